/** What two readings of a call mean: loss each way, jitter, delay, and how people would rate it. */
import { callMos } from '../../../src/quality/mos.ts';
import { ownLatenessOf } from '../../../src/quality/own-lateness.ts';
import { percentile, ascending } from '../../../src/quality/percentiles.ts';
import type { Path, Reading } from './statistics.ts';

export interface CallFigures {
  readonly path?: Path;
  readonly seconds: number;
  readonly rttMs?: number;
  readonly lossUpRatio?: number;
  readonly lossDownRatio?: number;
  readonly jitterUpMs?: number;
  readonly jitterDownMs?: number;
  /** Sound that came too late to be played; absent where the browser does not say. */
  readonly lateRatio?: number;
  /** How long sound waits to be played evenly. */
  readonly bufferMs?: number;
  /** ITU-T G.107.2, of the worse direction. */
  readonly mos?: number;
  readonly picture?: PictureFigures;
  /** Nothing came back any more after so many seconds; absent while something does. */
  readonly brokeAfterSeconds?: number;
  /** The browser itself came so late that nothing here can be blamed on the network. */
  readonly isStarved: boolean;
}

interface PictureFigures {
  readonly framesPerSecond: number;
  readonly height?: number;
  /** Share of the time that the picture stood still. */
  readonly frozenRatio: number;
  readonly freezes: number;
  readonly limitedBy?: 'cpu';
}

/** Below a second of speech, one packet is too much of the whole. */
const LEAST_PACKETS = 40;

/** Late timers are rounded to whole milliseconds in browsers, and background tabs are slowed to a second. */
const STARVED_TIMER_MS = 60;

/**
 * From the readings of a call or of some seconds of it, in order. `latenessMs` is how late our own timers were
 * meanwhile: a browser that had no time to read packets sees jitter that no network made.
 */
export const figuresOf = (
  readings: readonly Reading[],
  latenessMs: readonly number[],
): CallFigures | undefined => {
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return undefined;
  const seconds = (last.atMs - first.atMs) / 1000;
  const known = {
    ...(last.path === undefined ? {} : { path: last.path }),
    seconds,
    ...delayIn(readings),
    ...lossIn(first, last),
    ...jitterIn(readings),
    ...lateIn(first, last),
    ...bufferIn(first, last),
    ...pictureIn(first, last, seconds),
    ...breakIn(readings),
  };
  // Nobody rates a call that is over.
  const mos = known.brokeAfterSeconds === undefined ? mosOf(known) : undefined;
  const { p99Ms } = ownLatenessOf(latenessMs);
  return { ...known, ...(mos === undefined ? {} : { mos }), isStarved: p99Ms > STARVED_TIMER_MS };
};

/** No pause of a line that is still there: routers that change their way take a second or two. */
const BROKEN_MS = 3000;

/**
 * What never comes is in no count of losses: a browser counts the gaps between packets that came.
 */
const breakIn = (readings: readonly Reading[]): { readonly brokeAfterSeconds?: number } => {
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return {};
  const heard = readings.find(({ sound }) => sound.received === last.sound.received) ?? last;
  const isSending = last.sound.sent - heard.sound.sent >= LEAST_PACKETS;
  return isSending && last.atMs - heard.atMs >= BROKEN_MS
    ? { brokeAfterSeconds: (heard.atMs - first.atMs) / 1000 }
    : {};
};

const medianOf = (values: readonly (number | undefined)[]): number | undefined => {
  const known = ascending(values.filter((value) => value !== undefined));
  return known.length === 0 ? undefined : percentile(known, 0.5);
};

const delayIn = (readings: readonly Reading[]): { readonly rttMs?: number } => {
  const rttMs = medianOf(readings.map((reading) => reading.rttMs));
  return rttMs === undefined ? {} : { rttMs };
};

/**
 * Of sound, fifty packets a second that nobody sends twice; lost pictures are asked for again. The far end says
 * once a second what it missed, so the ratios are compared, not the counts: what is missing at the end of the
 * round trip and was there at the far end was lost on the way home.
 */
const lossIn = (
  { sound: from }: Reading,
  { sound: to }: Reading,
): { readonly lossUpRatio?: number; readonly lossDownRatio?: number } => {
  const lost = Math.max(0, to.lost - from.lost);
  const expected = lost + to.received - from.received;
  const sent = to.sent - from.sent;
  if (expected < LEAST_PACKETS || sent < LEAST_PACKETS) return {};
  const roundTrip = lost / expected;
  if (to.lostOut === undefined) return {};
  const up = Math.min(1, Math.max(0, to.lostOut - (from.lostOut ?? 0)) / sent);
  const down = up >= 1 ? 0 : Math.max(0, 1 - (1 - roundTrip) / (1 - up));
  return { lossUpRatio: up, lossDownRatio: down };
};

const jitterIn = (
  readings: readonly Reading[],
): { readonly jitterUpMs?: number; readonly jitterDownMs?: number } => {
  const up = medianOf(readings.map(({ sound }) => sound.jitterOutMs));
  const both = medianOf(readings.map(({ sound }) => sound.jitterMs));
  return {
    ...(up === undefined ? {} : { jitterUpMs: up }),
    // What comes home has the unevenness of both ways in it; variances add up.
    ...(both === undefined
      ? {}
      : { jitterDownMs: Math.sqrt(Math.max(0, both ** 2 - (up ?? 0) ** 2)) }),
  };
};

/** What the browser's own buffer could not save, after both ways: more than either of them alone has done. */
const lateIn = (
  { sound: from }: Reading,
  { sound: to }: Reading,
): { readonly lateRatio?: number } => {
  const received = to.received - from.received;
  if (to.discarded === undefined || received < LEAST_PACKETS) return {};
  return { lateRatio: Math.min(1, Math.max(0, to.discarded - (from.discarded ?? 0)) / received) };
};

const bufferIn = (
  { sound: from }: Reading,
  { sound: to }: Reading,
): { readonly bufferMs?: number } => {
  const played = to.played - from.played;
  return played <= 0 ? {} : { bufferMs: (to.bufferedMs - from.bufferedMs) / played };
};

const pictureIn = (
  { picture: from }: Reading,
  { picture: to }: Reading,
  seconds: number,
): { readonly picture?: PictureFigures } => {
  if (to.sent === 0) return {};
  const { height, limitedBy } = to;
  return {
    picture: {
      framesPerSecond: Math.max(0, to.frames - from.frames) / seconds,
      freezes: Math.max(0, to.freezes - from.freezes),
      frozenRatio: Math.min(1, Math.max(0, to.frozenMs - from.frozenMs) / 1000 / seconds),
      ...(height === undefined ? {} : { height }),
      ...(limitedBy === undefined ? {} : { limitedBy }),
    },
  };
};

type Known = Omit<CallFigures, 'mos' | 'isStarved'>;

const mosOf = ({
  rttMs,
  lossUpRatio,
  lossDownRatio,
  jitterUpMs,
  jitterDownMs,
  lateRatio,
}: Known): number | undefined =>
  rttMs === undefined || lossUpRatio === undefined || lossDownRatio === undefined
    ? undefined
    : Math.min(
        callMos({ rttMs, lossRatio: lossUpRatio, jitterMs: jitterUpMs, lateRatio }),
        callMos({ rttMs, lossRatio: lossDownRatio, jitterMs: jitterDownMs, lateRatio }),
      );
