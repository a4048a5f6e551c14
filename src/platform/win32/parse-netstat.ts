/**
 * `netstat -s -p ip` (and `ipv6`) by order: 17 counters, their labels translated. The tenth is
 * "discarded output packets", the eleventh "no route". Another number of lines is another table.
 */
export interface IpCounters {
  readonly outDiscards: number;
  readonly outNoRoutes: number;
}

const lineCount = 17;

export const parseNetstat = (text: string): IpCounters | undefined => {
  const numbers = text
    .split(/\r?\n/u)
    .flatMap((line) => /^\s+\S.*?[=:：]\s*(\d+)\s*$/u.exec(line)?.[1] ?? [])
    .map(Number);
  const [outDiscards, outNoRoutes] = [numbers[9], numbers[10]];
  if (numbers.length !== lineCount || outDiscards === undefined || outNoRoutes === undefined) {
    return undefined;
  }
  return { outDiscards, outNoRoutes };
};
