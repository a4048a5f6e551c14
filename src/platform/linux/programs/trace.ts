/**
 * Where does the path end? By tracepath (needs no rights, tells the MTU), else
 * traceroute. Killed at the deadline: the hops printed until then are the answer,
 * because silence past the last hop is just what this is asked about.
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
 * tracepath waits up to 3 s for each silent hop. Six seconds see two silent hops or
 * thirty that answer: enough to name the last one that speaks.
 */
const timeoutMs = 6_000;

export const trace =
  (host: Host): Programs['trace'] =>
  async ({ ip, maxHops, signal }) => {
    if (isIP(ip) === 0) return skipped('no address to trace');
    const options = { timeoutMs, signal };
    const hops = String(maxHops);
    const first = await host.run('tracepath', ['-n', '-m', hops, ip], options);
    if (first.kind !== 'absent') return toOutcome('tracepath', first, parseTracepath);
    const args = ['-n', '-q', '1', '-w', '1', '-m', hops, ip];
    const second = await host.run('traceroute', args, options);
    return toOutcome('traceroute', second, (text) => parseTraceroute(text, ip));
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
