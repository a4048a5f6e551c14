/**
 * A token and the list of open ports, fetched once per run and address from our far end.
 *
 * The far end is believed only if its certificate has the pinned fingerprint or, without
 * one, chains to a root this computer knows: a portal must not be able to pose as it.
 */
import { once } from 'node:events';
import { IncomingMessage, request, type RequestOptions } from 'node:http';
import { isIP } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';

import { deadlineWithin } from '../platform/deadline.ts';
import type { RootLists } from '../platform/platform.ts';
import type { ProbeContext, ProbeOptions, Reflector } from './probe.ts';
import type { ReflectorGreeting } from './reflector-greeting.ts';

export type ReflectorSession =
  | { readonly kind: 'open'; readonly greeting: ReflectorGreeting }
  | { readonly kind: 'closed'; readonly why: string };

/** TCP, TLS and one request are three round trips: two seconds cover a satellite, and STUN needs no token anyway. */
const DEADLINE_MS = 2000;
/**
 * While the line is measured, nothing is known without a token, and what was silent in the bustle of the reach check is
 * asked once more: a satellite's round trips behind a queue, or one packet lost on the way.
 */
const PATIENT_MS = 4000;
/** Both port lists of all services fit into a tenth of it. */
const LARGEST_ANSWER_BYTES = 16_384;

type Sessions = WeakMap<ProbeOptions, Map<string, Promise<ReflectorSession>>>;

const sessions: Sessions = new WeakMap();
const secondTries: Sessions = new WeakMap();

type Means = Pick<ProbeContext, 'plan' | 'platform' | 'signal'>;

const sharedBy = (
  known: Sessions,
  { options }: ProbeContext['plan'],
  ip: string,
  open: () => Promise<ReflectorSession>,
): Promise<ReflectorSession> => {
  const ofRun = known.get(options) ?? new Map<string, Promise<ReflectorSession>>();
  known.set(options, ofRun);
  const session = ofRun.get(ip) ?? open();
  ofRun.set(ip, session);
  return session;
};

export const reflectorSession = (
  reflector: Reflector,
  ip: string,
  { plan, platform, signal }: Means,
): Promise<ReflectorSession> =>
  sharedBy(sessions, plan, ip, () => openSession(reflector, ip, platform, signal));

/** For whoever measures: tried once more, with patience and for all of them, where the reach check got none. */
export const measuringSession = async (
  reflector: Reflector,
  ip: string,
  means: Means,
): Promise<ReflectorSession> => {
  const { plan, platform, signal } = means;
  const known = await reflectorSession(reflector, ip, means);
  return known.kind === 'open' || signal.aborted
    ? known
    : sharedBy(secondTries, plan, ip, () =>
        openSession(reflector, ip, platform, signal, PATIENT_MS),
      );
};

/** Not kept: for whoever wants to know as whom a new connection is seen, or a token of its own. */
export const openSession = async (
  reflector: Reflector,
  ip: string,
  platform: ProbeContext['platform'],
  outer: AbortSignal,
  deadlineMs = DEADLINE_MS,
): Promise<ReflectorSession> => {
  const signal = deadlineWithin(outer, deadlineMs).signal;
  let socket: TLSSocket | undefined;
  const cut = (): void => void socket?.destroy(new Error('no answer in time'));
  try {
    signal.addEventListener('abort', cut, { once: true });
    socket = await openTrustedTls(reflector, { ip, port: reflector.port }, platform, signal);
    return { kind: 'open', greeting: await greet(socket, reflector, signal) };
  } catch (error) {
    return { kind: 'closed', why: signal.aborted ? 'no answer in time' : messageOf(error) };
  } finally {
    signal.removeEventListener('abort', cut);
    socket?.destroy();
  }
};

/** A TLS connection to the far end that has proven to be it; throws, and leaves nothing open, if it has not. */
export const openTrustedTls = async (
  reflector: Reflector,
  { ip, port }: { readonly ip: string; readonly port: number },
  platform: ProbeContext['platform'],
  signal: AbortSignal,
): Promise<TLSSocket> => {
  const secureContext = contextFor(reflector, await platform.rootLists());
  signal.throwIfAborted();
  const socket = connect({
    host: ip,
    port,
    secureContext,
    // Judged below: a pinned certificate needs no root.
    rejectUnauthorized: false,
    ...(isIP(reflector.host) === 0 ? { servername: reflector.host } : {}),
  });
  // Before anything can fail: an abort takes `once` and its listener away before the error is told.
  socket.on('error', () => undefined);
  try {
    await once(socket, 'secureConnect', { signal });
    const doubt = doubtAbout(socket, reflector);
    if (doubt !== undefined) throw new Error(doubt);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
};

const contexts = new WeakMap<RootLists, SecureContext>();

/**
 * Reading 300 roots takes 100 ms of a busy computer (measured), in which nothing is sent and nothing is
 * heard: done once, and not at all for a pinned certificate.
 */
const contextFor = ({ sha256 }: Reflector, lists: RootLists): SecureContext => {
  if (sha256 !== undefined) return (withoutRoots ??= createSecureContext({ ca: [] }));
  const known = contexts.get(lists);
  if (known !== undefined) return known;
  const made = createSecureContext({ ca: [...lists.publicRoots, ...lists.systemRoots] });
  contexts.set(lists, made);
  return made;
};

let withoutRoots: SecureContext | undefined;

const doubtAbout = (socket: TLSSocket, { sha256 }: Reflector): string | undefined => {
  if (sha256 === undefined) {
    const { authorizationError } = socket;
    return socket.authorized
      ? undefined
      : `its certificate is not trusted: ${String(authorizationError)}`;
  }
  const seen = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase();
  return seen === sha256 ? undefined : 'its certificate is not the one pinned in the address';
};

const greet = async (
  socket: TLSSocket,
  { host, key }: Reflector,
  signal: AbortSignal,
): Promise<ReflectorGreeting> => {
  const path = `/linecheck${key === undefined ? '' : `?key=${encodeURIComponent(key)}`}`;
  // No agent: with one, it would open a connection of its own beside ours.
  const options: RequestOptions = { host, path, createConnection: () => socket };
  const asked = request(options);
  // Heard by `once` below while it matters; later ones belong to a connection we have given up.
  asked.on('error', () => undefined);
  asked.end();
  const [response]: readonly unknown[] = await once(asked, 'response', { signal });
  if (!(response instanceof IncomingMessage)) throw new Error('no answer');
  if (response.statusCode !== 200) throw new Error(`it answered ${response.statusCode}`);
  let text = '';
  for await (const part of response.setEncoding('utf8')) {
    text += String(part);
    if (text.length > LARGEST_ANSWER_BYTES) throw new Error('it sends far too much');
  }
  // Loaded here: the validator is worth its time only to who has a reflector.
  return (await import('./reflector-greeting.ts')).parseGreeting(text);
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
