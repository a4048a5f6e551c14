/**
 * As many plain packets as a call would need, for most of a second, over the socket that measures delay.
 *
 * A lost packet slows a connection down for several round trips and plain packets not at all: whoever
 * sees a connection starve beside an empty queue learns here whether the line or the loss was to blame.
 */
import { pause } from './within.ts';
import type { EchoMeter } from './echo-meter.ts';
import type { Confirmed } from './far-end.ts';
import type { Way } from './flow.ts';
import { sendPaced } from './pacer.ts';

export interface EchoBurstAsk {
  readonly meter: EchoMeter;
  readonly way: Way;
  readonly mbps: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

const PACKET_BYTES = 1200;
/** A little more than is needed, so that a few lost ones do not decide. */
const OVER_NEED = 1.05;
/** 330 kB at 3.8 Mbps: long enough to empty the queue of a small router, 60 packets on a line of 1 Mbps. */
const BURST_MS = 700;
/** For the last ones to come back, behind a queue of half a second. */
const TAIL_MS = 700;

export const sendEchoes = async ({
  meter,
  way,
  mbps,
  signal,
  now,
}: EchoBurstAsk): Promise<Confirmed | undefined> => {
  const { ledger, socket } = meter;
  const packets = Math.ceil((mbps * OVER_NEED * 1000 * BURST_MS) / 8 / PACKET_BYTES);
  const first = ledger.sent;
  const startMs = now();
  await sendPaced({
    packets,
    dueMs: (index) => (index * BURST_MS) / packets,
    send: () => ledger.send(socket, PACKET_BYTES),
    signal,
    now,
  });
  const tookMs = Math.max(BURST_MS, now() - startMs);
  const last = ledger.sent;
  await pause(TAIL_MS, signal);
  if (signal.aborted) return undefined;
  const back = ledger.answeredIn(first, last);
  if (back === 0) return undefined;
  // The meter's own small questions are among them, one in thirty: a share serves for both.
  const sent = last - first;
  const sentMbps = (packets * PACKET_BYTES * 8) / 1000 / tookMs;
  const before = ledger.countOf(0, first) ?? 0;
  const counted = (ledger.countOf(first, ledger.sent) ?? before) - before;
  const later = ledger.sent - last;
  const there = Math.min(sent, Math.max(back, counted - later));
  const arrived = way === 'up' ? there : back;
  // What did not get there cannot come back: of the way home nothing is known then.
  if (way === 'down' && there < 0.85 * sent && back < 0.85 * sent) return undefined;
  return { sentMbps, arrivedMbps: (sentMbps * arrived) / sent };
};
