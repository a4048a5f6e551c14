/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/service.ts`. */
export const service = {} as const satisfies Record<string, string>;
