/**
 * How each place that holds a proxy is told to use none, changing as little as possible: the switch,
 * not the address, so that the person finds it again where it stood.
 */
import type { Change, Texts } from '../model/change.ts';
import type { ProxySetting } from '../model/machine-facts.ts';
import type { Situation } from './fix.ts';

type TextSetting = 'proxy.gnome' | 'proxy.kde';

interface Place {
  readonly setting: TextSetting;
  /** Whether this place holds the setting that facts call by this key. */
  readonly holds: (setting: ProxySetting) => boolean;
  /** Its only place; undefined: the handler says where. */
  readonly on?: string;
  /** Undefined when it is off already. */
  readonly off: (before: Texts) => Texts | undefined;
}

const gnome = 'org.gnome.system.proxy';

/** ProxyType of `kioslaverc`: 0 none, 1 manual, 2 file, 3 discovered, 4 environment. */
const kdeNone = '0';

const places: readonly Place[] = [
  {
    setting: 'proxy.gnome',
    on: gnome,
    holds: ({ key }) => key.startsWith(gnome),
    // Not set means none, which is what it is before anybody chooses.
    off: (before) =>
      before[`${gnome} mode`] === null ? undefined : { ...before, [`${gnome} mode`]: null },
  },
  {
    setting: 'proxy.kde',
    holds: ({ key }) => key.startsWith('kioslaverc '),
    off: (before) =>
      [kdeNone, null].includes(before['ProxyType'] ?? null)
        ? undefined
        : { ...before, ProxyType: kdeNone },
  },
];

export type ProxyOff =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'off' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** One answer for each place of this system that holds one of these settings. */
export const proxiesOff = async (
  { hands, signal }: Pick<Situation, 'hands' | 'signal'>,
  accused: readonly ProxySetting[],
): Promise<readonly ProxyOff[]> => {
  const answers: ProxyOff[] = [];
  for (const { setting, on, holds, off } of places) {
    const handler = hands.settings[setting];
    if (handler === undefined || !accused.some(holds)) continue;
    const place = on ?? (await handler.placeOf?.('', signal));
    if (place === undefined) continue;
    const reading = await handler.read(place, signal);
    if (reading.kind === 'unknown') {
      answers.push({ kind: 'unreadable', why: reading.why });
      continue;
    }
    const after = off(reading.value);
    answers.push(
      after === undefined
        ? { kind: 'off' }
        : { kind: 'change', change: { setting, on: place, before: reading.value, after } },
    );
  }
  return answers;
};

/** Whether some place of this system can be told by us. */
export const canBeSwitchedOff = (
  { hands }: Pick<Situation, 'hands'>,
  setting: ProxySetting,
): boolean =>
  places.some((place) => hands.settings[place.setting] !== undefined && place.holds(setting));
