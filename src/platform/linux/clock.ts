/**
 * Does the system itself believe its clock is set by a time server? Whether the clock
 * is right is another question: the Date of the controls answers it.
 */
import { measured } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseChronyTracking, parseTimedate } from './parse-clock.ts';

/** Both answer in milliseconds when they run at all; not worth more of the first second. */
const programTimeoutMs = 500;

export const clockReader =
  (host: Host): Reader<'clock'> =>
  async ({ signal }) => {
    // systemd-timesyncd touches this file when it has set the clock since boot.
    if (await host.files.exists('/run/systemd/timesync/synchronized')) {
      return measured({ isSynchronised: true, source: 'systemd-timesyncd' });
    }
    const options = { timeoutMs: programTimeoutMs, signal };
    if ((await host.files.exists('/run/chrony')) || (await host.files.exists('/run/chronyd.pid'))) {
      const result = await host.run('chronyc', ['-c', 'tracking'], options);
      const state = result.kind === 'ended' ? parseChronyTracking(result.stdout) : undefined;
      if (state !== undefined) return measured(state);
    }
    if (await host.files.exists('/run/dbus/system_bus_socket')) {
      const result = await host.run('timedatectl', ['show', '--property=NTPSynchronized'], options);
      const state = result.kind === 'ended' ? parseTimedate(result.stdout) : undefined;
      if (state !== undefined) return measured(state);
    }
    return measured({});
  };
