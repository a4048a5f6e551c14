/**
 * One GET bound to an interface, past a tunnel that owns the default route. Linux lets
 * an ordinary user bind a fresh socket since 5.7; Node has no word for it, curl has.
 */
import { failed, measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { FailureClass } from '../../../model/failure.ts';
import type { PortalCheck } from '../../../model/network-facts.ts';
import { firstLine, noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { Programs } from '../../platform.ts';
import { parseCurl } from './parse-curl.ts';

/** A portal answers within a second; three forgive one lost packet on a bad radio. */
const timeoutMs = 3_000;

export const fetchThrough =
  (host: Host): Programs['fetchThrough'] =>
  async ({ url, device, at, expected, signal }) => {
    if (!URL.canParse(url)) return skipped('no address to fetch');
    const args = [
      // First of all: the person's own ~/.curlrc stays out.
      '--disable',
      '--silent',
      '--show-error',
      '--include',
      '--interface',
      `if!${device}`,
      '--noproxy',
      '*',
      '--proto',
      '=http,https',
      '--max-time',
      String(timeoutMs / 1000),
      '--max-filesize',
      '65536',
      '--write-out',
      '\\n%{json}',
      ...pinned(url, at),
      url,
    ];
    const result = await host.run('curl', args, { timeoutMs: timeoutMs + 500, signal });
    if (result.kind !== 'ended') return noAnswer('curl', result);
    const answer = result.code === 0 ? parseCurl(result.stdout, expected) : undefined;
    return answer === undefined ? refused(result.code, result.stderr) : measured(answer);
  };

const pinned = (url: string, at: string | undefined): readonly string[] => {
  if (at === undefined) return [];
  const { hostname, port, protocol } = new URL(url);
  const portNumber = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return ['--resolve', `${hostname}:${portNumber}:${at.includes(':') ? `[${at}]` : at}`];
};

/** Exit statuses of curl(1). */
const classes: Readonly<Record<number, readonly [FailureClass, string]>> = {
  6: ['dns.unavailable', 'resolve'],
  7: ['tcp.refused', 'connect'],
  28: ['tcp.timeout', 'connect'],
  35: ['tls.alert.other', 'handshake'],
  45: ['local.bind', 'bind'],
  52: ['http.closed_early', 'read'],
  56: ['http.reset', 'read'],
  60: ['tls.unknown_ca', 'handshake'],
  63: ['http.oversized', 'read'],
};

const refused = (code: number, stderr: string): Outcome<PortalCheck> => {
  const [kind, step] = classes[code] ?? ['unclassified', 'fetch'];
  const isSilent = code === 28 && /bytes received/u.test(stderr);
  const message = firstLine(stderr);
  return failed(isSilent ? 'http.silent' : kind, isSilent ? 'read' : step, {
    code: `curl ${code}`,
    message,
  });
};
