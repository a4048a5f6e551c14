/**
 * ufw as a whole, on or off. Both survive a restart of the computer: `ufw disable` writes
 * `ENABLED=no` into `ufw.conf` (measured: the same bytes come back with `enable`), so a timed test
 * needs the boot hook.
 */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseEnvironmentFile } from '../../portable/proxy-environment.ts';
import { unknown, value, writingOf } from './program-writing.ts';

/** Loads or unloads every rule with iptables: a second, more with many rules. */
const timeoutMs = 60_000;

export const ufwState = (host: Host): SettingHandler<'enabled' | 'disabled'> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on) => (on === 'ufw' ? undefined : 'there is one ufw'),
  read: async () => {
    const conf = await host.files.read('/etc/ufw/ufw.conf');
    if (conf.kind === 'absent') return unknown('ufw is not installed');
    if (conf.kind === 'unreadable') return unknown(conf.why);
    const word = parseEnvironmentFile(conf.text)['ENABLED']?.toLowerCase();
    if (word !== 'yes' && word !== 'no') return unknown('ufw.conf does not say');
    return value(word === 'yes' ? 'enabled' : 'disabled');
  },
  write: async (_, state, signal) => {
    // Without --force `enable` asks whether it may cut an SSH connection.
    const args = ['--force', state === 'enabled' ? 'enable' : 'disable'];
    return writingOf('ufw', await host.run('ufw', args, { timeoutMs, signal }));
  },
});
