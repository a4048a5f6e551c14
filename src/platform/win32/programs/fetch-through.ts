/**
 * One GET from an adapter's own address, past a tunnel that owns the default route. Windows binds no socket to an
 * adapter by name, and need not: since Vista it sends by the strong host model (RFC 1122, 3.3.4.2; Microsoft, "Strong and
 * Weak Host Models"), in which a packet leaves through the adapter that has its source address and by that adapter's own
 * routes. Node's socket, not curl: what some curls do with an address of one's own changed twice (curl/curl#15553).
 *
 * Who has switched the model off (`WeakHostSend`) gets the tunnel's answer again: then past is as long and as closed as through.
 */
import { request, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

import type { FailureClass } from '../../../model/failure.ts';
import type { PortalCheck } from '../../../model/network-facts.ts';
import { failed, measured, skipped, type Outcome } from '../../../model/outcome.ts';
import { deadlineWithin } from '../../deadline.ts';
import type { Programs } from '../../platform.ts';
import { pageText, portalCheckOf } from '../../portal-answer.ts';

/** A portal answers within a second; three forgive one lost packet on a bad radio. */
const timeoutMs = 3_000;

/** The addresses of an adapter, by the name that Windows shows. */
export type AdapterAddresses = (device: string) => readonly string[];

const systemAddresses: AdapterAddresses = (device) =>
  (networkInterfaces()[device] ?? []).map(({ address }) => address);

export const fetchThrough =
  (addressesOf: AdapterAddresses = systemAddresses): Programs['fetchThrough'] =>
  async ({ url, device, at, expected = { status: 204 }, signal }) => {
    if (!URL.canParse(url) || !url.startsWith('http:')) return skipped('no address to fetch');
    const family = at === undefined ? 4 : isIP(at);
    const from = addressesOf(device).find((ip) => isIP(ip) === family && !isOfLinkAlone(ip));
    if (from === undefined)
      return skipped('Windows cannot send one question through one interface');
    const deadline = deadlineWithin(signal, timeoutMs);
    const startMs = performance.now();
    const asked = {
      url,
      from,
      ...(at === undefined ? {} : { at }),
      family,
      signal: deadline.signal,
    };
    let reached: IncomingMessage | undefined;
    try {
      reached = await headOf(asked);
      const body = await pageText(reached);
      const { statusCode: status = 0, headers, socket } = reached;
      const { location } = headers;
      const server = [headers.server].flat()[0];
      const ip = socket.remoteAddress ?? at ?? '';
      const tookMs = performance.now() - startMs;
      return measured(portalCheckOf({ status, body, location, server, ip, tookMs }, expected));
    } catch (error) {
      const hasHead = reached !== undefined;
      if (!deadline.isOver())
        return signal.aborted ? skipped('it was stopped') : because(error, hasHead);
      const elapsedMs = Math.round(performance.now() - startMs);
      return hasHead
        ? failed('http.silent', 'read', { elapsedMs })
        : failed('tcp.timeout', 'connect', { elapsedMs });
    }
  };

/** 169.254.0.0/16 and fe80::/10: nobody beyond the link answers to them (RFC 3927, RFC 4291). */
const isOfLinkAlone = (ip: string): boolean => /^(?:169\.254\.|fe[89ab])/iu.test(ip);

interface Asked {
  readonly url: string;
  readonly from: string;
  readonly at?: string;
  readonly family: number;
  readonly signal: AbortSignal;
}

const headOf = ({ url, from, at, family, signal }: Asked): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, host, port, pathname, search } = new URL(url);
    const sent = request(
      {
        host: at ?? hostname.replaceAll(/^\[|\]$/gu, ''),
        port: port === '' ? 80 : Number(port),
        path: `${pathname}${search}`,
        family,
        localAddress: from,
        agent: false,
        headers: { host, 'cache-control': 'no-cache', connection: 'close' },
        signal,
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });

const classes: Readonly<Record<string, readonly [FailureClass, string]>> = {
  ECONNREFUSED: ['tcp.refused', 'connect'],
  ETIMEDOUT: ['tcp.timeout', 'connect'],
  EHOSTUNREACH: ['net.host_unreachable', 'connect'],
  ENETUNREACH: ['net.net_unreachable', 'connect'],
  EADDRNOTAVAIL: ['local.bind', 'bind'],
  EADDRINUSE: ['local.bind', 'bind'],
  EINVAL: ['local.bind', 'bind'],
  ENOTFOUND: ['dns.unavailable', 'resolve'],
  EAI_AGAIN: ['dns.unavailable', 'resolve'],
  ECONNRESET: ['http.reset', 'read'],
  HPE_HEADER_OVERFLOW: ['http.oversized', 'read'],
  HPE_INVALID_CONSTANT: ['http.not_http', 'read'],
};

const because = (error: unknown, hasHead: boolean): Outcome<PortalCheck> => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const message =
    error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
  const [kind, step] = classes[code ?? ''] ?? ['unclassified', hasHead ? 'read' : 'fetch'];
  return failed(kind, step, { ...(code === undefined ? {} : { code }), message });
};
