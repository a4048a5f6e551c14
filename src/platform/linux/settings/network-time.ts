/**
 * Whether a time service of the system sets the clock. `timedatectl` switches whichever service is
 * installed (systemd-timesyncd, chrony, ntpsec) on and off, start at boot included.
 */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseTimeService } from '../parse-clock.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** systemd-timedated is started by the question itself. */
const timeoutMs = 10_000;

export const networkTime = (host: Host): SettingHandler<boolean> => ({
  needs: 'admin',
  lasts: 'for-good',
  // The service is started or stopped in the background.
  settlesMs: 3_000,
  objection: (on) => (on === 'system' ? undefined : 'there is one clock'),
  read: async (_, signal) => {
    const args = ['show', '--property=CanNTP', '--property=NTP'];
    const result = await host.run('timedatectl', args, { timeoutMs, signal });
    const trouble = unreadable('timedatectl', result);
    if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
    const state = parseTimeService(result.stdout);
    if (state === 'none') return unknown('no time service is installed');
    return state === undefined ? unknown('timedatectl did not say') : value(state === 'on');
  },
  write: async (_, isOn, signal) => {
    const args = ['--no-ask-password', 'set-ntp', isOn ? 'true' : 'false'];
    return writingOf('timedatectl', await host.run('timedatectl', args, { timeoutMs, signal }));
  },
});
