/** Echo requests by the system's ping: Node cannot send ICMP. */
import { isIP } from 'node:net';
import { failed, measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { firstLine, noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { PingAnswer, Programs } from '../../platform.ts';
import type { ProgramResult } from '../../run-program.ts';
import { parsePingReplies } from '../../portable/parse-ping-replies.ts';
import { parsePing } from './parse-ping.ts';

type Question = Parameters<Programs['ping']>[0];

/** iputils counts from 1. */
const FIRST_SEQUENCE = 1;
/** What ping needs beyond its own waiting to start and to end. */
const slackMs = 1_000;
/** Older iputils refuse ordinary users a shorter one. */
const politeIntervalMs = 200;

export const ping =
  (host: Host): Programs['ping'] =>
  async (question) => {
    if (isIP(question.ip) === 0) return skipped('no address to ping');
    const result = await start(host, question, (milliseconds) => milliseconds / 1000);
    const isTooFine = result.kind === 'ended' && result.code !== 0 && tooFine.test(result.stderr);
    if (!isTooFine) return toOutcome(result, question);
    const slower = politer(question);
    return toOutcome(await start(host, slower, wholeSeconds), slower);
  };

/** What iputils before 2020 said to fractions and to intervals below 200 ms for ordinary users. */
const tooFine = /minimal interval|cannot flood|bad (?:linger|wait|timing)|invalid argument/iu;

const politer = (question: Question): Question => {
  const intervalMs = Math.max(question.intervalMs, politeIntervalMs);
  const { lastsMs, count } = question;
  const fitting = lastsMs === undefined ? count : Math.floor(lastsMs / intervalMs);
  return { ...question, intervalMs, count: Math.max(1, Math.min(count, fitting)) };
};

const wholeSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));

const start = (
  host: Host,
  question: Question,
  toSeconds: (milliseconds: number) => number,
): Promise<ProgramResult> => {
  const { ip, count, intervalMs, waitMs, bytes, device, hops, until, signal } = question;
  const headers = isIP(ip) === 6 ? 48 : 28;
  const args = [
    '-n',
    '-c',
    String(count),
    '-i',
    (intervalMs / 1000).toFixed(3),
    '-W',
    String(toSeconds(waitMs)),
    ...(bytes === undefined ? [] : ['-M', 'do', '-s', String(Math.max(0, bytes - headers))]),
    ...(device === undefined ? [] : ['-I', device]),
    ...(hops === undefined ? [] : ['-t', String(hops)]),
    ip,
  ];
  const timeoutMs =
    (count - 1) * Math.max(intervalMs, politeIntervalMs) + wholeSeconds(waitMs) * 1000 + slackMs;
  const interrupt = until === undefined ? {} : { interrupt: until };
  return host.run('ping', args, { timeoutMs, signal, ...interrupt });
};

const toOutcome = (
  result: ProgramResult,
  { wantsEach, intervalMs }: Question,
): Outcome<PingAnswer> => {
  if (result.kind !== 'ended' && result.kind !== 'late') return noAnswer('ping', result);
  const answer = parsePing(result.stdout, result.stderr);
  if (answer !== undefined && (answer.sent > 0 || result.kind === 'ended')) {
    return measured(
      wantsEach === true
        ? { ...answer, intervalMs, answers: parsePingReplies(result.stdout, FIRST_SEQUENCE) }
        : answer,
    );
  }
  if (result.kind === 'late') return skipped('ping gave no answer in time');
  return refused(result.stderr) ?? noAnswer('ping', result);
};

const refused = (stderr: string): Outcome<PingAnswer> | undefined => {
  const message = firstLine(stderr);
  const detail = { message };
  if (/Network is unreachable/u.test(stderr)) return failed('net.net_unreachable', 'send', detail);
  if (/No route to host/u.test(stderr)) return failed('net.host_unreachable', 'send', detail);
  // EINVAL from a blackhole route; EACCES from a prohibit route, which ping takes for a broadcast.
  if (/connect: Invalid argument|ping broadcast/u.test(stderr)) {
    return failed('local.route_policy', 'send', detail);
  }
  if (/SO_BINDTODEVICE|unknown iface/u.test(stderr)) return failed('local.bind', 'bind', detail);
  // No raw socket, and a group outside net.ipv4.ping_group_range.
  return /Operation not permitted|missing cap_net_raw/u.test(stderr)
    ? skipped(`ping may not run here: ${message}`)
    : undefined;
};
