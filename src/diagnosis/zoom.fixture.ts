/** The service as the probes meet it on a network that works, with any part of it replaced. */
import type { FailureClass } from '../model/failure.ts';
import type { TlsHandshake } from '../model/network-facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { dns, lookup, portal, stun, tcp, tls, type TlsDetail } from './observation.fixture.ts';

export const FRONT: Readonly<Record<string, string>> = {
  'zoom.us': '170.114.52.2',
  'www3.zoom.us': '170.114.52.13',
  'us04web.zoom.us': '170.114.52.24',
  'us05web.zoom.us': '170.114.52.35',
  'log.zoom.us': '170.114.52.46',
  'logfiles.zoom.us': '170.114.52.57',
  'zpns.zoom.us': '170.114.52.68',
  'us04zpns.zoom.us': '170.114.52.79',
};

export const DEEP = 'zoomsjccv154mmr.sjc.zoom.us';

export const MEDIA: Readonly<Record<string, string>> = {
  'zoomam104zc.zoom.us': '144.195.10.4',
  'zoomfr84zc.zoom.us': '159.124.20.5',
  [DEEP]: '206.247.30.6',
};

const NEUTRAL = 'www.example.com';
const RESOLVERS = ['192.168.1.1', '1.1.1.1'];

type TcpAnswer = number | FailureClass | readonly [FailureClass, number] | undefined;
type TlsAnswer = TlsHandshake | Partial<TlsHandshake> | FailureClass | undefined;

export interface Replaced {
  /** Milliseconds to connect, or how it failed (and after how long); undefined: not asked. */
  readonly tcp?: (name: string, ip: string, port: number) => TcpAnswer;
  readonly tls?: (name: string, ip: string) => TlsAnswer;
  /** What a neutral name got at the same address; asked only where given. */
  readonly neutral?: (ip: string) => TlsAnswer;
  readonly detail?: TlsDetail;
}

const connected = (name: string, ip: string, port: number, answer: TcpAnswer) => {
  if (answer === undefined) return [];
  return typeof answer === 'object'
    ? [tcp(name, ip, answer[0], { port, elapsedMs: answer[1] })]
    : [tcp(name, ip, answer, { port })];
};

const hasStood = (answer: TcpAnswer): boolean => typeof answer === 'number';

const placeOf = (
  name: string,
  ip: string,
  ports: readonly number[],
  { tcp: tcpAt = () => 30, tls: tlsAt = () => ({}), neutral, detail = {} }: Replaced,
): readonly AnyObservation[] => {
  const onHttps = tcpAt(name, ip, 443);
  const shown = tlsAt(name, ip);
  const other = neutral?.(ip);
  return [
    lookup(name, [ip]),
    ...RESOLVERS.map((resolver) => dns(name, 'A', resolver, [ip])),
    ...ports.flatMap((port) => connected(name, ip, port, tcpAt(name, ip, port))),
    ...(hasStood(onHttps) && shown !== undefined ? [tls(name, ip, shown, detail)] : []),
    ...(typeof onHttps === 'string' ? [tls(name, ip, onHttps, { step: 'connect' })] : []),
    ...(Array.isArray(onHttps)
      ? [tls(name, ip, onHttps[0], { step: 'connect', elapsedMs: onHttps[1] })]
      : []),
    ...(other === undefined
      ? []
      : [tls(NEUTRAL, ip, other, { neutral: true, role: 'signalling', elapsedMs: 40 })]),
  ];
};

/** All names of the service, looked up and connected to; parts replaced as asked. */
export const zoomSeen = (replaced: Replaced = {}): readonly AnyObservation[] => [
  ...Object.entries(FRONT).flatMap(([name, ip]) => placeOf(name, ip, [443], replaced)),
  ...Object.entries(MEDIA).flatMap(([name, ip]) => placeOf(name, ip, [443, 8801, 8802], replaced)),
];

/** Plain web pages exactly as promised, and both STUN controls answered. */
export const plainWeb = (): readonly AnyObservation[] => [
  portal('http://connectivitycheck.gstatic.com/generate_204', 'exact'),
  portal('http://captive.apple.com/hotspot-detect.html', 'exact'),
];

export const udpOpen = (): readonly AnyObservation[] => [
  stun('stun.l.google.com', '74.125.250.129', 19_302, '84.128.7.9'),
  stun('stun.cloudflare.com', '162.159.207.0', 3478, '84.128.7.9'),
];

export const udpSilent = (): readonly AnyObservation[] => [
  stun('stun.l.google.com', '74.125.250.129', 19_302, undefined),
  stun('stun.cloudflare.com', '162.159.207.0', 3478, undefined),
];
