/**
 * What would help on the first stretch, said only while something is wrong with it or with the call: a
 * free network socket, a quieter channel, the other band. True, and nobody's fault by itself.
 */
import type { Note } from '../model/diagnosis.ts';
import type { Wifi } from '../model/host-facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import type { Symptom, SymptomKind } from '../model/symptom.ts';
import { because } from './cause.ts';
import { isByRadio, radioOf, rivalsOf } from './radio.ts';

const HELPED_BY_A_CABLE: ReadonlySet<SymptomKind> = new Set([
  'gateway-lossy',
  'gateway-unsteady',
  'packets-lost',
  'delay-varies',
]);

type AdviceEvidence = Seen<'links' | 'gateway' | 'wifi' | 'routes'>;

export const radioAdvice = (
  seen: AdviceEvidence,
  symptoms: readonly Symptom[],
): readonly Note[] => {
  if (!symptoms.some(({ kind }) => HELPED_BY_A_CABLE.has(kind))) return [];
  const devices = measuredIn(seen.gateway).map(({ value }) => value.device);
  if (!devices.some((device) => isByRadio(device, seen) === true)) return [];
  return [...idleSocket(seen), ...betterChannel(seen)];
};

/** A wired port that exists and has no cable in it, or one that is plugged in and not used. */
const idleSocket = (seen: Seen<'links'>): readonly Note[] =>
  measuredIn(seen.links).flatMap((observed) => {
    const wired = observed.value.links.filter(
      ({ kind, addresses }) =>
        kind === 'ethernet' && !addresses.some(({ scope }) => scope === 'global'),
    );
    const [first] = wired;
    return first === undefined
      ? []
      : [
          {
            about: 'idle-wired-port',
            because: [because('note.idle-wired-port', { port: first.name }, [observed])],
          },
        ];
  });

/** Only these three do not overlap on 2.4 GHz; above it nearly any channel is quieter. */
const APART_24: readonly number[] = [1, 6, 11];
const LAST_CHANNEL_24 = 14;

/** One loud neighbour less is no reason to touch a router. */
const WORTH_IT = 2;

const betterChannel = (seen: Seen<'wifi'>): readonly Note[] => {
  const radio = radioOf(seen);
  if (radio === undefined || radio.value.neighbours === undefined) return [];
  const { channel, frequencyMhz = 0 } = radio.value;
  const rivals = rivalsOf(radio.value);
  if (channel === undefined || rivals < WORTH_IT) return [];
  const is24 = channel <= LAST_CHANNEL_24 && frequencyMhz < 5000;
  if (!is24) return [];
  const [best] = APART_24.filter((one) => one !== channel)
    .map((one) => ({ channel: one, rivals: rivalsOn(radio.value, one) }))
    .toSorted((a, b) => a.rivals - b.rivals);
  return [
    {
      about: 'better-wifi-channel',
      because: [
        ...(best !== undefined && best.rivals + WORTH_IT <= rivals
          ? [
              because(
                'note.better-wifi-channel',
                { channel, rivals, better: best.channel, others: best.rivals },
                [radio],
              ),
            ]
          : []),
        because('note.better-wifi-band', { rivals }, [radio]),
      ],
    },
  ];
};

const rivalsOn = (wifi: Wifi, channel: number): number =>
  rivalsOf({ ...wifi, channel, frequencyMhz: 2407 + channel * 5 });
