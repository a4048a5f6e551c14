/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/reach.ts`. */
export const reach = {} as const satisfies Record<string, string>;
