/** Asks once and keeps the answer, the failure too: a run must not see two different lists. */
export const keptOnce = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= read();
    return kept;
  };
};
