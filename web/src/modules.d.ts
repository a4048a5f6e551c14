/** What the build makes besides TypeScript: style sheets, and the sentences of the page per language. */
declare module '*.css';

declare module 'virtual:sentences/ids' {
  export const ids: readonly string[];
}

declare module 'virtual:sentences/*' {
  /** In the order of the ids. */
  export const sentences: readonly string[];
}
