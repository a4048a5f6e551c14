/** For `sh`: nothing has a meaning between single quotes but the single quote. */
export const quotedForShell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
