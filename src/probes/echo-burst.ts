/**
 * As many plain packets as a call would need, for most of a second, over the socket that measures delay.
 *
 * A lost packet slows a connection down for several round trips and plain packets not at all: whoever
 * sees a connection starve beside an empty queue learns here whether the line or the loss was to blame. They go there
 * and come back, so that one burst tells of both ways.
 */
import { pause } from './within.ts';
import type { EchoMeter } from './echo-meter.ts';
import type { Confirmed } from './far-end.ts';
import type { Way } from './flow.ts';
import { sendPaced } from './pacer.ts';

export interface EchoBurstAsk {
  readonly meter: EchoMeter;
  readonly mbps: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

const PACKET_BYTES = 1200;
/** So much more that a line on which every seventh packet is lost still brings what is needed. */
const OVER_NEED = 1.2;
/** 330 kB at 3.8 Mbps: long enough to empty the queue of a small router, 60 packets on a line of 1 Mbps. */
const BURST_MS = 700;
/** For the last ones to come back, behind a queue of half a second. */
const TAIL_MS = 700;

/** A line is the same a moment later; what is asked at once after the other way needs no packets of its own. */
const SAME_MOMENT_MS = 1000;

/** For either way, as both are asked in turn: the second is answered by the burst of the first, if that was quick enough. */
export const makeEchoBursts = (
  ask: Omit<EchoBurstAsk, 'mbps'>,
): ((way: Way, mbps: number) => Promise<Confirmed | undefined>) => {
  let last: { readonly mbps: number; readonly atMs: number; readonly told: Told } | undefined;
  return async (way, mbps) => {
    const isFresh = last !== undefined && ask.now() - last.atMs < SAME_MOMENT_MS;
    const known = isFresh && last !== undefined && last.mbps >= mbps ? last.told[way] : undefined;
    if (last !== undefined) last = { ...last, told: { ...last.told, [way]: undefined } };
    if (known !== undefined) return known;
    const told = await sendEchoes({ ...ask, mbps });
    const { [way]: own, ...other } = told;
    last = { mbps, atMs: ask.now(), told: other };
    return own;
  };
};

type Told = Partial<Readonly<Record<Way, Confirmed | undefined>>>;

const sendEchoes = async ({ meter, mbps, signal, now }: EchoBurstAsk): Promise<Told> => {
  const { ledger, socket } = meter;
  const packets = Math.ceil((mbps * OVER_NEED * 1000 * BURST_MS) / 8 / PACKET_BYTES);
  const first = ledger.sent;
  const ours = new Set<number>();
  await sendPaced({
    packets,
    dueMs: (index) => (index * BURST_MS) / packets,
    send: () => {
      ours.add(ledger.sent);
      ledger.send(socket, PACKET_BYTES);
    },
    signal,
    now,
  });
  const last = ledger.sent;
  const sentSpanMs = (ledger.sentAtMs(last - 1) ?? 0) - (ledger.sentAtMs(first) ?? 0);
  await untilQuiet(meter, { first, last, signal, now });
  if (signal.aborted) return {};
  const replies = ledger.replies.filter(({ sequence }) => ours.has(sequence));
  if (replies.length < LEAST_ANSWERS) return {};
  const before = ledger.countOf(0, first) ?? 0;
  const counted = (ledger.countOf(first, last) ?? before) - before;
  // The meter's own small questions find room where the large ones do not, and are counted with them.
  const small = last - first - packets;
  const there = Math.min(packets, Math.max(replies.length, counted - small));
  const sentMs = Math.max(BURST_MS, sentSpanMs);
  const confirmed = (arrived: number, arrivedAt: readonly number[]): Confirmed => ({
    sentMbps: mbpsOf(packets, sentMs),
    arrivedMbps: mbpsOf(
      arrived,
      // Of a full queue the last ones come later than they were sent: their own time counts.
      Math.max(sentMs, Math.max(...arrivedAt) - Math.min(...arrivedAt)),
    ),
  });
  return {
    up: confirmed(
      there,
      replies.map(({ thereAtUs }) => thereAtUs / 1000),
    ),
    // What did not get there cannot come back: of the way home nothing is known then.
    ...(there < ENOUGH * packets && replies.length < ENOUGH * packets
      ? {}
      : {
          down: confirmed(
            replies.length,
            replies.map(({ backAtMs }) => backAtMs),
          ),
        }),
  };
};

/** Below so many of a hundred and more the packets are not let through. */
const LEAST_ANSWERS = 10;
const ENOUGH = 0.85;
const QUIET_MS = 150;

const mbpsOf = (packets: number, ms: number): number => (packets * PACKET_BYTES * 8) / 1000 / ms;

const untilQuiet = async (
  { ledger }: EchoMeter,
  {
    first,
    last,
    signal,
    now,
  }: Pick<EchoBurstAsk, 'signal' | 'now'> & { readonly first: number; readonly last: number },
): Promise<void> => {
  const startMs = now();
  while (
    now() - startMs < TAIL_MS &&
    ledger.answeredIn(first, last) < last - first &&
    !signal.aborted
  ) {
    const heardMs = ledger.replies.findLast(({ sequence }) => sequence < last)?.backAtMs ?? startMs;
    if (now() - Math.max(startMs, heardMs) > QUIET_MS + ledger.slowestMs) return;
    await pause(10, signal);
  }
};
