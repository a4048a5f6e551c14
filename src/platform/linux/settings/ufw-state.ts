/**
 * ufw as a whole, for a test: its rules taken out of the kernel and loaded again, by ufw's own start
 * script. `ufw.conf` goes on saying `ENABLED=yes`, so a restart of the computer is an undo too, and
 * `ufw reload` brings back the same rules, byte for byte (ufw 0.36.2, measured). `ufw disable` would
 * write the file, and a computer that stops in between would start without a firewall.
 */
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseEnvironmentFile } from '../../portable/proxy-environment.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** Loads or unloads every rule with iptables: a second, more with many rules. */
const timeoutMs = 60_000;

type State = 'enabled' | 'disabled';

/** Debian and Arch; Fedora. Not in anybody's PATH. */
const startScripts = ['/usr/lib/ufw/ufw-init', '/lib/ufw/ufw-init', '/usr/libexec/ufw/ufw-init'];

export const ufwState = (host: Host): SettingHandler<State> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on) => (on === 'ufw' ? undefined : 'there is one ufw'),
  read: async (_, signal) => {
    const configured = await readConfigured(host);
    if (configured.kind === 'unknown' || configured.value === 'disabled') return configured;
    // To anybody else it says "not running", meaning "not allowed to look".
    if (host.userId !== 0) return unknown('only the administrator may see whether ufw is loaded');
    const script = await startScript(host);
    if (script === undefined) return unknown('ufw’s start script is not where it is known to be');
    const result = await host.run(script, ['status'], { timeoutMs, signal });
    if (result.kind === 'ended' && result.code === 3) return value('disabled');
    return unreadable('ufw-init', result) ?? value('enabled');
  },
  write: async (_, state, signal) => {
    const configured = await readConfigured(host);
    if (configured.kind === 'unknown' || configured.value === 'disabled') {
      return { kind: 'refused', why: 'ufw is switched off in its own settings' };
    }
    if (state === 'enabled') {
      return writingOf('ufw', await host.run('ufw', ['reload'], { timeoutMs, signal }));
    }
    const script = await startScript(host);
    if (script === undefined) return { kind: 'refused', why: 'ufw has no start script here' };
    return writingOf('ufw-init', await host.run(script, ['stop'], { timeoutMs, signal }));
  },
});

const readConfigured = async (host: Host): Promise<Reading<State>> => {
  const conf = await host.files.read('/etc/ufw/ufw.conf');
  if (conf.kind === 'absent') return unknown('ufw is not installed');
  if (conf.kind === 'unreadable') return unknown(conf.why);
  const word = parseEnvironmentFile(conf.text)['ENABLED']?.toLowerCase();
  if (word !== 'yes' && word !== 'no') return unknown('ufw.conf does not say');
  return value(word === 'yes' ? 'enabled' : 'disabled');
};

const startScript = async (host: Host): Promise<string | undefined> => {
  for (const path of startScripts) if (await host.files.mayExecute(path)) return path;
  return undefined;
};
