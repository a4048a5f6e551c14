/**
 * The zone firewalld puts an interface into, at run time: a reload or a restart forgets it. Empty
 * where nobody has put it into one and the default zone applies, which is restored as such.
 */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { isInterfaceName } from './interface-name.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** firewall-cmd is Python and asks over D-Bus; moving an interface rewrites every chain it passes. */
const timeoutMs = 15_000;

export const firewalldZone = (host: Host): SettingHandler<string> => {
  const ask = (args: readonly string[], signal: AbortSignal) =>
    host.run('firewall-cmd', args, { timeoutMs, signal });
  return {
    needs: 'admin',
    lasts: 'until-restart',
    settlesMs: 0,
    objection: (on, zone) =>
      isInterfaceName(on)
        ? /^[A-Za-z0-9_-]{0,17}$/u.test(zone)
          ? undefined
          : 'no zone can have that name'
        : 'no interface can have that name',
    read: async (on, signal) => {
      const result = await ask([`--get-zone-of-interface=${on}`], signal);
      // Status 2 and these words (firewalld 1.3, measured); D-Bus trouble has other ones.
      if (result.kind === 'ended' && result.stderr.concat(result.stdout).includes('no zone')) {
        return value('');
      }
      const trouble = unreadable('firewall-cmd', result);
      if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
      return value(result.stdout.trim());
    },
    write: async (on, zone, signal) => {
      if (zone !== '') {
        const args = [`--zone=${zone}`, `--change-interface=${on}`];
        return writingOf('firewall-cmd', await ask(args, signal));
      }
      const now = await ask([`--get-zone-of-interface=${on}`], signal);
      if (now.kind === 'ended' && now.code !== 0) return { kind: 'written' };
      return writingOf('firewall-cmd', await ask([`--remove-interface=${on}`], signal));
    },
  };
};
