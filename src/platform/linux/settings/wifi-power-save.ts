/** Whether the radio sleeps between packets. The driver forgets it when it connects anew. */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parsePowerSave } from '../parse-wifi.ts';
import { objectionToInterface } from './interface-name.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** `iw` asks the driver, and drivers can take their time. */
const timeoutMs = 5_000;

export const wifiPowerSave = (host: Host): SettingHandler<boolean | string> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, state) =>
    objectionToInterface(on) ??
    (typeof state === 'boolean' ? undefined : 'a radio on Linux knows on and off'),
  read: async (on, signal) => {
    const result = await host.run('iw', ['dev', on, 'get', 'power_save'], { timeoutMs, signal });
    const trouble = unreadable('iw', result);
    if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
    const isOn = parsePowerSave(result.stdout);
    return isOn === undefined ? unknown('iw did not say') : value(isOn);
  },
  write: async (on, state, signal) => {
    const args = ['dev', on, 'set', 'power_save', state === true ? 'on' : 'off'];
    return writingOf('iw', await host.run('iw', args, { timeoutMs, signal }));
  },
});
