/**
 * Test calls: `POST /linecheck/call` with a browser's offer, an answer with our addresses back, and then the
 * caller's own sound and pictures for at most a minute, never more of them than came in.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { CallAnswer } from '../model/call-signalling.ts';
import type { CallAtDoor, CallDoor, Way } from './call-door.ts';
import { type CallAddress, cleanOffer, MOST_OFFER_BYTES, withAddresses } from './call-offer.ts';
import { type CallPeer, loadWerift, openPeer } from './call-peer.ts';
import { type Greeter, isWelcome, say } from './greeting.ts';
import type { Account } from './rations.ts';
import type { TurnGate } from './turn-gate.ts';

export const CALL_PATH = '/linecheck/call';

export interface CallDesk {
  /** True if it took the question. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): boolean;
  stop(): void;
}

interface DeskParts {
  readonly greeter: Greeter;
  readonly door: CallDoor;
  readonly turn: TurnGate;
  readonly now: () => number;
  /** Where the caller of this connection can reach us over UDP, best first. */
  addresses(localIp: string): readonly CallAddress[];
}

/** Ten seconds over UDP and six over TCP, with room for somebody who looks at the picture first. */
const MOST_MS = 60_000;
/** A browser that went away sends nothing more; one that is there sends fifty packets a second. */
const SILENCE_MS = 8000;
/** Somebody reads a question for a microphone, or UDP is blocked and nobody ever comes. */
const FIRST_PACKET_MS = 20_000;
const LOOK_MS = 1000;
/** Encryption and pictures cost some 4 % of a core of 2026 per call: a dozen of them do not disturb measurements. */
const MOST_CALLS = 12;
/** Two of one computer overlap when UDP is tried before TCP; an office is behind one address. */
const MOST_CALLS_PER_CALLER = 4;
/** The certificates of a handshake and the first reports, before there is anything to weigh them against. */
const ALLOWANCE_BYTES = 8192;
/** Four megabits: the picture of a browser stays below 2.5. */
const BYTES_PER_SECOND = 500_000;
/** Reading the offer may take so long. */
const BODY_MS = 5000;

export const makeCallDesk = (parts: DeskParts): CallDesk => {
  const { greeter } = parts;
  const held = new WeakMap<Account, number>();
  const calls = new Set<RunningCall>();

  const place = (ip: string): (() => void) | undefined => {
    const account = greeter.rations.accountOf(ip);
    const mine = held.get(account) ?? 0;
    if (mine >= MOST_CALLS_PER_CALLER || calls.size >= MOST_CALLS) return undefined;
    held.set(account, mine + 1);
    return () => void held.set(account, Math.max(0, (held.get(account) ?? 1) - 1));
  };

  const open = async (sdp: string, ip: string, localIp: string): Promise<Opening> => {
    const offer = cleanOffer(sdp);
    const addresses = parts.addresses(localIp);
    if (offer === undefined) return { status: 400 };
    const werift = await loadWerift();
    if (werift === undefined || addresses.length === 0) return { status: 501 };
    const leave = place(ip);
    if (leave === undefined) return { status: 429 };
    const { stats } = greeter;
    const call = new RunningCall(parts, () => {
      calls.delete(call);
      stats.runningCalls = calls.size;
      leave();
    });
    calls.add(call);
    stats.runningCalls = calls.size;
    try {
      const answer = await call.open(werift, offer);
      const turn = parts.turn.credentials();
      stats.calls += 1;
      return {
        status: 200,
        answer: { sdp: withAddresses(answer, addresses), mostMs: MOST_MS, turn },
      };
    } catch {
      call.end();
      return { status: 400 };
    }
  };

  return {
    answer: (request, response, url) => {
      if (url.pathname !== CALL_PATH) return false;
      const ip = request.socket.remoteAddress ?? '';
      const localIp = (request.socket.localAddress ?? '').replace(/^::ffff:/, '');
      if (request.method !== 'POST') say(response, 405);
      else if (greeter.isStopping()) say(response, 503);
      else if (!isWelcome(greeter, url, ip)) say(response, 403);
      else if (!greeter.rations.takeTest(ip)) say(response, 429);
      else void reply(request, response, (sdp) => open(sdp, ip, localIp));
      return true;
    },
    stop: () => {
      for (const call of calls) call.end();
    },
  };
};

type Opening =
  | { readonly status: 400 | 429 | 501 }
  | { readonly status: 200; readonly answer: CallAnswer };

const reply = async (
  request: IncomingMessage,
  response: ServerResponse,
  open: (sdp: string) => Promise<Opening>,
): Promise<void> => {
  const body = await bodyOf(request);
  const sdp = body === undefined ? undefined : offerIn(body);
  if (sdp === undefined) return say(response, body === undefined ? 413 : 400);
  const opening = await open(sdp);
  if (opening.status !== 200) return say(response, opening.status);
  const text = JSON.stringify(opening.answer);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(text);
};

/** Undefined if it is too long or does not come to an end. */
const bodyOf = (request: IncomingMessage): Promise<string | undefined> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const done = (text: string | undefined): void => {
      clearTimeout(timer);
      request.off('data', hear);
      resolve(text);
    };
    const hear = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > MOST_OFFER_BYTES) done(undefined);
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => done(undefined), BODY_MS);
    request.on('data', hear);
    request.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
    request.once('close', () => done(undefined));
  });

const offerIn = (body: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' &&
      value !== null &&
      'sdp' in value &&
      typeof value.sdp === 'string'
      ? value.sdp
      : undefined;
  } catch {
    return undefined;
  }
};

class RunningCall {
  readonly #parts: DeskParts;
  readonly #onEnd: () => void;
  readonly #beganMs: number;
  #watch: NodeJS.Timeout | undefined;
  #peer: CallPeer | undefined;
  #atDoor: CallAtDoor | undefined;
  #way: Way | undefined;
  #heardMs: number | undefined;
  #leftBytes = BYTES_PER_SECOND;
  #filledMs: number;
  #bytesIn = 0;
  #bytesOut = 0;
  #isOver = false;

  constructor(parts: DeskParts, onEnd: () => void) {
    this.#parts = parts;
    this.#onEnd = onEnd;
    this.#beganMs = parts.now();
    this.#filledMs = this.#beganMs;
  }

  async open(werift: Parameters<typeof openPeer>[0], offer: string): Promise<string> {
    const peer = await openPeer(werift, offer, (packet) => this.#send(packet));
    if (this.#isOver) {
      peer.close();
      throw new Error('stopped meanwhile');
    }
    this.#peer = peer;
    this.#atDoor = {
      username: peer.username,
      password: peer.password,
      hear: (packet) => this.#hear(packet),
      onWay: (way) => {
        this.#way = way;
        this.#heardMs = this.#parts.now();
        peer.connect();
      },
    };
    this.#parts.door.open(this.#atDoor);
    this.#watch = setInterval(() => this.#endIfOver(), LOOK_MS);
    return peer.answer;
  }

  #hear(packet: Buffer): void {
    const nowMs = this.#parts.now();
    // Also a call's own sender may not keep this computer busy with more than a call.
    if (!this.#allows(packet.length, nowMs)) return;
    this.#heardMs = nowMs;
    this.#bytesIn += packet.length;
    this.#parts.greeter.stats.callBytesReceived += packet.length;
    this.#peer?.hear(packet);
  }

  #allows(bytes: number, nowMs: number): boolean {
    const grown = this.#leftBytes + ((nowMs - this.#filledMs) / 1000) * BYTES_PER_SECOND;
    this.#leftBytes = Math.min(BYTES_PER_SECOND, grown);
    this.#filledMs = nowMs;
    if (this.#leftBytes < bytes) return false;
    this.#leftBytes -= bytes;
    return true;
  }

  /** Whatever would be more than came in is not sent: retransmissions on a bad line, above all. */
  #send(packet: Buffer): void {
    const isTooMuch = this.#bytesOut + packet.length > this.#bytesIn + ALLOWANCE_BYTES;
    if (this.#way === undefined || this.#isOver || isTooMuch) return;
    this.#bytesOut += packet.length;
    this.#parts.greeter.stats.callBytesSent += packet.length;
    this.#way.send(packet);
  }

  #endIfOver(): void {
    const nowMs = this.#parts.now();
    const isSilent =
      this.#heardMs === undefined
        ? nowMs - this.#beganMs > FIRST_PACKET_MS
        : nowMs - this.#heardMs > SILENCE_MS;
    if (isSilent || nowMs - this.#beganMs > MOST_MS) this.end();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#watch);
    if (this.#atDoor !== undefined) this.#parts.door.close(this.#atDoor);
    this.#peer?.close();
    this.#onEnd();
  }
}
