/** Who records, by the sound servers' own lists: `pactl -f json list source-outputs` and `pw-dump`. */
import type { DeviceHolders } from '../../model/host-facts.ts';
import { asNumber, asText, isObject, objectsIn, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';

export type Holder = DeviceHolders['holders'][number];

/** Undefined for text that is no such list. */
export const parseSourceOutputs = (text: string): readonly Holder[] | undefined => {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  return objectsIn(parsed).flatMap((stream) => {
    const properties = isObject(stream['properties']) ? stream['properties'] : {};
    // A paused stream records nothing; the level meters of a mixer record for nobody.
    const isIdle = stream['corked'] === true || asText(properties['media.name']) === 'Peak detect';
    return isIdle ? [] : holderIn('microphone', properties);
  });
};

/** Streams of PipeWire that run: microphones, and cameras of programs that ask it for them. */
export const parsePipeWire = (text: string): readonly Holder[] | undefined => {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  return objectsIn(parsed).flatMap((item) => {
    const info = isObject(item['info']) ? item['info'] : {};
    const properties = isObject(info['props']) ? info['props'] : {};
    if (info['state'] !== 'running') return [];
    const device = deviceOf(asText(properties['media.class']));
    return device === undefined ? [] : holderIn(device, properties);
  });
};

const deviceOf = (mediaClass: string | undefined): Holder['device'] | undefined => {
  if (mediaClass === 'Stream/Input/Audio') return 'microphone';
  return mediaClass === 'Stream/Input/Video' ? 'camera' : undefined;
};

/** Numbers stand as text in PulseAudio's list and as numbers in PipeWire's. */
const holderIn = (device: Holder['device'], properties: JsonObject): readonly Holder[] => {
  const program =
    asText(properties['application.process.binary']) ?? asText(properties['application.name']);
  // What pactl puts in the place of a name that it cannot write as JSON.
  if (program === undefined || program === '' || program === '(null)') return [];
  const raw = properties['application.process.id'];
  const pid = asNumber(raw) ?? Number(asText(raw) ?? Number.NaN);
  return [{ device, program, ...(Number.isSafeInteger(pid) && pid > 0 ? { pid } : {}) }];
};
