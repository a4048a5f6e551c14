/**
 * One policy value of the meeting client: `HKLM\SOFTWARE\Policies\Zoom\…\Name`, with its type; absent
 * is restored as absent. The person's own branch (HKCU) is not touched: an administrator's process
 * may belong to another person, whose branch it would write.
 */
import type { PolicyValue } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import { readValues, removeValue, valuesIn, writeValue } from './registry.ts';

/** `REG_` words are what administrators know; the other column is what PowerShell calls them. */
const kinds: Readonly<Record<string, string>> = {
  REG_SZ: 'String',
  REG_EXPAND_SZ: 'ExpandString',
  REG_DWORD: 'DWord',
  REG_QWORD: 'QWord',
  REG_MULTI_SZ: 'MultiString',
  REG_BINARY: 'Binary',
};

const roots = [
  'SOFTWARE\\Policies\\Zoom\\',
  'SOFTWARE\\Policies\\Cisco\\',
  'SOFTWARE\\Policies\\Microsoft\\Teams\\',
];

export const clientPolicy = (host: Host): SettingHandler<PolicyValue> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, value) => {
    if (placeOf(on) === undefined) return 'this is no policy of a meeting client';
    if (value === null) return undefined;
    const kind = kinds[value.type];
    return kind === undefined || writeValue('', '', kind, value.value) === undefined
      ? `no value of the type ${value.type}`
      : undefined;
  },
  read: async (on, signal) => {
    const place = placeOf(on);
    if (place === undefined)
      return { kind: 'unknown', why: 'this is no policy of a meeting client' };
    const found = await runSteps(host, [readValues(place.path, [place.name])], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const value = valuesIn(found.answers[0] ?? [])[0];
    if (value === undefined || value.kind === null) return { kind: 'value', value: null };
    const type = Object.entries(kinds).find(([, kind]) => kind === value.kind)?.[0];
    return type === undefined
      ? { kind: 'unknown', why: `a value of the type ${value.kind}` }
      : { kind: 'value', value: { type, value: value.text } };
  },
  write: async (on, value, signal) => {
    const place = placeOf(on);
    const step =
      place === undefined
        ? undefined
        : value === null
          ? removeValue(place.path, place.name)
          : writeValue(place.path, place.name, kinds[value.type] ?? '', value.value);
    if (step === undefined) return { kind: 'refused', why: 'this cannot be written exactly' };
    return writingFrom(await runSteps(host, [step], signal), [step]);
  },
});

interface Place {
  readonly path: string;
  readonly name: string;
}

const placeOf = (on: string): Place | undefined => {
  const parts = /^(?:HKLM|HKEY_LOCAL_MACHINE)\\([^\r\n*?[\]]+)\\([^\\\r\n]{1,255})$/iu.exec(on);
  const [, folder = '', name = ''] = parts ?? [];
  const isKnown = roots.some((root) => `${folder}\\`.toLowerCase().startsWith(root.toLowerCase()));
  // No step up and out of the folder.
  return parts === null || !isKnown || folder.split('\\').includes('..')
    ? undefined
    : { path: `HKLM:\\${folder}`, name };
};
