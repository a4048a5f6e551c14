/**
 * How long does the router keep a path open on which nothing is sent? (`--long`)
 *
 * Someone who is muted sends little. Routers forget UDP paths after a silence: RFC 4787 (REQ-5) asks for
 * two minutes at least, some do so after thirty seconds. Each silence has two sockets of its own, begun
 * some seconds apart; each is warmed up like a call (Linux takes a path for a stream only after two
 * seconds of both directions) and then asks for one answer after the silence. All silences
 * pass at the same time, so that the longest one decides how long this takes.
 */
import { setMaxListeners } from 'node:events';

import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { NatTimeout } from '../model/quality-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { greetingOf } from './call-stream.ts';
import { EchoLedger } from './echo-ledger.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { openUdpStream, type StreamSocket } from './stream-socket.ts';
import { pause } from './within.ts';

interface Timing {
  readonly silencesS: readonly number[];
  /** When the second socket of each begins. */
  readonly secondAfterMs: number;
  readonly warmUpAtMs: readonly number[];
  /** Later than this after its time, an answer is none. */
  readonly graceMs: number;
}

const USUAL: Timing = {
  // RFC 4787 asks for 120, Linux has 30 for what it takes for no stream, the shortest seen are 10.
  silencesS: [5, 10, 20, 30, 60, 120],
  // What takes the line away for a moment cannot hit both.
  secondAfterMs: 3000,
  // Past Linux's two seconds.
  warmUpAtMs: [0, 800, 1600, 2400],
  // Twice what a satellite with a queue before it takes.
  graceMs: 2500,
};
const LOOK_EVERY_MS = 50;

const LONGEST_MS =
  Math.max(...USUAL.silencesS) * 1000 +
  USUAL.secondAfterMs +
  Math.max(...USUAL.warmUpAtMs) +
  2 * USUAL.graceMs;

export const natTimeout = defineProbe({
  id: 'nat-timeout',
  asks: 'How long does your router keep a silent path open?',
  cost: {
    milliseconds: LONGEST_MS,
    packets: USUAL.silencesS.length * 10,
    bytes: USUAL.silencesS.length * 760,
  },
  lane: 'exclusive',
  needs: [],

  targets: (plan): readonly Target[] => {
    if (!plan.isMeasuring || plan.options.mode !== 'long') return [];
    const way = wayToReflector(plan);
    const [port] = way?.ports ?? [];
    return way === undefined || port === undefined
      ? []
      : [{ kind: 'address', role: 'reflector', transport: 'udp', ip: way.ip, port }];
  },

  run: async (target, context) =>
    target.kind === 'address' ? ask(target, context) : skipped('a path leads to an address'),
});

/** One socket's silence; undefined while it lasts, or if it never came to it. */
interface Silence {
  readonly seconds: number;
  cameBack: boolean | undefined;
}

const ask = async (
  { ip, port }: TargetOf<'address'>,
  context: ProbeContext,
): Promise<Outcome<NatTimeout>> => {
  const { reflector } = context.plan.options;
  if (reflector === undefined) return skipped('there is no reflector');
  const greeting = await greetingOf(reflector, ip, context);
  if (greeting === undefined) return skipped('the reflector gave no token');
  if (greeting.features?.includes('echo-delay') !== true) {
    return skipped('this reflector is too old to answer later');
  }
  return keepSilent({ ip, port, token: greeting.token }, USUAL, context);
};

interface FarEnd {
  readonly ip: string;
  readonly port: number;
  readonly token: string;
}

type Means = Pick<ProbeContext, 'signal' | 'now'>;

export const keepSilent = async (
  farEnd: FarEnd,
  timing: Timing,
  context: Means,
): Promise<Outcome<NatTimeout>> => {
  const { silencesS, secondAfterMs } = timing;
  const silences = [0, secondAfterMs].flatMap((startMs) =>
    silencesS.map((seconds) => ({ startMs, silence: emptySilence(seconds) })),
  );
  const known = silences.map(({ silence }) => silence);
  const enough = new AbortController();
  const signal = AbortSignal.any([context.signal, enough.signal]);
  // Every socket listens to it: a dozen are no leak.
  setMaxListeners(0, signal);
  await Promise.all(
    silences.map(async ({ startMs, silence }) => {
      await pause(startMs, signal);
      await keepOne(silence, farEnd, timing, { now: context.now, signal });
      if (isPastHope(known, silencesS)) enough.abort();
    }),
  );
  return outcomeOf(known, silencesS);
};

const emptySilence = (seconds: number): Silence => ({ seconds, cameBack: undefined });

const keepOne = async (
  silence: Silence,
  { ip, port, token }: FarEnd,
  timing: Timing,
  { signal, now }: Means,
): Promise<void> => {
  const opened = await openUdpStream({ ip, port }, { signal, now });
  if (opened.kind !== 'measured') return;
  const socket = opened.value;
  const ledger = new EchoLedger(token, now);
  socket.onDatagram((datagram, atMs) => void ledger.hear(datagram, atMs));
  if (await warmUp(ledger, socket, timing, { signal, now })) {
    const asked = ledger.sent;
    ledger.send(socket, undefined, Math.round(silence.seconds * 10));
    const untilMs = now() + silence.seconds * 1000 + timing.graceMs;
    while (!ledger.isAnswered(asked) && now() < untilMs && !signal.aborted && !ledger.isFlooded) {
      await pause(LOOK_EVERY_MS, signal);
    }
    if (ledger.isAnswered(asked)) silence.cameBack = wasSilent(ledger, asked, silence.seconds);
    else if (!signal.aborted && !ledger.isFlooded) silence.cameBack = false;
  }
  socket.close();
};

/** True once the path has carried both ways for long enough; false if it carries nothing, and then it tells nothing. */
const warmUp = async (
  ledger: EchoLedger,
  socket: StreamSocket,
  { warmUpAtMs, graceMs }: Timing,
  { signal, now }: Means,
): Promise<boolean> => {
  const startMs = now();
  for (const atMs of warmUpAtMs) {
    await pause(startMs + atMs - now(), signal);
    if (signal.aborted) return false;
    ledger.send(socket);
  }
  // Out as soon as one is back; the others may still come.
  const untilMs = now() + graceMs;
  while (ledger.answeredIn(0, ledger.sent) === 0 && now() < untilMs && !signal.aborted) {
    await pause(LOOK_EVERY_MS, signal);
  }
  return !signal.aborted && ledger.answeredIn(0, ledger.sent) > 0;
};

/** An answer before its time kept the path open, or is no answer to this: then nothing is known. */
const wasSilent = (ledger: EchoLedger, asked: number, seconds: number): true | undefined => {
  const reply = ledger.replies.find(({ sequence }) => sequence === asked);
  const sentAtMs = ledger.sentAtMs(asked) ?? 0;
  const waitedMs = (reply?.backAtMs ?? sentAtMs) - sentAtMs;
  return waitedMs >= seconds * 1000 - EARLY_MS ? true : undefined;
};

/** Timers at both ends round by so much. */
const EARLY_MS = 100;

const triesOf = (known: readonly Silence[], seconds: number): readonly boolean[] =>
  known.flatMap((one) =>
    one.seconds === seconds && one.cameBack !== undefined ? [one.cameBack] : [],
  );

const isLostTwice = (known: readonly Silence[], seconds: number): boolean => {
  const tries = triesOf(known, seconds);
  return tries.length > 1 && !tries.includes(true);
};

/** Two silences in a row were forgotten: longer ones will be, too. */
const isPastHope = (known: readonly Silence[], silences: readonly number[]): boolean =>
  silences.some((seconds, index) => {
    const next = silences[index + 1];
    return next !== undefined && isLostTwice(known, seconds) && isLostTwice(known, next);
  });

const outcomeOf = (known: readonly Silence[], silences: readonly number[]): Outcome<NatTimeout> => {
  const tried = silences.flatMap((seconds) => {
    const tries = triesOf(known, seconds);
    return tries.length === 0 ? [] : [{ seconds, cameBack: tries.includes(true) }];
  });
  if (tried.length === 0) return skipped('no silence was over, or the path carried nothing');
  const survived = tried.filter(({ cameBack }) => cameBack).map(({ seconds }) => seconds);
  const survivedSeconds = Math.max(0, ...survived);
  const lostSeconds = silences.find(
    (seconds) => seconds > survivedSeconds && isLostTwice(known, seconds),
  );
  return measured({
    survivedSeconds,
    ...(lostSeconds === undefined ? {} : { lostSeconds }),
    tried,
  });
};
