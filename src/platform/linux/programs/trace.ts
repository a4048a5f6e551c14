/**
 * Where does the path end? By traceroute, which asks six hops at once and loses only a
 * second to six silent ones; else by tracepath, which goes hop by hop. Killed at the
 * deadline, what was printed until then is the answer: silence past the last hop is
 * just what this is asked about.
 */
import { isIP } from 'node:net';
import { failed, measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { PathTrace } from '../../../model/network-facts.ts';
import { firstLine, noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { Programs } from '../../platform.ts';
import type { ProgramResult } from '../../run-program.ts';
import { parseTracepath, parseTraceroute } from './parse-trace.ts';

/**
 * tracepath waits up to 3 s for each silent hop: six seconds see two of them, or thirty
 * that answer.
 */
const timeoutMs = 6_000;

export const trace =
  (host: Host): Programs['trace'] =>
  async ({ ip, maxHops, signal }) => {
    if (isIP(ip) === 0) return skipped('no address to trace');
    const options = { timeoutMs, signal };
    const hops = String(maxHops);
    // Linux answers six refusals at once, then one a second (icmp_ratelimit): more would hide the end.
    const args = ['-n', '-q', '1', '-N', '6', '-w', '1', '-m', hops, ip];
    const first = await host.run('traceroute', args, options);
    if (first.kind !== 'absent') {
      return toOutcome('traceroute', first, (text) => parseTraceroute(text, ip));
    }
    const path = ['tracepath', '-n', '-m', hops, ip];
    // Into a pipe tracepath writes only when it ends: killed before, it would have said nothing.
    const lineByLine = await host.run('stdbuf', ['--output=L', ...path], options);
    const isMissing = lineByLine.kind === 'ended' && lineByLine.code === 127;
    return isMissing
      ? skipped('neither traceroute nor tracepath is installed')
      : toOutcome('tracepath', lineByLine, parseTracepath);
  };

const toOutcome = (
  program: string,
  result: ProgramResult,
  parse: (text: string) => PathTrace | undefined,
): Outcome<PathTrace> => {
  if (result.kind !== 'ended' && result.kind !== 'late') return noAnswer(program, result);
  const answer = parse(result.stdout);
  if (answer !== undefined) return measured(answer);
  const message = firstLine(result.stderr === '' ? result.stdout : result.stderr);
  return /unreachable|send failed/u.test(`${result.stderr}${result.stdout}`)
    ? failed('net.net_unreachable', 'send', { message })
    : noAnswer(program, result);
};
