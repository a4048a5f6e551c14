/** What the tests of the settings share. */
import type { SettingHandler } from '../../hands.ts';

export const { signal } = new AbortController();

export const valueOf = async <Value>(
  handler: SettingHandler<Value>,
  on: string,
): Promise<Value> => {
  const reading = await handler.read(on, signal);
  if (reading.kind === 'unknown') throw new Error(reading.why);
  return reading.value;
};

/** Names a person, a driver or an attacker may give an interface. */
export const hostile = [
  'Wi-Fi',
  'イーサネット 2',
  `"; Remove-Item C:\\ -Recurse; #`,
  "it's $(calc) `whoami`",
  '-Name',
  '\u202egnp.exe',
  'a,b & c | d > e',
];

export const guid = '{1B2C3D4E-0001-4002-8003-0A0B0C0D0E0F}';

export const adapters = (name: string) => () => [
  { InterfaceIndex: 7, Name: 'Other', InterfaceGuid: '{00000000-0001-4002-8003-0A0B0C0D0E0F}' },
  { InterfaceIndex: 18, Name: name, InterfaceGuid: guid.toLowerCase() },
];
