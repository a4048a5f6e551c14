/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/names.ts`. */
export const names = {} as const satisfies Record<string, string>;
