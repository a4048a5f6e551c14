/** What really became of a stream's packets, by the frames at both ends of the way (`time-frames.py`). */
import { interarrivalJitterMs, type Passage } from '../../../src/quality/jitter.ts';
import { spreadOf } from '../statistics.ts';

/** What every party says of one stream, and what the frames say. */
export interface StreamFigures {
  readonly sent: number;
  readonly lossUpRatio: number;
  readonly lossDownRatio: number;
  readonly rttMinMs: number;
  readonly rttMedianMs: number;
  readonly jitterUpMs: number;
  readonly jitterDownMs: number;
}

/** A packet's number and when it passed, in microseconds; in the order of passing. */
export type Frames = readonly (readonly [number: string, atUs: number])[];

export interface End {
  readonly sent: Frames;
  readonly received: Frames;
}

/** `near` is where the questions come from, `far` where they are answered. Copies count once. */
export function wireFigures(near: End, far: End): StreamFigures {
  const [asked, heard] = [firstTimes(near.sent), firstTimes(far.received)];
  const [answered, back] = [firstTimes(far.sent), firstTimes(near.received)];
  const rtts = spreadOf(passagesFrom(asked, back).map(lengthMs));
  return {
    sent: asked.size,
    lossUpRatio: 1 - heard.size / asked.size,
    lossDownRatio: 1 - back.size / answered.size,
    rttMinMs: rtts.min,
    rttMedianMs: rtts.median,
    jitterUpMs: interarrivalJitterMs(passagesFrom(asked, heard)),
    jitterDownMs: interarrivalJitterMs(passagesFrom(answered, back)),
  };
}

type Times = ReadonlyMap<string, number>;

const firstTimes = (frames: Frames): Times =>
  // Later entries of a map win: the first copy has to come last.
  new Map(frames.toReversed().map(([number, atUs]) => [number, atUs / 1000]));

/** In the order of arrival, which is what the formula asks for. */
const passagesFrom = (left: Times, came: Times): readonly Passage[] =>
  [...came]
    .flatMap(([number, arrivedAtMs]) => {
      const sentAtMs = left.get(number);
      return sentAtMs === undefined ? [] : [{ sentAtMs, arrivedAtMs }];
    })
    .toSorted((one, other) => one.arrivedAtMs - other.arrivedAtMs);

const lengthMs = ({ sentAtMs, arrivedAtMs }: Passage): number => arrivedAtMs - sentAtMs;
