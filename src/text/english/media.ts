/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/media.ts`. */
export const media = {} as const satisfies Record<string, string>;
