/** Who answered on the own wire lately? The kernel's table of neighbours; asking it sends nothing. */
import { measured, skipped } from '../../model/outcome.ts';
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { ipTimeoutMs } from './links.ts';
import { parseNeighbours, parseProcArp } from './parse-neighbours.ts';

export const neighboursReader =
  (host: Host): Reader<'neighbours'> =>
  async ({ signal }) => {
    const result = await host.run('ip', ['-json', 'neigh', 'show'], {
      timeoutMs: ipTimeoutMs,
      signal,
    });
    if (result.kind === 'absent') {
      const table = await host.files.read('/proc/net/arp');
      return table.kind === 'text'
        ? measured({ entries: parseProcArp(table.text) })
        : skipped('neither ip nor /proc/net/arp can be read');
    }
    if (result.kind !== 'ended' || result.code !== 0) return noAnswer('ip', result);
    const entries = parseNeighbours(result.stdout);
    return entries === undefined ? skipped('ip printed no list') : measured({ entries });
  };
