/**
 * Power saving of the Wi-Fi adapter: a setting of a power plan, on mains and on battery. The value
 * is the plan's GUID and both indexes (`381b4222-… 0 3`; 0 is full power, 3 most saving), so that
 * the right plan gets its numbers back when the person has changed plans meanwhile.
 */
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { runNative, textOfResult } from '../native.ts';
import { parsePowerIndexes, parseSchemeGuid } from '../parse-netsh-wlan.ts';
import { powerSaveSetting } from '../wifi.ts';

type Value = boolean | string;

const shape = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}) ([0-3]) ([0-3])$/u;

export const wifiPowerSave = (host: Host): SettingHandler<Value> => ({
  needs: 'user',
  lasts: 'for-good',
  settlesMs: 1_000,
  objection: (_on, value) =>
    typeof value === 'string' && shape.test(value)
      ? undefined
      : 'the value is the plan and the indexes for mains and battery',
  read: (_on, signal) => readPlan(host, signal),
  write: (_on, value, signal) => writePlan(host, String(value), signal),
});

const readPlan = async (host: Host, signal: AbortSignal): Promise<Reading<Value>> => {
  const scheme = await activeScheme(host, signal);
  if (scheme === undefined) return { kind: 'unknown', why: 'powercfg names no power plan' };
  const result = await runNative(host, 'powercfg.exe', ['/q', scheme, ...powerSaveSetting], signal);
  const indexes = parsePowerIndexes(textOfResult(result));
  // Hidden on computers with Modern Standby.
  return indexes === undefined
    ? { kind: 'unknown', why: 'this plan has no such setting' }
    : { kind: 'value', value: `${scheme} ${indexes.ac} ${indexes.dc}` };
};

const activeScheme = async (host: Host, signal: AbortSignal): Promise<string | undefined> =>
  parseSchemeGuid(
    textOfResult(await runNative(host, 'powercfg.exe', ['/getactivescheme'], signal)),
  );

const writePlan = async (host: Host, value: string, signal: AbortSignal): Promise<Writing> => {
  const [, scheme, ac, dc] = shape.exec(value) ?? [];
  if (scheme === undefined || ac === undefined || dc === undefined) {
    return { kind: 'refused', why: 'this is no value of a power plan' };
  }
  const isActive = (await activeScheme(host, signal)) === scheme;
  const commands = [
    ['/setacvalueindex', scheme, ...powerSaveSetting, ac],
    ['/setdcvalueindex', scheme, ...powerSaveSetting, dc],
    // Takes effect when the plan is chosen anew; a plan that is not in use stays so.
    ...(isActive ? [['/setactive', scheme]] : []),
  ];
  for (const [at, args] of commands.entries()) {
    const result = await runNative(host, 'powercfg.exe', args, signal);
    if (result.kind !== 'ended' || result.code !== 0) {
      const why = 'powercfg did not take it (a plan of the company?)';
      return { kind: at === 0 ? 'refused' : 'failed', why };
    }
  }
  return { kind: 'written' };
};
