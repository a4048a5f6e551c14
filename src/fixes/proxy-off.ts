/**
 * How each place that holds a proxy is told to use none, changing as little as possible: the switch,
 * not the address, so that the person finds it again where it stood.
 */
import type { Change, Texts } from '../model/change.ts';
import type { ProxySetting } from '../model/machine-facts.ts';
import { withoutProxy } from '../platform/win32/settings/proxy-wininet.ts';
import type { Situation } from './fix.ts';

export type ProxyOff =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'off' }
  | { readonly kind: 'unreadable'; readonly why: string };

type Asked = Pick<Situation, 'hands' | 'signal'>;

type TextSetting = 'proxy.gnome' | 'proxy.kde' | 'proxy.networksetup' | 'proxy.wininet';

interface Place {
  readonly setting: TextSetting | 'proxy.winhttp';
  /** Whether this place holds the setting that facts call by this key. */
  readonly holds: (setting: ProxySetting) => boolean;
  /** One answer for each spot of this place that holds one of these settings. */
  readonly off: (asked: Asked, own: readonly ProxySetting[]) => Promise<readonly ProxyOff[]>;
}

const gnome = 'org.gnome.system.proxy';

const inGnome: Place = {
  setting: 'proxy.gnome',
  holds: ({ key }) => key.startsWith(gnome),
  // Not set means none, which is what it is before anybody chooses.
  off: (asked) =>
    textsOff(asked, 'proxy.gnome', gnome, (texts) => ({ ...texts, [`${gnome} mode`]: null })),
};

/** ProxyType of `kioslaverc`: 0 none, 1 manual, 2 file, 3 discovered, 4 environment. */
const inKde: Place = {
  setting: 'proxy.kde',
  holds: ({ key }) => key.startsWith('kioslaverc '),
  off: async (asked) => {
    const file = await asked.hands.settings['proxy.kde']?.placeOf?.('', asked.signal);
    return textsOff(asked, 'proxy.kde', file, (texts) =>
      texts['ProxyType'] === null ? texts : { ...texts, ProxyType: '0' },
    );
  },
};

/** Facts call it `SERVICE: VERB`; a service may have colons in its name. */
const inService: Place = {
  setting: 'proxy.networksetup',
  holds: ({ key }) => /^.+: [a-z]+$/su.test(key),
  off: async (asked, own) => {
    const parts = own.map(({ key }) => ({
      service: key.replace(/: [a-z]+$/su, ''),
      verb: key.replace(/^.*: /su, ''),
    }));
    const services = [...new Set(parts.map(({ service }) => service))];
    const answers = services.map((name) => {
      const verbs = new Set(
        parts.filter(({ service }) => service === name).map(({ verb }) => verb),
      );
      return textsOff(asked, 'proxy.networksetup', name, (texts) => switchedOff(texts, verbs));
    });
    return (await Promise.all(answers)).flat();
  },
};

/** In the words of `networksetup`: the switch is the first line. */
const switchedOff = (texts: Texts, verbs: ReadonlySet<string>): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([verb, text]) => [
      verb,
      verbs.has(verb) && text !== null ? text.replace(/^Enabled: Yes$/mu, 'Enabled: No') : text,
    ]),
  );

/** The person's own (Windows); what a machine-wide policy says is never ours. */
const inWinInet: Place = {
  setting: 'proxy.wininet',
  holds: ({ from, key }) => from === 'desktop' && key.startsWith('Internet Settings '),
  off: (asked) => textsOff(asked, 'proxy.wininet', 'user', withoutProxy),
};

const inWinHttp: Place = {
  setting: 'proxy.winhttp',
  holds: ({ from, key }) => from === 'winhttp' && key.startsWith('WinHTTP '),
  off: async ({ hands, signal }) => {
    const reading = await hands.settings['proxy.winhttp']?.read('machine', signal);
    if (reading === undefined) return [];
    if (reading.kind === 'unknown') return [{ kind: 'unreadable', why: reading.why }];
    const before = reading.value;
    // One JSON object as netsh prints it: only its switches turn, everything else keeps its place.
    const switches = /("(?:ProxyIsEnabled|AutoConfigIsEnabled|AutoDetect)"\s*:\s*)true/gu;
    const after = before?.replaceAll(switches, '$1false') ?? null;
    if (after === before) return [{ kind: 'off' }];
    return [{ kind: 'change', change: { setting: 'proxy.winhttp', on: 'machine', before, after } }];
  },
};

const places: readonly Place[] = [inGnome, inKde, inService, inWinInet, inWinHttp];

const textsOff = async (
  { hands, signal }: Asked,
  setting: TextSetting,
  on: string | undefined,
  off: (texts: Texts) => Texts,
): Promise<readonly ProxyOff[]> => {
  const reading = on === undefined ? undefined : await hands.settings[setting]?.read(on, signal);
  if (on === undefined || reading === undefined) return [];
  if (reading.kind === 'unknown') return [{ kind: 'unreadable', why: reading.why }];
  const before = reading.value;
  const after = off(before);
  const isSame = Object.keys(after).every((key) => after[key] === before[key]);
  return [isSame ? { kind: 'off' } : { kind: 'change', change: { setting, on, before, after } }];
};

export const proxiesOff = async (
  asked: Asked,
  accused: readonly ProxySetting[],
): Promise<readonly ProxyOff[]> => {
  const here = places.filter(({ setting }) => asked.hands.settings[setting] !== undefined);
  const answers = here.map(async ({ holds, off }) => {
    const own = accused.filter(holds);
    return own.length === 0 ? [] : off(asked, own);
  });
  return (await Promise.all(answers)).flat();
};

/** Whether some place of this system can be told by us. */
export const canBeSwitchedOff = (
  { hands }: Pick<Situation, 'hands'>,
  setting: ProxySetting,
): boolean =>
  places.some((place) => hands.settings[place.setting] !== undefined && place.holds(setting));
