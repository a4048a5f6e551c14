/** Packets that this computer itself refused to send, both families; differences matter, not totals. */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { runNative, textOfResult } from './native.ts';
import { parseNetstat } from './parse-netstat.ts';

export const sendRefusalsReader =
  (host: Host): Reader<'send-refusals'> =>
  async ({ signal }) => {
    const answers = await Promise.all(
      ['ip', 'ipv6'].map((family) => runNative(host, 'NETSTAT.EXE', ['-s', '-p', family], signal)),
    );
    const counted = answers.flatMap((result) => parseNetstat(textOfResult(result)) ?? []);
    if (counted.length === 0) return skipped('netstat printed no table of 17 counters');
    const sum = (key: 'outDiscards' | 'outNoRoutes'): number =>
      counted.reduce((total, counters) => total + counters[key], 0);
    return measured({ ipOutDiscards: sum('outDiscards'), ipOutNoRoutes: sum('outNoRoutes') });
  };
