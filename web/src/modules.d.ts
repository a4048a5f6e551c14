/** What the build makes besides TypeScript: style sheets, and the titles of the causes per language. */
declare module '*.css';

declare module 'cause-titles:*' {
  export const titles: Readonly<
    Record<`${import('../../src/model/cause-id.ts').CauseId}.title`, string>
  >;
}
