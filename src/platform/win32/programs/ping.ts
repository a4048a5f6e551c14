/** Echo requests by `ping.exe`, which needs no rights; Node cannot send ICMP. It sends one a second and cannot bind to a device. */
import { isIP } from 'node:net';
import { measured, skipped } from '../../../model/outcome.ts';
import { noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { Programs } from '../../platform.ts';
import type { CodePage } from '../decode.ts';
import { textOfResult } from '../native.ts';
import { systemFolder } from '../powershell.ts';
import { parsePing } from './parse-ping.ts';

/** Starting and printing. */
const slackMs = 1_500;
const secondMs = 1_000;

export const ping =
  (host: Host, codePages: () => readonly CodePage[]): Programs['ping'] =>
  async ({ ip, count, waitMs, bytes, device, signal }) => {
    if (isIP(ip) === 0) return skipped('no address to ping');
    if (device !== undefined) return skipped('ping cannot be bound to an interface on Windows');
    const headers = isIP(ip) === 6 ? 48 : 28;
    // -f (do not fragment) exists for IPv4 only; over IPv6 nobody on the way fragments anyway.
    const size =
      bytes === undefined
        ? []
        : ['-l', String(Math.max(0, bytes - headers)), ...(isIP(ip) === 4 ? ['-f'] : [])];
    const args = ['-n', String(count), '-w', String(Math.max(1, Math.round(waitMs))), ...size, ip];
    const timeoutMs = (count - 1) * secondMs + waitMs + slackMs;
    const program = `${systemFolder(host.environment)}\\PING.EXE`;
    const result = await host.run(program, args, { timeoutMs, signal, wantsBytes: true });
    const answer = parsePing(textOfResult(result, codePages()), bytes !== undefined);
    return answer === undefined ? noAnswer('ping', result) : measured(answer);
  };
