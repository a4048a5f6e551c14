import * as v from 'valibot';

import type { Facts } from '../../model/facts.ts';
import { counted, family, flag, list, number, optional, text, type FactSchema } from './words.ts';

const spread = v.object({ min: number, median: number, max: number });

const dnsAnswer = v.object({
  rcode: text,
  addresses: list,
  aliases: list,
  ttlSeconds: optional(number),
  isTruncated: flag,
  isAuthenticated: flag,
  extendedErrors: v.array(v.object({ code: counted, text })),
  rttMs: number,
  attempts: counted,
  bytes: counted,
}) satisfies FactSchema<Facts['dns-answer']>;

const systemLookup = v.object({
  addresses: list,
  lookupMs: number,
}) satisfies FactSchema<Facts['system-lookup']>;

const tcpConnect = v.object({
  connectMs: number,
  localAddress: text,
}) satisfies FactSchema<Facts['tcp-connect']>;

export const certificate = v.object({
  subject: text,
  issuer: text,
  issuerOrganisation: text,
  validFrom: text,
  validTo: text,
  names: list,
  sha256: text,
  isSelfIssued: flag,
});

const tlsHandshake = v.object({
  connectMs: number,
  handshakeMs: number,
  protocol: text,
  chain: v.array(certificate),
  isNameMatching: flag,
  dates: v.picklist(['valid', 'expired', 'not-yet-valid']),
  chainsToPublicRoot: flag,
  chainsToSystemRoot: flag,
  isIntermediateMissing: flag,
  anchor: text,
  revocationUrls: list,
  helloBytes: optional(number),
}) satisfies FactSchema<Facts['tls-handshake']>;

const httpExchange = v.object({
  status: counted,
  httpVersion: text,
  location: optional(text),
  server: optional(text),
  via: optional(text),
  contentType: optional(text),
  dateSkewMs: optional(number),
  bodyBytes: counted,
  bodyStart: text,
  bodySha256: text,
  connectMs: number,
  firstByteMs: number,
  tookMs: number,
  ip: text,
}) satisfies FactSchema<Facts['http-exchange']>;

const portalCheck = v.object({
  answer: v.picklist(['exact', 'replaced', 'stripped']),
  status: counted,
  location: optional(text),
  server: optional(text),
  bodyStart: text,
  ip: text,
  tookMs: number,
}) satisfies FactSchema<Facts['portal-check']>;

const pacFile = v.object({
  url: text,
  bytes: counted,
  fetchMs: number,
  answers: v.array(v.object({ url: text, says: text })),
}) satisfies FactSchema<Facts['pac-file']>;

const proxyConnect = v.object({
  status: counted,
  tookMs: number,
  connectMs: number,
  via: optional(text),
  server: optional(text),
  schemes: list,
  tls: optional(tlsHandshake),
  tlsFailure: optional(text),
  bodyStart: text,
}) satisfies FactSchema<Facts['proxy-connect']>;

const gateway = v.object({
  ip: text,
  device: text,
  family,
  sent: counted,
  received: counted,
  rttMs: optional(spread),
  by: v.array(v.picklist(['icmp-echo', 'udp-refusal', 'tcp', 'neighbour'])),
}) satisfies FactSchema<Facts['gateway']>;

const pathLatency = v.object({
  sent: counted,
  received: counted,
  rttMs: spread,
  by: v.picklist(['icmp-echo', 'tcp']),
}) satisfies FactSchema<Facts['path-latency']>;

const pathMtu = v.object({
  arrivedBytes: number,
  vanishedBytes: optional(number),
  reportedBytes: optional(number),
  direction: v.picklist(['outbound', 'inbound']),
  by: text,
}) satisfies FactSchema<Facts['path-mtu']>;

const pathTrace = v.object({
  hops: v.array(
    v.object({
      ttl: counted,
      ip: optional(text),
      rttMs: optional(number),
      refusal: optional(text),
    }),
  ),
  isReached: flag,
  pathMtuBytes: optional(number),
  by: text,
}) satisfies FactSchema<Facts['path-trace']>;

const udpMedia = v.object({
  answer: v.picklist(['echo', 'stun', 'other', 'icmp']),
  sent: counted,
  received: counted,
  rttMs: number,
  refusedWithinHops: v.exactOptional(counted),
  isPromised: v.exactOptional(flag),
}) satisfies FactSchema<Facts['udp-media']>;

const stun = v.object({
  form: v.picklist(['rfc5389', 'classic']),
  mappedIp: text,
  mappedPort: counted,
  localPort: counted,
  sent: counted,
  received: counted,
  rttMs: number,
}) satisfies FactSchema<Facts['stun']>;

const serviceStatus = v.object({
  indicator: v.picklist(['none', 'minor', 'major', 'critical', 'maintenance']),
  description: text,
  incidents: list,
  updatedAt: optional(text),
}) satisfies FactSchema<Facts['service-status']>;

export const networkFacts = {
  'system-lookup': systemLookup,
  'dns-answer': dnsAnswer,
  gateway,
  'tcp-connect': tcpConnect,
  'tls-handshake': tlsHandshake,
  'http-exchange': httpExchange,
  'portal-check': portalCheck,
  'pac-file': pacFile,
  'proxy-connect': proxyConnect,
  'path-latency': pathLatency,
  'path-mtu': pathMtu,
  'path-trace': pathTrace,
  'port-mapping': v.object({
    protocol: v.picklist(['nat-pmp', 'pcp', 'upnp']),
    externalIp: optional(text),
  }) satisfies FactSchema<Facts['port-mapping']>,
  'udp-media': udpMedia,
  stun,
  quic: v.object({ versions: list, rttMs: number }) satisfies FactSchema<Facts['quic']>,
  'service-status': serviceStatus,
  'client-release': v.object({ newestVersion: text, os: text }) satisfies FactSchema<
    Facts['client-release']
  >,
};
