/**
 * The radio stays awake: power saving delays each packet until the radio wakes up for the next
 * beacon, a tenth of a second and more. Costs some battery, and lasts until the Wi-Fi connects anew.
 */
import { defineFix } from './fix.ts';
import { intend, planOf, readNow, saying } from './intended-change.ts';
import { observed } from './observed.ts';

export const wifiPowerSaveOff = defineFix({
  id: 'wifi-power-save-off',
  mends: ['wifi-power-save'],
  risk: 'none',
  waitSeconds: 10,
  // The switch alone is no proof: some drivers say yes and sleep on.
  provenBy: ['wifi', 'gateway', 'path-latency', 'stretches', 'call-packets'],
  async plan(situation) {
    const device = observed(situation, 'wifi')?.interface;
    if (device === undefined) return [];
    const now = await readNow(situation, 'wifi.power-save', device);
    // Windows: the power plan and its index of saving on mains and on battery; 0 is full power.
    const off =
      now.kind === 'value' && typeof now.value === 'string'
        ? now.value.replace(/ \d+ \d+$/u, ' 0 0')
        : false;
    return planOf(
      [await intend(situation, 'wifi.power-save', device, off)],
      saying('wifi-power-save-off.is-off'),
    );
  },
});
