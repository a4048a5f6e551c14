/**
 * Capacity against M-Lab's servers, which publish every result with the caller's address: only for who asked for it.
 *
 * The nearest server is named by the locate service (v2), then ndt7 is spoken as its specification
 * says: unpaced, because a paced test would stand among the published ones as a slow line,
 * and ended early once the answer is sure, which the protocol leaves to the client.
 */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { ReflectorEnd } from './capacity-by-reflector.ts';
import { startConnectMeter } from './connect-meter.ts';
import { idleOf } from './delay-meter.ts';
import type { FlowWish } from './far-end.ts';
import type { Flow, Way } from './flow.ts';
import { familyOf } from './known-addresses.ts';
import { exchange, passOn } from './http-client.ts';
import { NDT7_PROTOCOL, startNdt7Flow } from './ndt7-flow.ts';
import type { ProbeContext } from './probe.ts';
import { openPublicTls } from './public-tls.ts';
import { lookUp } from './system-lookup.ts';
import { openWebSocket } from './websocket-client.ts';
import { pause } from './within.ts';

export interface MlabAsk {
  /** Host of the locate service, and where it lives. */
  readonly name: string;
  readonly ip: string;
  readonly port: number;
}

const LOCATE_MS = 5000;
const MOST_LOCATE_BYTES = 65_536;
const OPEN_MS = 4000;
const IDLE_CONNECTS = 4;
const IDLE_MS = 3000;

export const openMlabEnd = async (
  ask: MlabAsk,
  context: ProbeContext,
  onLate: (lateMs: number) => void,
): Promise<Outcome<ReflectorEnd>> => {
  const { signal, now } = context;
  const located = await locate(ask, context);
  if (located.kind !== 'measured') return passOn(located);
  const urls = located.value;
  const name = urls.down.hostname;
  const found = await lookUp(name, context);
  if (found.kind !== 'measured') return passOn(found);
  // The same family as the locate service was reached by: that one works.
  const { addresses } = found.value;
  const ip = addresses.find((one) => familyOf(one) === familyOf(ask.ip)) ?? addresses[0];
  if (ip === undefined) return failed('dns.nodata', 'resolve');
  const port = urls.down.port === '' ? 443 : Number(urls.down.port);
  const meter = startConnectMeter({ ip, port, signal, now });
  const startMs = now();
  while (meter.samples().length < IDLE_CONNECTS && now() - startMs < IDLE_MS && !signal.aborted) {
    await pause(10, signal);
  }
  const idle = idleOf(meter.samples());
  if (idle === undefined || signal.aborted) {
    meter.close();
    return signal.aborted ? skipped('stopped before it began') : failed('tcp.timeout', 'connect');
  }
  return measured({
    far: {
      by: 'mlab',
      meter,
      idle,
      tellsWays: false,
      canQuicken: () => true,
      open: (wish) => openFlow({ urls, ip, port, context, onLate }, wish),
    },
    close: () => meter.close(),
  });
};

const locate = async (
  { name, ip, port }: MlabAsk,
  context: ProbeContext,
): Promise<Outcome<Urls>> => {
  const at = port === 443 ? name : `${name}:${port}`;
  const url = new URL(`https://${at}/v2/nearest/ndt/ndt7?client_name=linecheck`);
  const ask = {
    url,
    ip,
    method: 'GET',
    accept: 'application/json',
    deadlineMs: LOCATE_MS,
  } as const;
  const answer = await exchange({ ...ask, maxBodyBytes: MOST_LOCATE_BYTES }, context);
  if (answer.kind !== 'measured') return passOn(answer);
  const { status, body, tls } = answer.value;
  if (tls?.chainsToPublicRoot !== true) return failed('tls.intercepted_trusted', 'certificate');
  // 204: no capacity anywhere; the specification has clients come back later.
  if (status === 204 || status === 429) return failed('http.rate_limited', 'locate');
  if (status !== 200) return failed('http.server', 'locate', { message: `it answered ${status}` });
  const urls = urlsIn(body.toString('utf8'));
  return urls === undefined
    ? failed('http.not_http', 'locate', { message: 'it named no server' })
    : measured(urls);
};

type Urls = Readonly<Record<Way, URL>>;

const DOWN = 'wss:///ndt/v7/download';
const UP = 'wss:///ndt/v7/upload';

/** `{ results: [{ urls: { "wss:///ndt/v7/download": "wss://…?access_token=…", … } }] }`, the nearest first. */
export const urlsIn = (text: string): Urls | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const results = field(value, 'results');
    const urls = Array.isArray(results) ? field(results[0], 'urls') : undefined;
    const down = secureUrl(field(urls, DOWN));
    const up = secureUrl(field(urls, UP));
    return down === undefined || up === undefined || up.host !== down.host
      ? undefined
      : { up, down };
  } catch {
    return undefined;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

const secureUrl = (value: unknown): URL | undefined => {
  if (typeof value !== 'string' || value.length > 4096 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'wss:' ? url : undefined;
};

interface Opener {
  readonly urls: Urls;
  readonly ip: string;
  readonly port: number;
  readonly context: ProbeContext;
  readonly onLate: (lateMs: number) => void;
}

const openFlow = async (
  { urls, ip, port, context, onLate }: Opener,
  { way }: FlowWish,
): Promise<Outcome<readonly Flow[]>> => {
  const { signal, now } = context;
  const url = urls[way];
  const tls = await openPublicTls({ name: url.hostname, ip, port }, context);
  if (tls.kind !== 'measured') return passOn(tls);
  url.searchParams.set('client_name', 'linecheck');
  url.searchParams.set('client_library_name', 'linecheck');
  const opened = await openWebSocket({
    socket: tls.value,
    host: url.host,
    path: `${url.pathname}${url.search}`,
    protocol: NDT7_PROTOCOL,
    deadlineMs: OPEN_MS,
    signal,
    now,
  });
  if (opened.kind !== 'measured') return passOn(opened);
  const flow = startNdt7Flow({ way, line: opened.value, mbps: undefined, now, onLate });
  return measured([{ ...flow, pace: () => undefined }]);
};
