/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/quality.ts`. */
export const quality = {} as const satisfies Record<string, string>;
