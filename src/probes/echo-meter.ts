/** Delay by the reflector's echo: over UDP, or over a light connection of its own where UDP does not come back. */
import type { Outcome } from '../model/outcome.ts';
import { failed, measured } from '../model/outcome.ts';
import type { DelayMeter, DelaySample } from './delay-meter.ts';
import { EchoLedger } from './echo-ledger.ts';
import { clockProblem } from './far-clock.ts';
import { passOn } from './http-client.ts';
import type { StreamSocket } from './stream-socket.ts';
import { pause } from './within.ts';

export interface EchoMeterAsk {
  /** Ways to the far end, tried in turn until one answers. */
  readonly ways: readonly (() => Promise<Outcome<StreamSocket>>)[];
  /** Hexadecimal. */
  readonly token: string;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** 48 bytes every 20 ms: 30 kbps, like half a voice. Rarer, and a queue that fills in 300 ms would not be seen. */
const EVERY_MS = 20;
/** On the wire 90 bytes each: 36 kbps, 4 % of 1 Mbps; so only 7. */
const SLOW_EVERY_MS = 100;
/** A satellite's round trip; what UDP does not answer by then goes another way. */
const PATIENCE_MS = 900;
const LOOK_EVERY_MS = 5;
/** Five minutes of questions; an endless one would fill the memory with them. */
const MOST_QUESTIONS = 15_000;

export interface EchoMeter extends DelayMeter {
  /** For whoever asks the far end more over the same socket. */
  readonly ledger: EchoLedger;
  readonly socket: StreamSocket;
  /** Which of the ways answered. */
  readonly wayIndex: number;
}

export const startEchoMeter = async (ask: EchoMeterAsk): Promise<Outcome<EchoMeter>> => {
  let last: Outcome<never> = failed('udp.silent', 'read');
  for (const [wayIndex, open] of ask.ways.entries()) {
    const opened = await open();
    if (opened.kind !== 'measured') {
      last = passOn(opened);
      if (opened.kind === 'skipped') return last;
      continue;
    }
    const meter = await begin(ask, opened.value, wayIndex);
    if (meter !== undefined) return measured(meter);
    last = failed('udp.silent', 'read', { elapsedMs: PATIENCE_MS });
    opened.value.close();
  }
  return last;
};

const begin = async (
  { token, signal, now }: EchoMeterAsk,
  socket: StreamSocket,
  wayIndex: number,
): Promise<EchoMeter | undefined> => {
  const ledger = new EchoLedger(token, now);
  socket.onDatagram((datagram, atMs) => void ledger.hear(datagram, atMs));
  const ask = (): void => {
    if (ledger.sent < MOST_QUESTIONS && !ledger.isFlooded) ledger.send(socket);
  };
  ask();
  let timer = setInterval(ask, EVERY_MS);
  const close = (): void => {
    clearInterval(timer);
    socket.close();
  };
  const slow = (): void => {
    clearInterval(timer);
    timer = setInterval(ask, SLOW_EVERY_MS);
  };
  const startMs = now();
  while (ledger.replies.length === 0 && !signal.aborted && now() - startMs < PATIENCE_MS) {
    await pause(LOOK_EVERY_MS, signal);
  }
  if (ledger.replies.length === 0) {
    clearInterval(timer);
    return undefined;
  }
  return { samples: () => samplesOf(ledger), slow, close, ledger, socket, wayIndex };
};

const samplesOf = (ledger: EchoLedger): readonly DelaySample[] => {
  const sentAt = (sequence: number): number => ledger.sentAtMs(sequence) ?? 0;
  const isClockWrong = clockProblem(ledger.replies, sentAt) !== undefined;
  return ledger.replies.map(({ sequence, backAtMs, thereAtUs }) => ({
    sentAtMs: sentAt(sequence),
    backAtMs,
    ...(isClockWrong ? {} : { thereAtMs: thereAtUs / 1000 }),
  }));
};
