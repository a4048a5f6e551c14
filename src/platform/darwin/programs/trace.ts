/**
 * Where does the path end? Apple's traceroute asks one hop after the other, a second for each silent
 * one; killed at the deadline, what was printed until then is the answer.
 */
import { isIP } from 'node:net';
import { failed, measured, skipped } from '../../../model/outcome.ts';
import { firstLine, noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import { parseTraceroute } from '../../linux/programs/parse-trace.ts';
import type { Programs } from '../../platform.ts';
import { runTool } from '../tools.ts';

/** Six silent hops, or thirty that answer. */
const timeoutMs = 6_000;

export const trace =
  (host: Host): Programs['trace'] =>
  async ({ ip, maxHops, signal }) => {
    const family = isIP(ip);
    if (family === 0) return skipped('no address to trace');
    const program = family === 6 ? 'traceroute6' : 'traceroute';
    const args = ['-n', '-q', '1', '-w', '1', '-m', String(maxHops), ip];
    const result = await runTool(host, program, args, { signal, timeoutMs });
    if (result.kind !== 'ended' && result.kind !== 'late') return noAnswer(program, result);
    const answer = parseTraceroute(result.stdout, ip);
    if (answer !== undefined) return measured(answer);
    const message = firstLine(result.stderr === '' ? result.stdout : result.stderr);
    return /unreachable|No route to host|sendto:/u.test(`${result.stderr}${result.stdout}`)
      ? failed('net.net_unreachable', 'send', { message })
      : noAnswer(program, result);
  };
