/**
 * The person's proxy (WinINET: browsers, Zoom): five values and the two binary copies, which are
 * what is obeyed. All seven belong together and are written together; then running programs are
 * told. Only ever by the person's own process: an administrator's may have another HKCU.
 */
import type { Texts } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseProxyBlob, proxyFlags, writeProxyBlob } from '../proxy-blob.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { readValues, removeValue, valuesIn, writeValue } from './registry.ts';

const root = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

interface Place {
  readonly path: string;
  readonly kind: string;
}

const here = (kind: string): Place => ({ path: root, kind });
const below = (kind: string): Place => ({ path: `${root}\\Connections`, kind });

const places: Readonly<Record<string, Place>> = {
  ProxyEnable: here('DWord'),
  ProxyServer: here('String'),
  ProxyOverride: here('String'),
  AutoConfigURL: here('String'),
  AutoDetect: here('DWord'),
  DefaultConnectionSettings: below('Binary'),
  SavedLegacySettings: below('Binary'),
};
const names = Object.keys(places);

export const proxyWinInet = (host: Host): SettingHandler<Texts> => ({
  needs: 'user',
  isPersonal: true,
  lasts: 'for-good',
  settlesMs: 2_000,
  objection: (on, value) => {
    if (on !== 'user') return 'only the setting of the person is changed';
    const isWhole =
      Object.keys(value).length === names.length && names.every((name) => name in value);
    if (!isWhole) return `all of ${names.join(', ')} belong together`;
    const wrong = names.find((name) => !isWritable(name, value[name] ?? null));
    return wrong === undefined ? undefined : `${wrong} cannot have this value`;
  },
  read: async (_on, signal) => {
    const steps = [root, `${root}\\Connections`].map((path) =>
      readValues(
        path,
        names.filter((name) => places[name]?.path === path),
      ),
    );
    const found = await runSteps(host, steps, signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const values = found.answers.flatMap(valuesIn);
    const odd = values.find(({ name, kind }) => kind !== null && kind !== places[name]?.kind);
    // Written back it would have another type than before.
    if (odd !== undefined) return { kind: 'unknown', why: `${odd.name} has an odd type` };
    const texts = values.map(
      ({ name, kind, text }) => [name, kind === null ? null : text] as const,
    );
    return texts.length === names.length
      ? { kind: 'value', value: inOrder(Object.fromEntries(texts)) }
      : { kind: 'unknown', why: 'the proxy settings were not told whole' };
  },
  write: async (_on, value, signal) => {
    const steps = [...names.flatMap((name) => stepFor(name, value[name] ?? null)), told];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

const told: Step = { run: 'Send-ProxyChanged' };

const inOrder = (value: Texts): Texts =>
  Object.fromEntries(names.map((name) => [name, value[name] ?? null]));

const isWritable = (name: string, text: string | null): boolean =>
  text === null || writeValue('', name, places[name]?.kind ?? '', text) !== undefined;

const stepFor = (name: string, text: string | null): readonly Step[] => {
  const place = places[name];
  if (place === undefined) return [];
  const step =
    text === null ? removeValue(place.path, name) : writeValue(place.path, name, place.kind, text);
  return step === undefined ? [] : [step];
};

/** The same settings with neither proxy, configuration file nor detection: what a repair of a dead proxy wants. */
export const withoutProxy = (value: Texts): Texts => {
  return {
    ...value,
    ProxyEnable: '0',
    AutoConfigURL: null,
    AutoDetect: value['AutoDetect'] === undefined || value['AutoDetect'] === null ? null : '0',
    DefaultConnectionSettings: direct(value['DefaultConnectionSettings'] ?? null),
    SavedLegacySettings: direct(value['SavedLegacySettings'] ?? null),
  };
};

const direct = (hex: string | null): string | null => {
  const blob = parseProxyBlob(hex ?? '');
  if (blob === undefined) return hex;
  // The counter tells programs that something changed.
  const counter = (blob.counter + 1) % 2 ** 32;
  return writeProxyBlob({ ...blob, counter, flags: proxyFlags.direct, pacUrl: '' });
};
