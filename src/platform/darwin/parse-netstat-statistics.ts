/** `netstat -s -p ip` and `-p ip6`: sentences with a number in front. Only the one sentence whose wording has not changed since 4.4BSD is taken. */
export const parseNoRoutes = (text: string): number | undefined => {
  const found = /^\s*(\d+) output packets? discarded due to no route\b/mu.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};
