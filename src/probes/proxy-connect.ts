/**
 * Does the proxy let us through to the service, and if not, what does it want?
 *
 * Asks each proxy that this computer is told to use for a tunnel to the front door, to media
 * and to a control, then greets the far end through it: the certificate says whether the
 * proxy looks inside. When direct ways are dead and no proxy is set, it looks for one where
 * networks usually keep it. It cannot try Negotiate or NTLM: it reports that they are wanted.
 */
import { isIP, type Socket } from 'node:net';
import { connect } from 'node:tls';

import type { Failure } from '../model/failure.ts';
import type { ProxyConnect, TlsHandshake } from '../model/network-facts.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Role, Target } from '../model/target.ts';
import { proxyCredentials } from '../platform/proxy-credentials.ts';
import { classOfStatus, failedBy, silence } from './failure.ts';
import { passOn } from './http-client.ts';
import { addressesOf, mainName, mediaNames } from './known-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { configuredProxies, guessedProxies, parseProxy, type Proxy } from './proxy-list.ts';
import { connectByHttp, connectBySocks, type TunnelAnswer } from './proxy-tunnel.ts';
import { roundedMs } from './statistics.ts';
import { lookUp } from './system-lookup.ts';
import { orOwnTrouble } from './own-trouble.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { parseRoots } from './tls-chain.ts';
import { HANDSHAKE_DEADLINE_MS, shakeHands } from './tls-client.ts';
import { within } from './within.ts';

/** A proxy has to reach the far end before it answers: its own two round trips and a repeated SYN fit in here. */
const TUNNEL_DEADLINE_MS = 4000;
/** What the system's resolver may take for a proxy's name, see `system-lookup`. */
const LOOKUP_MS = 6000;

export const proxyConnect = defineProbe({
  id: 'proxy-connect',
  asks: 'Does the proxy let us through to the service?',
  cost: {
    milliseconds: LOOKUP_MS + CONNECT_DEADLINE_MS + TUNNEL_DEADLINE_MS + HANDSHAKE_DEADLINE_MS,
    packets: 30,
    bytes: 14_000,
  },
  lane: 'light',
  needs: ['proxy-settings', 'pac-file', 'routes'],

  targets: (plan) => {
    const configured = configuredProxies(plan.seen).flatMap((proxy) =>
      farEnds(plan).map((end) => through(proxy, end)),
    );
    // Looking for a proxy that nobody told us about is for the case that nothing else is left.
    const isLooking = plan.chosen.has('proxy-connect') && configured.length === 0;
    const guessed = isLooking ? guessedProxies(plan.seen) : [];
    return [
      ...configured,
      ...guessed.flatMap((proxy) =>
        farEnds(plan)
          .slice(0, 1)
          .map((end) => through(proxy, end)),
      ),
    ];
  },

  async run(target, context) {
    const proxy = target.kind === 'proxy' ? parseProxy(target.proxy) : undefined;
    if (target.kind !== 'proxy' || proxy === undefined)
      return skipped('not a proxy we can speak to');
    const startMs = context.now();
    const opened = await openProxy(proxy, context);
    if (opened.kind !== 'measured') return opened;
    const { socket, connectMs } = opened.value;
    try {
      const ask = {
        socket,
        host: target.host,
        port: target.port,
        deadlineMs: TUNNEL_DEADLINE_MS,
        signal: context.signal,
        now: context.now,
      };
      const credentials = proxyCredentials(proxy.text);
      const question = credentials === undefined ? ask : { ...ask, credentials };
      const answer = await (proxy.kind === 'socks5' ? connectBySocks : connectByHttp)(question);
      const tookMs = roundedMs(context.now() - startMs);
      return await judge(answer, { tookMs, connectMs: roundedMs(connectMs) }, () =>
        greet(socket, target.host, context),
      );
    } finally {
      socket.destroy();
    }
  },
});

interface FarEnd {
  readonly role: Role;
  readonly host: string;
  readonly port: number;
}

const through = ({ text }: Proxy, { role, host, port }: FarEnd): Target => ({
  kind: 'proxy',
  role,
  proxy: text,
  host,
  port,
});

/** Front door first; media on 443 and on its own TCP port; one control to tell the service from the world. */
const farEnds = ({ profile, seen, options }: Plan): readonly FarEnd[] => {
  const front = mainName(profile);
  const media = mediaNames(profile).find((name) => addressesOf(seen, name).length > 0);
  const mediaHost = media ?? mediaNames(profile)[0];
  // A rule for one label only (`*.zoom.us`) lets the shallow names through and not this one (F27).
  const deepest = mediaNames(profile).toSorted((a, b) => labelsOf(b) - labelsOf(a))[0];
  const ends: FarEnd[] = [];
  if (front !== undefined) ends.push({ role: 'signalling', host: front, port: 443 });
  if (mediaHost !== undefined) {
    ends.push(
      ...mediaPorts(profile).map((port): FarEnd => ({ role: 'media', host: mediaHost, port })),
    );
  }
  if (deepest !== undefined && deepest !== mediaHost) {
    ends.push({ role: 'media', host: deepest, port: 443 });
  }
  const [control] = options.isThirdPartyAllowed ? profile.controls.tls : [];
  if (control !== undefined) {
    ends.push({ role: 'control', host: control.name, port: control.port });
  }
  return ends;
};

const labelsOf = (name: string): number => name.split('.').length;

const mediaPorts = ({ media }: ServiceProfile): readonly number[] =>
  [443, media.tcpPorts.find((port) => port !== 443)].filter((port) => port !== undefined);

/** What a proxy that cannot be reached looks like from here: always the same class, the reason in the detail. */
const down = (step: string, { detail, class: failureClass }: Failure): Outcome<never> =>
  failureClass === 'local.privacy_macos'
    ? failed(failureClass, step, detail)
    : failed('http.proxy_down', step, { ...detail, code: detail.code ?? failureClass });

interface OpenProxy {
  readonly socket: Socket;
  readonly connectMs: number;
}

const openProxy = async (
  { kind, host, port }: Proxy,
  context: ProbeContext,
): Promise<Outcome<OpenProxy>> => {
  const { signal, now } = context;
  const address = await addressOf(host, context);
  if (address.kind === 'failed') return down('resolve', address.failure);
  if (address.kind === 'skipped') return address;
  const ip = address.value;
  const asked = await openTcp({ ip, port, deadlineMs: CONNECT_DEADLINE_MS, signal, now });
  const opened = await orOwnTrouble(asked, { ip, port }, context);
  if (opened.kind === 'failed') return down('connect', opened.failure);
  if (opened.kind === 'skipped') return opened;
  const { socket, connectMs } = opened.value;
  if (kind !== 'https') return measured({ socket, connectMs });
  const secured = await secure(socket, host, context);
  if (secured.kind === 'measured') return measured({ socket: secured.value, connectMs });
  socket.destroy();
  return secured.kind === 'failed' ? down('handshake', secured.failure) : secured;
};

const addressOf = async (host: string, context: ProbeContext): Promise<Outcome<string>> => {
  const [known] = isIP(host) === 0 ? addressesOf(context.plan.seen, host) : [host];
  if (known !== undefined) return measured(known);
  const found = await lookUp(host, context);
  const [first] = found.kind === 'measured' ? found.value.addresses : [];
  return first === undefined ? passOn(found) : measured(first);
};

/** To the proxy itself; its certificate is between it and its owner, what counts is the far end's. */
const secure = (
  socket: Socket,
  host: string,
  { signal, now }: ProbeContext,
): Promise<Outcome<Socket>> => {
  const startMs = now();
  const where = () => ({ layer: 'tls', step: 'handshake', elapsedMs: now() - startMs }) as const;
  const late = () => silence(where());
  return within<Socket>({ deadlineMs: HANDSHAKE_DEADLINE_MS, signal, late }, (settle) => {
    const name = isIP(host) === 0 ? { servername: host } : {};
    const secured = connect({ socket, rejectUnauthorized: false, ...name });
    secured.on('error', (error) => settle(failedBy(error, where())));
    secured.once('secureConnect', () => settle(measured(secured)));
    return () => undefined;
  });
};

const judge = async (
  answer: Outcome<TunnelAnswer>,
  times: Pick<ProxyConnect, 'tookMs' | 'connectMs'>,
  greetFarEnd: () => Promise<Outcome<TlsHandshake>>,
): Promise<Outcome<ProxyConnect>> => {
  if (answer.kind === 'skipped') return answer;
  if (answer.kind === 'failed') {
    const { class: failureClass, step, detail } = answer.failure;
    return failed<ProxyConnect>(failureClass, step, detail, times);
  }
  const facts = { ...answer.value, ...times };
  const { status } = facts;
  if (status >= 200 && status < 300) {
    const greeting = await greetFarEnd();
    if (greeting.kind === 'skipped') return greeting;
    return greeting.kind === 'measured'
      ? measured({ ...facts, tls: greeting.value })
      : measured({ ...facts, tlsFailure: greeting.failure.class });
  }
  const code = classOfStatus(status);
  // What a proxy says with 5xx about a tunnel is its refusal, not a broken server of the service.
  const failureClass = code === undefined || code === 'http.server' ? 'http.proxy_denied' : code;
  const detail = { code: String(status), elapsedMs: facts.tookMs };
  return failed<ProxyConnect>(failureClass, 'status', detail, facts);
};

const greet = async (
  socket: Socket,
  name: string,
  { platform, signal, now, wallClock }: ProbeContext,
): Promise<Outcome<TlsHandshake>> => {
  const { outcome, socket: secured } = await shakeHands({
    socket,
    connectMs: 0,
    name,
    hello: 'small',
    deadlineMs: HANDSHAKE_DEADLINE_MS,
    roots: parseRoots(await platform.rootLists()),
    signal,
    now,
    wallClock,
  });
  secured?.destroy();
  return outcome;
};
