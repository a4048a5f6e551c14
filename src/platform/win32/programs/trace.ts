/** Where does the path end? `tracert` goes hop by hop, three questions each: killed at the deadline, what was printed is the answer. */
import { isIP } from 'node:net';
import { measured, skipped } from '../../../model/outcome.ts';
import { noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { Programs } from '../../platform.ts';
import type { CodePage } from '../decode.ts';
import { textOfResult } from '../native.ts';
import { systemFolder } from '../powershell.ts';
import { parseTracert } from './parse-tracert.ts';

/** A silent hop costs three times the wait below: six seconds see five of them. */
const timeoutMs = 6_000;
const waitMs = 400;

export const trace =
  (host: Host, codePages: () => readonly CodePage[]): Programs['trace'] =>
  async ({ ip, maxHops, signal }) => {
    if (isIP(ip) === 0) return skipped('no address to trace');
    const args = ['-d', '-h', String(maxHops), '-w', String(waitMs), ip];
    const program = `${systemFolder(host.environment)}\\TRACERT.EXE`;
    const result = await host.run(program, args, { timeoutMs, signal, wantsBytes: true });
    const answer = parseTracert(textOfResult(result, codePages()), ip);
    return answer === undefined ? noAnswer('tracert', result) : measured(answer);
  };
