/** Whether the network sets the clock, by `systemsetup`: it ends with 0 whatever happens, so its words count. [K] */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseNetworkTime } from '../clock.ts';
import { ask } from '../tools.ts';
import { runSteps, unknown, value } from './writing.ts';

const timeoutMs = 10_000;

export const networkTime = (host: Host): SettingHandler<boolean> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 3_000,
  objection: (on) => (on === 'system' ? undefined : 'there is one clock, `system`'),
  read: async (_on, signal) => {
    const said = await ask(host, 'systemsetup', ['-getusingnetworktime'], { signal, timeoutMs });
    if (said.kind === 'unknown') return said;
    const isOn = parseNetworkTime(said.text);
    return isOn === undefined ? unknown('systemsetup did not say, or may not') : value(isOn);
  },
  write: async (_on, isOn, signal) =>
    runSteps(host, [['systemsetup', ['-setusingnetworktime', isOn ? 'on' : 'off']]], {
      signal,
      timeoutMs,
    }),
});
