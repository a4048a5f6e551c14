/**
 * Packets this computer itself refused to send. macOS counts only those without a route in words that
 * stayed the same; what pf or a content filter drops is in no counter an ordinary user can read.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseNoRoutes } from './parse-netstat-statistics.ts';
import { ask } from './tools.ts';

export const sendRefusalsReader =
  (host: Host): Reader<'send-refusals'> =>
  async ({ signal }) => {
    const counts = await Promise.all(
      ['ip', 'ip6'].map(async (protocol) => {
        const said = await ask(host, 'netstat', ['-s', '-p', protocol], { signal });
        return said.kind === 'said' ? parseNoRoutes(said.text) : undefined;
      }),
    );
    const [four, six] = counts;
    // One family alone would look like a fall when the other comes back.
    return four === undefined || six === undefined
      ? skipped('netstat does not count refused packets in words known here')
      : measured({ ipOutNoRoutes: four + six });
  };
