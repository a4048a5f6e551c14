/**
 * One TLS handshake over a connection of our own, accepting any certificate: the
 * chain is evidence, so it is read whole and judged by us, not by OpenSSL.
 */
import { isIP, type Socket } from 'node:net';
import {
  connect,
  createSecureContext,
  type DetailedPeerCertificate,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';

import type { TlsHandshake } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import { failedBy, silence } from './failure.ts';
import { type BothRoots, judgeChain } from './tls-chain.ts';
import { within } from './within.ts';

export type HelloSize = 'small' | 'large';

export interface TlsQuestion {
  /** Connected; owned by this function from now on. */
  readonly socket: Socket;
  readonly connectMs: number;
  readonly name: string;
  readonly hello: HelloSize;
  readonly deadlineMs: number;
  /** Waits a moment for a TLS 1.3 server that wants a certificate from us. */
  readonly isRejectionAwaited?: boolean;
  /** Needed only once the peer has shown its chain: reading them must not hold up the hello. */
  readonly roots: BothRoots | Promise<BothRoots>;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly wallClock: () => number;
}

/**
 * Three seconds of silence after TCP stood. The system repeats a lost ClientHello after
 * 0.2, 0.6 and 1.4 s (more on slow paths), so a single loss is not taken for a hole, and
 * a 600 ms satellite has time for two full round trips.
 */
export const HANDSHAKE_DEADLINE_MS = 3000;

/** Cipher suites of today's servers and no more: each name costs two bytes of the small hello. */
const CIPHERS = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES128-SHA256',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
].join(':');

let shared: SecureContext | undefined;

/**
 * No roots in here: Node would complete the peer's chain from its own store and we could
 * not tell what was sent. Without post-quantum key shares the hello stays below 400
 * bytes on OpenSSL 3.5 too, whose default hello alone fills more than one packet.
 */
const contextFor = (): SecureContext =>
  (shared ??= createSecureContext({
    ca: [],
    ciphers: CIPHERS,
    ecdhCurve: 'X25519:prime256v1:secp384r1',
    minVersion: 'TLSv1.2',
  }));

/** One RTT-sized packet carries 1460 bytes at most; this many bytes of extra protocol names overfill it. */
const PADDING_NAMES = Array.from({ length: 6 }, (_, index) => `pad${index}-`.padEnd(250, 'x'));

/** Servers choose the first name; the rest is padding that every one of them must skip (RFC 7301). */
const protocolsFor = (hello: HelloSize): string[] =>
  hello === 'small' ? ['http/1.1'] : ['http/1.1', ...PADDING_NAMES];

export interface Handshake {
  readonly outcome: Outcome<TlsHandshake>;
  /** Present when the handshake was measured; the caller's to destroy. */
  readonly socket?: TLSSocket;
}

export const shakeHands = async (question: TlsQuestion): Promise<Handshake> => {
  const { socket: raw, deadlineMs, signal, now } = question;
  const startMs = now();
  const secure = connect({
    socket: raw,
    secureContext: contextFor(),
    rejectUnauthorized: false,
    ALPNProtocols: protocolsFor(question.hello),
    ...(isIP(question.name) === 0 ? { servername: question.name } : {}),
  });
  // The hello leaves within `connect`, so this is its size on the wire, record header included.
  const early = { connectMs: tenths(question.connectMs), helloBytes: raw.bytesWritten };
  const where = () => ({ layer: 'tls', step: 'handshake', elapsedMs: now() - startMs }) as const;
  let shown: Shown | undefined;
  const ended = await within<Shown>(
    { deadlineMs, signal, late: () => silence(where()) },
    (settle) => {
      secure.on('error', (error) => settle(failedBy(error, where())));
      secure.once('secureConnect', () => {
        const handshakeMs = tenths(now() - startMs);
        const seen = {
          ...early,
          handshakeMs,
          protocol: secure.getProtocol() ?? 'unknown',
          sent: sentBy(secure),
        };
        shown = seen;
        awaitRejection(secure, question, handshakeMs, () => settle(measured(seen)));
      });
      return () => undefined;
    },
  );
  if (ended.kind !== 'measured') {
    secure.destroy();
    raw.destroy();
  }
  const known = shown === undefined ? undefined : await judge(shown, question);
  if (ended.kind === 'measured') {
    const outcome = known ?? failed('unclassified', 'handshake');
    if (outcome.kind !== 'measured') secure.destroy();
    return outcome.kind === 'measured' ? { outcome, socket: secure } : { outcome };
  }
  if (ended.kind === 'skipped') return { outcome: ended };
  const { class: failureClass, step, detail } = ended.failure;
  const learnt = known?.kind === 'measured' ? known.value : early;
  return { outcome: failed<TlsHandshake>(failureClass, step, detail, learnt) };
};

/** What the peer showed, before anybody judged it. */
interface Shown extends Pick<TlsHandshake, 'connectMs' | 'handshakeMs' | 'protocol'> {
  readonly helloBytes: number;
  readonly sent: readonly Buffer[];
}

/** At most this long for a TLS 1.3 server to say that it wants a certificate from us; a ticket comes sooner. */
const REJECTION_WAIT_MS = 200;

/**
 * In TLS 1.3 our side is done before the server has seen our answer to its request for a
 * certificate: its alert comes one round trip after "success". A session ticket, which
 * nearly all servers send, ends the wait.
 */
const awaitRejection = (
  secure: TLSSocket,
  question: TlsQuestion,
  handshakeMs: number,
  done: () => void,
): void => {
  if (!question.isRejectionAwaited || secure.getProtocol() !== 'TLSv1.3') return done();
  const timer = setTimeout(done, Math.min(REJECTION_WAIT_MS, 20 + 2 * handshakeMs));
  const settled = (): void => {
    clearTimeout(timer);
    done();
  };
  secure.once('session', settled);
  secure.once('close', settled);
  // Without a reader the ticket, or the alert, would stay in the kernel.
  secure.resume();
};

const judge = async (
  { sent, ...early }: Shown,
  question: TlsQuestion,
): Promise<Outcome<TlsHandshake>> => {
  const chain = judgeChain({
    sent,
    name: question.name,
    roots: await question.roots,
    wallClockMs: question.wallClock(),
  });
  return chain === undefined
    ? failed('unclassified', 'certificate', { message: 'no readable certificate' })
    : measured({ ...early, ...chain });
};

/** OpenSSL takes at most 100 kB of certificates; this ends the walk through a chain of tiny ones. */
const MAX_SENT = 20;

/** Leaf first. Node links each certificate to its issuer, and a self-issued one to itself. */
const sentBy = (secure: TLSSocket): readonly Buffer[] => {
  const sent: Buffer[] = [];
  let next: Partial<DetailedPeerCertificate> | undefined = secure.getPeerCertificate(true);
  const visited = new Set<unknown>();
  while (next?.raw !== undefined && !visited.has(next.fingerprint256) && sent.length < MAX_SENT) {
    visited.add(next.fingerprint256);
    sent.push(next.raw);
    next = next.issuerCertificate;
  }
  return sent;
};

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
