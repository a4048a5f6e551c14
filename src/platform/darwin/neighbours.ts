/** Who answered on the own wire lately? The kernel's tables of neighbours; asking them sends nothing. */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseArp, parseNdp } from './parse-neighbours.ts';
import { ask, textSaid } from './tools.ts';

export const neighboursReader =
  (host: Host): Reader<'neighbours'> =>
  async ({ signal }) => {
    const [four, six] = await Promise.all([
      ask(host, 'arp', ['-an'], { signal }),
      ask(host, 'ndp', ['-an'], { signal }),
    ]);
    if (four.kind === 'unknown' && six.kind === 'unknown') return skipped(four.why);
    return measured({ entries: [...parseArp(textSaid(four)), ...parseNdp(textSaid(six))] });
  };
