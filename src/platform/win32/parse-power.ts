/** Section `power`: battery, energy saver, a processor held back, a connection that costs. */
import type { Power } from '../../model/host-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { firstIn, numberIn, rowsOf } from './shapes.ts';

/** The plans that every Windows has (powercfg's own GUIDs); others are named by their GUID. */
const plans: Readonly<Record<string, string>> = {
  '381b4222-f694-41f0-9685-ff5bb260df2e': 'balanced',
  '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c': 'high performance',
  'a1841308-3541-4fab-bc81-f71556f20b4a': 'power saver',
};

/**
 * `BatteryStatus` of Win32_Battery: 1 discharging, 4 low, 5 critical; 2 on mains, 3 full, 6 to 9 charging,
 * 11 charged in part. 10 is "undefined".
 */
const discharging: ReadonlySet<number | undefined> = new Set([1, 4, 5]);
const onMains: ReadonlySet<number | undefined> = new Set([2, 3, 6, 7, 8, 9, 11]);

/** Undefined when no part could be read. */
export const parsePower = (data: JsonObject): Power | undefined => {
  const parts = ['battery', 'scheme', 'processor', 'saver', 'cost'];
  if (parts.every((part) => rowsOf(data[part]) === undefined)) return undefined;
  const batteries = rowsOf(data['battery']);
  const battery = batteries?.[0];
  const status = numberIn(battery?.['BatteryStatus']);
  const charge = numberIn(battery?.['EstimatedChargeRemaining']);
  const saver = numberIn(firstIn(data['saver'])['status']);
  const plan = asText(firstIn(data['scheme'])['active'])?.toLowerCase();
  const limit = numberIn(firstIn(data['processor'])['PercentPerformanceLimit']);
  const cost = numberIn(firstIn(data['cost'])['type']);
  return {
    // No battery: on mains.
    ...(batteries?.length === 0 ? { isOnBattery: false } : {}),
    ...(discharging.has(status) ? { isOnBattery: true } : {}),
    ...(onMains.has(status) ? { isOnBattery: false } : {}),
    ...(charge === undefined || charge < 0 || charge > 100 ? {} : { batteryRatio: charge / 100 }),
    // 1 off, 2 on, 0 disabled on mains. Since 24H2 "off" hides the standard mode (WindowsAppSDK issue 6483).
    ...(saver === 2 ? { isSaving: true } : {}),
    ...(plan === undefined ? {} : { profile: plans[plan] ?? plan }),
    ...(limit === undefined ? {} : { isThrottled: limit < 100 }),
    // NetworkCostType: 1 unrestricted, 2 fixed, 3 variable; 0 unknown.
    ...(cost === undefined || cost === 0 ? {} : { isMetered: cost === 2 || cost === 3 }),
  };
};
