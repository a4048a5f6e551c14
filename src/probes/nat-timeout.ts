/**
 * How long does the router keep a path open on which nothing is sent? (`--long`)
 *
 * Someone who is muted sends little. Routers forget UDP paths after a silence: RFC 4787 (REQ-5) asks for
 * two minutes at least, some do so after thirty seconds. Each silence has two sockets of its own, begun
 * some seconds apart; each is warmed up like a call (Linux takes a path for a stream only after two
 * seconds of both directions) and then asks for one answer after the silence. All silences
 * pass at the same time, so that the longest one decides how long this takes.
 */
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { NatTimeout } from '../model/quality-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { greetingOf } from './call-stream.ts';
import { EchoLedger } from './echo-ledger.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { openUdpStream, type StreamSocket } from './stream-socket.ts';
import { pause } from './within.ts';

/** What routers are set to: RFC 4787 asks for 120, Linux has 30 for what it takes for no stream, the shortest seen are 10. */
const SILENCES_S = [5, 10, 20, 30, 60, 120];
/** When the second socket of each begins: what takes the line away for a moment cannot hit both. */
const SECOND_AFTER_MS = 3000;
/** Past Linux's two seconds. */
const WARM_UP_AT_MS = [0, 800, 1600, 2400];
/** Later than this after its time, an answer is none. */
const GRACE_MS = 2500;
const LOOK_EVERY_MS = 50;

const LONGEST_MS =
  Math.max(...SILENCES_S) * 1000 + SECOND_AFTER_MS + Math.max(...WARM_UP_AT_MS) + 2 * GRACE_MS;

export const natTimeout = defineProbe({
  id: 'nat-timeout',
  asks: 'How long does your router keep a silent path open?',
  cost: {
    milliseconds: LONGEST_MS,
    packets: SILENCES_S.length * 10,
    bytes: SILENCES_S.length * 760,
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
    target.kind === 'address'
      ? keepSilent(target, SILENCES_S, context)
      : skipped('a path leads to an address'),
});

/** One socket's silence; undefined while it lasts, or if it never came to it. */
interface Silence {
  readonly seconds: number;
  cameBack: boolean | undefined;
}

export const keepSilent = async (
  { ip, port }: Pick<TargetOf<'address'>, 'ip' | 'port'>,
  silencesSeconds: readonly number[],
  context: ProbeContext,
): Promise<Outcome<NatTimeout>> => {
  const { reflector } = context.plan.options;
  if (reflector === undefined) return skipped('there is no reflector');
  const greeting = await greetingOf(reflector, ip, context);
  if (greeting === undefined) return skipped('the reflector gave no token');
  if (greeting.features?.includes('echo-delay') !== true) {
    return skipped('this reflector is too old to answer later');
  }
  const silences = [0, SECOND_AFTER_MS].flatMap((startMs) =>
    silencesSeconds.map((seconds) => ({ startMs, silence: emptySilence(seconds) })),
  );
  const known = silences.map(({ silence }) => silence);
  const enough = new AbortController();
  const signal = AbortSignal.any([context.signal, enough.signal]);
  await Promise.all(
    silences.map(async ({ startMs, silence }) => {
      await pause(startMs, signal);
      await keepOne(silence, { ip, port, token: greeting.token }, { ...context, signal });
      if (isPastHope(known, silencesSeconds)) enough.abort();
    }),
  );
  return outcomeOf(known, silencesSeconds);
};

const emptySilence = (seconds: number): Silence => ({ seconds, cameBack: undefined });

const keepOne = async (
  silence: Silence,
  { ip, port, token }: { readonly ip: string; readonly port: number; readonly token: string },
  { signal, now }: ProbeContext,
): Promise<void> => {
  const opened = await openUdpStream({ ip, port }, { signal, now });
  if (opened.kind !== 'measured') return;
  const socket = opened.value;
  const ledger = new EchoLedger(token, now);
  socket.onDatagram((datagram, atMs) => void ledger.hear(datagram, atMs));
  if (await warmUp(ledger, socket, signal, now)) {
    const asked = ledger.sent;
    ledger.send(socket, undefined, silence.seconds * 10);
    const untilMs = now() + silence.seconds * 1000 + GRACE_MS;
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
  signal: AbortSignal,
  now: () => number,
): Promise<boolean> => {
  const startMs = now();
  for (const atMs of WARM_UP_AT_MS) {
    await pause(startMs + atMs - now(), signal);
    if (signal.aborted) return false;
    ledger.send(socket);
  }
  await pause(GRACE_MS / 5, signal);
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
