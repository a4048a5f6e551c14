/**
 * Echo requests by Apple's `ping`. Its `-W` is in milliseconds; an ordinary user's `-i` goes down to
 * 0.1 s. `ping6` is a program of its own, with other letters and without a waiting time. [K]
 */
import { isIP } from 'node:net';
import { failed, measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { firstLine, noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { PingAnswer, Programs } from '../../platform.ts';
import type { ProgramResult } from '../../run-program.ts';
import { parsePingReplies } from '../../portable/parse-ping-replies.ts';
import { runTool } from '../tools.ts';
import { parsePing } from './parse-ping.ts';

type Question = Parameters<Programs['ping']>[0];

/** What ping needs beyond its own waiting to start and to end. */
const slackMs = 1_000;
/** Shorter ones are refused to ordinary users. */
const politeIntervalMs = 100;

export const ping =
  (host: Host): Programs['ping'] =>
  async (question) => {
    const family = isIP(question.ip);
    if (family === 0) return skipped('no address to ping');
    const intervalMs = Math.max(question.intervalMs, politeIntervalMs);
    const { signal, waitMs, lastsMs, until } = question;
    const fitting = lastsMs === undefined ? question.count : Math.floor(lastsMs / intervalMs);
    const count = Math.max(1, Math.min(question.count, fitting));
    const asked = { ...question, count };
    const args = family === 6 ? sixArgs(asked, intervalMs) : fourArgs(asked, intervalMs);
    const timeoutMs = (count - 1) * intervalMs + waitMs + slackMs;
    const result = await runTool(host, family === 6 ? 'ping6' : 'ping', args, {
      signal,
      timeoutMs,
      ...(until === undefined ? {} : { interrupt: until }),
    });
    const outcome = toOutcome(result);
    const isEachWanted = question.wantsEach === true && outcome.kind === 'measured';
    const said = result.kind === 'ended' || result.kind === 'late' ? result.stdout : '';
    return isEachWanted
      ? measured({ ...outcome.value, intervalMs, answers: parsePingReplies(said, 0) })
      : outcome;
  };

const common = ({ count }: Question, intervalMs: number): readonly string[] => [
  '-n',
  '-c',
  String(count),
  '-i',
  (intervalMs / 1000).toFixed(3),
];

const fourArgs = (question: Question, intervalMs: number): readonly string[] => [
  ...common(question, intervalMs),
  '-W',
  String(Math.max(1, Math.round(question.waitMs))),
  // 20 bytes of IP and 8 of ICMP are not counted by -s; -D sets DF.
  ...(question.bytes === undefined ? [] : ['-D', '-s', String(Math.max(0, question.bytes - 28))]),
  ...(question.device === undefined ? [] : ['-b', question.device]),
  ...(question.hops === undefined ? [] : ['-m', String(question.hops)]),
  question.ip,
];

const sixArgs = (question: Question, intervalMs: number): readonly string[] => [
  ...common(question, intervalMs),
  // -D sends without fragmenting; 40 bytes of IPv6 and 8 of ICMPv6.
  ...(question.bytes === undefined ? [] : ['-D', '-s', String(Math.max(0, question.bytes - 48))]),
  ...(question.device === undefined ? [] : ['-B', question.device]),
  ...(question.hops === undefined ? [] : ['-h', String(question.hops)]),
  question.ip,
];

const toOutcome = (result: ProgramResult): Outcome<PingAnswer> => {
  if (result.kind !== 'ended' && result.kind !== 'late') return noAnswer('ping', result);
  const refusal = refused(result.stderr);
  const answer = parsePing(result.stdout, result.stderr);
  if (answer !== undefined && answer.sent > 0) {
    return answer.rttMs.length === 0 && refusal !== undefined ? refusal : measured(answer);
  }
  if (result.kind === 'late') return skipped('ping gave no answer in time');
  return refusal ?? noAnswer('ping', result);
};

/** Said by our own kernel, which sent nothing. `Message too long` is an answer about the MTU, not a refusal. */
const refused = (stderr: string): Outcome<PingAnswer> | undefined => {
  const detail = { message: firstLine(stderr) };
  if (/sendto: No route to host|sendto: Host is down/u.test(stderr)) {
    return failed('net.host_unreachable', 'send', detail);
  }
  if (/Network is (?:unreachable|down)/u.test(stderr)) {
    return failed('net.net_unreachable', 'send', detail);
  }
  if (/sendto: Operation not permitted|sendto: Permission denied/u.test(stderr)) {
    return failed('local.firewall', 'send', detail);
  }
  return /bad interface|unknown interface/iu.test(stderr)
    ? failed('local.bind', 'bind', detail)
    : undefined;
};
