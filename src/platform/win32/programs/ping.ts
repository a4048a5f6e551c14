/** Echo requests by `ping.exe`, which needs no rights; Node cannot send ICMP. It sends one a second and cannot bind to a device. */
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { PingAnswer, Programs } from '../../platform.ts';
import type { CodePage } from '../decode.ts';
import { textOfResult } from '../native.ts';
import { systemFolder } from '../powershell.ts';
import { parsePing, parsePingReplies } from './parse-ping.ts';

/** Starting and printing. */
const slackMs = 1_500;
const secondMs = 1_000;

/** `ping.exe` sends one a second: so many of them, started one after the other, make five a second. */
const MOST_AT_ONCE = 5;

type Question = Parameters<Programs['ping']>[0];

export const ping =
  (host: Host, codePages: () => readonly CodePage[]): Programs['ping'] =>
  async (question) => {
    const { ip, device, intervalMs, lastsMs } = question;
    if (isIP(ip) === 0) return skipped('no address to ping');
    if (device !== undefined) return skipped('ping cannot be bound to an interface on Windows');
    if (lastsMs === undefined || intervalMs >= secondMs) return one(host, codePages, question);
    const together = Math.min(MOST_AT_ONCE, Math.floor(secondMs / intervalMs));
    const gapMs = secondMs / together;
    const count = Math.max(1, Math.floor(lastsMs / secondMs));
    const outcomes = await Promise.all(
      Array.from({ length: together }, async (_, index) => {
        await pauseMs(index * gapMs, question.signal);
        return one(host, codePages, { ...question, count });
      }),
    );
    return merged(outcomes, gapMs);
  };

const pauseMs = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    // Stopped: the program will not start either.
  }
};

/** As if one program had sent them all in turn. */
const merged = (
  outcomes: readonly Outcome<PingAnswer>[],
  intervalMs: number,
): Outcome<PingAnswer> => {
  const answers = outcomes.flatMap((outcome) =>
    outcome.kind === 'measured' ? [outcome.value] : [],
  );
  const [first] = outcomes;
  if (answers.length < outcomes.length) {
    return first === undefined || first.kind === 'measured' ? skipped('ping was stopped') : first;
  }
  const replies = answers.flatMap((answer, index) =>
    (answer.answers ?? []).map((reply) => ({
      ...reply,
      sequence: reply.sequence * answers.length + index,
    })),
  );
  return measured({
    sent: answers.reduce((sum, { sent }) => sum + sent, 0),
    rttMs: answers.flatMap(({ rttMs }) => rttMs),
    intervalMs,
    answers: replies.toSorted((a, b) => a.sequence - b.sequence),
  });
};

const one = async (
  host: Host,
  codePages: () => readonly CodePage[],
  { ip, count, waitMs, bytes, hops, wantsEach, signal }: Question,
): Promise<Outcome<PingAnswer>> => {
  const headers = isIP(ip) === 6 ? 48 : 28;
  // -f (do not fragment) exists for IPv4 only; over IPv6 nobody on the way fragments anyway.
  const size =
    bytes === undefined
      ? []
      : ['-l', String(Math.max(0, bytes - headers)), ...(isIP(ip) === 4 ? ['-f'] : [])];
  const args = [
    '-n',
    String(count),
    '-w',
    String(Math.max(1, Math.round(waitMs))),
    ...(hops === undefined ? [] : ['-i', String(hops)]),
    ...size,
    ip,
  ];
  const timeoutMs = (count - 1) * secondMs + waitMs + slackMs;
  const program = `${systemFolder(host.environment)}\\PING.EXE`;
  const result = await host.run(program, args, { timeoutMs, signal, wantsBytes: true });
  const text = textOfResult(result, codePages());
  const answer = parsePing(text, bytes !== undefined);
  if (answer === undefined) return noAnswer('ping', result);
  return measured(
    wantsEach === true
      ? { ...answer, intervalMs: secondMs, answers: parsePingReplies(text, hops !== undefined) }
      : answer,
  );
};
