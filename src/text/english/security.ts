/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/security.ts`. */
export const security = {} as const satisfies Record<string, string>;
