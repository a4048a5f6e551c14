/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {} as const satisfies Record<string, string>;
