/** Error codes of meeting apps: the same number means different things in different places. */
export const codeNames = (): Promise<readonly string[]> => Promise.resolve([]);

export const codeText = (_asked: string, _width: number): Promise<string | undefined> =>
  Promise.resolve(undefined);
