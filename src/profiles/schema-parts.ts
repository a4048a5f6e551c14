/** The parts of a profile file: hosts, media, controls, the app, further figures. */
import * as v from 'valibot';
import {
  cidr,
  date,
  described,
  hostName,
  ip,
  list,
  plainUrl,
  port,
  positive,
  ratio,
  secureUrl,
  source,
  text,
  url,
} from './schema-pieces.ts';

export const host = v.strictObject({
  name: described(hostName, 'Name', 'One exact host name; wildcards belong into "domains"'),
  role: described(
    v.picklist(['signalling', 'helper', 'telemetry', 'media', 'download', 'revocation']),
    'Role',
    'What the service uses it for: "signalling" to sign in and join, "helper" without which the app hangs, "telemetry" that may be blocked, "media" for sound and video',
  ),
  tcpPorts: described(
    list(port, 20),
    'TCP ports',
    'Ports that must accept connections, e.g. [443]',
  ),
  source,
  isEssential: described(v.boolean(), 'Essential', 'Whether joining is impossible without it'),
});

export const media = v.strictObject({
  udpPorts: described(list(port, 50), 'UDP ports', 'Ports for sound and video, each one by itself'),
  tcpPorts: described(
    list(port, 20),
    'TCP ports',
    'Ports for sound and video where UDP is blocked',
  ),
  stun: described(
    list(v.strictObject({ port, form: v.picklist(['rfc5389', 'classic']) }), 20),
    'STUN',
    'UDP ports on which STUN is spoken; "classic" is the older form without magic cookie',
  ),
  answersStrangers: described(
    v.boolean(),
    'Answers strangers',
    'Whether the servers are known to answer packets from anybody; if not, silence proves nothing',
  ),
  ranges: described(
    list(v.strictObject({ cidr, label: text }), 5000),
    'Ranges',
    'Published address ranges, e.g. {"cidr": "192.0.2.0/24", "label": "media"}',
  ),
  retiredRanges: v.optional(
    described(
      list(cidr, 5000),
      'Retired ranges',
      'Once published, since withdrawn: unknown, not wrong',
    ),
    [],
  ),
  source,
});

export const controls = v.strictObject({
  resolvers: v.exactOptional(
    described(list(ip, 10), 'Resolvers', 'Public name servers, by address'),
  ),
  encryptedDns: v.exactOptional(
    described(
      list(v.strictObject({ url: secureUrl, at: list(ip, 10) }), 10),
      'Encrypted DNS',
      'DNS over HTTPS, with the addresses to connect to',
    ),
  ),
  tls: v.exactOptional(
    described(
      list(v.strictObject({ name: hostName, port }), 10),
      'TLS',
      'Sites that should always work',
    ),
  ),
  portal: v.exactOptional(
    described(
      list(
        v.strictObject({
          url: plainUrl,
          status: v.pipe(
            v.number(),
            v.integer('status'),
            v.minValue(100, 'status'),
            v.maxValue(599, 'status'),
          ),
          body: v.exactOptional(v.pipe(v.string(), v.maxLength(4096, 'not-too-long'))),
        }),
        10,
      ),
      'Portal checks',
      'Plain HTTP pages with a known answer: the status and the exact body',
    ),
  ),
  stun: v.exactOptional(
    described(
      list(v.strictObject({ name: hostName, port }), 10),
      'STUN',
      'STUN servers that answer everybody',
    ),
  ),
  speed: v.exactOptional(
    described(
      list(v.strictObject({ name: hostName, by: v.picklist(['cloudflare', 'mlab']) }), 10),
      'Speed',
      'Where capacity may be measured',
    ),
  ),
});

export const figures = {
  uses: list(
    v.strictObject({
      use: text,
      transport: v.picklist(['tcp', 'udp']),
      ports: list(v.pipe(v.string(), v.regex(/^\d{1,5}(?:-\d{1,5})?$/, 'port-range')), 50),
      to: text,
      source,
    }),
  ),
  bandwidth: list(
    v.strictObject({
      use: text,
      upMbps: v.exactOptional(positive),
      downMbps: v.exactOptional(positive),
      source,
    }),
  ),
  thresholds: list(
    v.strictObject({
      use: text,
      rttMs: v.exactOptional(positive),
      oneWayMs: v.exactOptional(positive),
      jitterMs: v.exactOptional(positive),
      lossRatio: v.exactOptional(ratio),
      burstLossRatio: v.exactOptional(ratio),
      reorderRatio: v.exactOptional(ratio),
      source,
    }),
  ),
  dscp: list(
    v.strictObject({
      stream: text,
      dscp: v.pipe(v.number(), v.integer('dscp'), v.minValue(0, 'dscp'), v.maxValue(63, 'dscp')),
      source,
    }),
  ),
  remarks: list(v.strictObject({ says: text, source })),
};

export const client = v.strictObject({
  minimumVersions: described(
    list(
      v.strictObject({
        os: text,
        version: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)*$/, 'version')),
        since: date,
        source,
      }),
      20,
    ),
    'Minimum versions',
    'Below these the app is not admitted; "os" as in Node ("win32", "darwin", "linux") or "other"',
  ),
  processNames: described(
    list(text, 50),
    'Process names',
    'What the app is called among running programs',
  ),
  releaseUrl: v.exactOptional(
    described(url, 'Release address', 'Where the newest version can be read'),
  ),
});
