/** A path and a far end, packet by packet, with the truth that a tally has to find. */
import type { EchoReply, SentPacket, Stream } from './packet-tally.ts';
import { randomOf } from './simulated-link.fixture.ts';

export interface Path {
  readonly seed: number;
  readonly packets: number;
  readonly lossUp?: number;
  readonly lossDown?: number;
  readonly doubledUp?: number;
  readonly doubledDown?: number;
  /** Delay of each way is 20 ms and up to so much more, evenly; over 20 ms it reorders. */
  readonly spreadMs?: number;
  readonly firstSequence?: number;
  readonly firstCount?: number;
  /** The far end's clock: offset in microseconds. */
  readonly clockUs?: number;
  /** Ranges of places in the stream in which a direction is dead. */
  readonly deadUp?: readonly [from: number, to: number];
  readonly deadDown?: readonly [from: number, to: number];
}

export interface Truth {
  readonly heard: number;
  readonly received: number;
  readonly reordered: number;
  readonly duplicates: number;
  readonly lostRuns: readonly number[];
}

const EVERY_MS = 20;
const LEAST_MS = 20;

const inside = (range: readonly [number, number] | undefined, index: number): boolean =>
  range !== undefined && index >= range[0] && index < range[1];

export const sendOver = (path: Path): { readonly stream: Stream; readonly truth: Truth } => {
  const random = randomOf(path.seed);
  const { spreadMs = 0, firstSequence = 0, firstCount = 0, clockUs = 0 } = path;
  const delay = (): number => LEAST_MS + random() * spreadMs;
  const copies = (
    lost: number | undefined,
    doubled: number | undefined,
    isDead: boolean,
  ): number => {
    const [isLost, isDoubled] = [random() < (lost ?? 0), random() < (doubled ?? 0)];
    if (isLost || isDead) return 0;
    return isDoubled ? 2 : 1;
  };
  const sent: readonly SentPacket[] = Array.from({ length: path.packets }, (_, index) => ({
    sequence: (firstSequence + index) >>> 0,
    sentAtMs: 1000 + index * EVERY_MS,
  }));
  const arrivals = sent
    .flatMap(({ sentAtMs }, index) =>
      Array.from(
        { length: copies(path.lossUp, path.doubledUp, inside(path.deadUp, index)) },
        () => ({
          index,
          atMs: sentAtMs + delay(),
        }),
      ),
    )
    .toSorted((one, other) => one.atMs - other.atMs);
  const back = arrivals
    .flatMap(({ index, atMs }, place) =>
      Array.from(
        { length: copies(path.lossDown, path.doubledDown, inside(path.deadDown, index)) },
        () => ({ index, place, atMs, backAtMs: atMs + delay() }),
      ),
    )
    .toSorted((one, other) => one.backAtMs - other.backAtMs);
  const replies: readonly EchoReply[] = back.map(({ index, place, atMs, backAtMs }) => ({
    sequence: (firstSequence + index) >>> 0,
    backAtMs,
    thereAtUs: Math.round(atMs * 1000) + clockUs,
    thereCount: (firstCount + place + 1) >>> 0,
  }));
  const countAfter = (firstCount + arrivals.length) >>> 0;
  return {
    stream: { sent, replies, countBefore: firstCount, countAfter },
    truth: truthOf(path.packets, arrivals, back),
  };
};

/** By comparing everything with everything, which is slow and hard to get wrong. */
const truthOf = (
  packets: number,
  arrivals: readonly { readonly index: number }[],
  back: readonly { readonly index: number }[],
): Truth => {
  const first = back.filter(
    ({ index }, place) => !back.slice(0, place).some((earlier) => earlier.index === index),
  );
  const places = Array.from({ length: packets }, (_, index) => index);
  const lost = places
    .map((index) => (first.some((one) => one.index === index) ? '.' : 'x'))
    .join('');
  return {
    heard: places.filter((index) => arrivals.some((one) => one.index === index)).length,
    received: first.length,
    reordered: first.filter(({ index }, place) =>
      first.slice(0, place).some((earlier) => earlier.index > index),
    ).length,
    duplicates: back.length - first.length,
    lostRuns: lost.split('.').flatMap((run) => (run === '' ? [] : [run.length])),
  };
};
