/** Does the Mac save power or slow itself down? Whether the line is metered, macOS tells no program of ours. */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseBattery, parsePowerMode, parseThermal } from './parse-pmset.ts';
import { ask, textSaid } from './tools.ts';

export const powerReader =
  (host: Host): Reader<'power'> =>
  async ({ signal }) => {
    const [battery, mode, thermal] = await Promise.all(
      [['-g', 'batt'], ['-g'], ['-g', 'therm']].map((args) => ask(host, 'pmset', args, { signal })),
    );
    const source = parseBattery(textSaid(battery ?? unknown));
    if (source === undefined) {
      return skipped(battery?.kind === 'unknown' ? battery.why : 'pmset named no source of power');
    }
    return measured({
      ...source,
      ...parsePowerMode(textSaid(mode ?? unknown)),
      ...parseThermal(textSaid(thermal ?? unknown)),
    });
  };

const unknown = { kind: 'unknown', why: 'not asked' } as const;
