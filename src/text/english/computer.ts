/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/computer.ts`. */
export const computer = {} as const satisfies Record<string, string>;
