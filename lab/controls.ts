import type { Lab } from './topology/lab.ts';

/**
 * What a scenario's control asks of the broken network, without the doctor: as the laptop's user, with the tools
 * everybody has. Each answers in plain data; `must` turns a wrong answer into "this scenario is invalid".
 */
export class ControlFailed extends Error {}

export function must(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new ControlFailed(otherwise);
}

export interface Resolved {
  /** NOERROR, NXDOMAIN, SERVFAIL, REFUSED, or `silence`. */
  readonly status: string;
  readonly addresses: readonly string[];
  readonly isTruncated: boolean;
  readonly tookMs: number;
  readonly text: string;
}

/** One question to one resolver (default: the configured one). */
export async function resolves(
  lab: Lab,
  name: string,
  {
    type = 'A',
    at,
    tcp = false,
    seconds = 2,
  }: { type?: string; at?: string; tcp?: boolean; seconds?: number } = {},
): Promise<Resolved> {
  const server = at === undefined ? [] : [`@${at}`];
  const options = ['+tries=1', `+time=${seconds}`, tcp ? '+tcp' : '+ignore'];
  const done = await lab.asUser(['dig', ...server, name, type, ...options], { timeoutMs: 15000 });
  const text = done.stdout;
  return {
    status: /status: (\w+)/.exec(text)?.[1] ?? 'silence',
    addresses: [...text.matchAll(/^\S+\s+\d+\s+IN\s+(?:A|AAAA)\s+(\S+)$/gm)].map(
      (match) => match[1] ?? '',
    ),
    isTruncated: /flags:[^;]* tc[ ;]/.test(text),
    tookMs: done.tookMs,
    text,
  };
}

export interface Fetched {
  /** 0 when there was no answer. */
  readonly status: number;
  /** curl's exit status: 6 no name, 7 refused, 28 timeout, 35 TLS broken off, 56 reset, 60 certificate. */
  readonly code: number;
  readonly remote: string;
  readonly tookMs: number;
  readonly body: string;
  readonly problem: string;
}

/** A web page the way any program gets it. `extra` is handed to curl (`-4`, `--proxy`, …). */
export async function fetches(
  lab: Lab,
  url: string,
  extra: readonly string[] = [],
  seconds = 5,
): Promise<Fetched> {
  const form = '\n%{http_code} %{remote_ip}';
  const done = await lab.asUser(['curl', '-sS', '-m', String(seconds), '-w', form, ...extra, url], {
    timeoutMs: 20000,
  });
  const lines = done.stdout.split('\n');
  const [status = '0', remote = ''] = (lines.pop() ?? '').split(' ');
  return {
    status: Number(status),
    code: done.code,
    remote,
    tookMs: done.tookMs,
    body: lines.join('\n'),
    problem: done.stderr.trim(),
  };
}

/** How the operating system's own lookup sees a name, hosts file included. Empty when it finds nothing. */
export async function systemLookup(lab: Lab, name: string): Promise<readonly string[]> {
  const done = await lab.asUser(['getent', 'ahosts', name], { timeoutMs: 25000 });
  return [
    ...new Set(
      done.stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split(/\s+/)[0] ?? ''])),
    ),
  ];
}

/** Replies to `count` pings, and the shortest round trip: a busy machine lengthens, and never shortens. */
export async function pings(
  lab: Lab,
  address: string,
  count = 3,
): Promise<{ replies: number; rttMs: number | undefined; text: string }> {
  const done = await lab.asUser(
    ['ping', '-n', '-c', String(count), '-i', '0.2', '-W', '1', address],
    { timeoutMs: 30000 },
  );
  const text = done.stdout + done.stderr;
  const rtt = /= ([\d.]+)\/[\d.]+\//.exec(text)?.[1];
  return {
    replies: Number(/(\d+) received/.exec(text)?.[1] ?? 0),
    rttMs: rtt === undefined ? undefined : Number(rtt),
    text,
  };
}

const tcpAnswers = ['open', 'refused', 'unreachable', 'silence'] as const;
export type TcpAnswer = (typeof tcpAnswers)[number];

/** One TCP connection to one address. */
export async function connects(
  lab: Lab,
  address: string,
  port: number,
  seconds = 2,
): Promise<TcpAnswer> {
  const code = `import socket,sys
try:
  socket.create_connection((sys.argv[1],int(sys.argv[2])),float(sys.argv[3])); print("open")
except ConnectionRefusedError: print("refused")
except TimeoutError: print("silence")
except OSError: print("unreachable")`;
  const done = await lab.asUser([
    '/usr/bin/python3',
    '-E',
    '-c',
    code,
    address,
    String(port),
    String(seconds),
  ]);
  return tcpAnswers.find((one) => one === done.stdout.trim()) ?? 'unreachable';
}

const udpFailures = ['refused', 'not-permitted', 'unreachable', 'silence'] as const;
export type UdpAnswer =
  | { readonly kind: 'answer'; readonly hex: string }
  | { readonly kind: (typeof udpFailures)[number] };

/** A datagram on a connected socket, three times 200 ms apart, and what comes back. */
export async function datagram(
  lab: Lab,
  address: string,
  port: number,
  payloadHex: string,
): Promise<UdpAnswer> {
  const code = `import socket,sys
a,p,data=sys.argv[1],int(sys.argv[2]),bytes.fromhex(sys.argv[3])
s=socket.socket(socket.AF_INET6 if ":" in a else socket.AF_INET,socket.SOCK_DGRAM); s.settimeout(0.4)
word="silence"
try:
  s.connect((a,p))
  for _ in range(4):
    try:
      s.send(data); word="answer "+s.recv(2048).hex(); break
    except TimeoutError: pass
except ConnectionRefusedError: word="refused"
except PermissionError: word="not-permitted"
except OSError: word="unreachable"
print(word)`;
  const done = await lab.asUser([
    '/usr/bin/python3',
    '-E',
    '-c',
    code,
    address,
    String(port),
    payloadHex,
  ]);
  const [kind = 'silence', hex = ''] = done.stdout.trim().split(' ');
  if (kind === 'answer') return { kind, hex };
  return { kind: udpFailures.find((one) => one === kind) ?? 'unreachable' };
}

/** STUN binding request in the form of RFC 5389. */
export const stunRequest = `000100002112a442${'6c696e65636865636b3132'.padEnd(24, '0')}`;
/** STUN as Zoom's client was seen to speak it on 3478: no cookie, attribute 0x0101 with twenty digits. */
export const zoomStunRequest = `000100180123456789abcdeffedcba987654321001010014${Buffer.from('12345678901234567890').toString('hex')}`;
/** First packet of a media flow, without a meeting's token. */
export const mediaHello = `010002${'00'.repeat(105)}`;

export interface Handshake {
  readonly isComplete: boolean;
  readonly issuer: string;
  readonly subject: string;
  /** OpenSSL's verdict on the chain, with the laptop's own store. */
  readonly verification: string;
  readonly text: string;
}

/** A TLS handshake with one address under one name. */
export async function handshakes(
  lab: Lab,
  address: string,
  name: string,
  port = 443,
): Promise<Handshake> {
  const host = address.includes(':') ? `[${address}]` : address;
  const done = await lab.asUser(
    [
      'timeout',
      '4',
      'openssl',
      's_client',
      '-connect',
      `${host}:${port}`,
      '-servername',
      name,
      '-CAfile',
      '/etc/ssl/certs/ca-certificates.crt',
      '-verify_hostname',
      name,
    ],
    { stdin: '' },
  );
  const text = done.stdout + done.stderr;
  const pick = (pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';
  return {
    isComplete: text.includes('BEGIN CERTIFICATE'),
    issuer: pick(/^issuer=(.*)$/m),
    subject: pick(/^subject=(.*)$/m),
    verification: pick(/Verif(?:y return code|ication(?: error)?): (.*)$/m),
    text,
  };
}

/** That the laptop reaches the service at all: for healthy networks. */
export async function serviceWorks(lab: Lab): Promise<string> {
  const page = await fetches(lab, 'https://zoom.us/');
  must(page.status === 200, `https://zoom.us gave ${page.status}: ${page.problem}`);
  return `https://zoom.us 200 from ${page.remote}`;
}
