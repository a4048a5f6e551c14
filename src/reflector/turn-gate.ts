/**
 * TURN (RFC 8656) over TCP and TLS, on the ports that are open anyway: the way a browser's call takes where
 * UDP is blocked. It leads to the test calls of this reflector and nowhere else: there is no relay socket at
 * all, the relayed address is a name for the connection, and any other peer is refused.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

import type { CallAnswer } from '../model/call-signalling.ts';
import { decodeAddress, encodeAddress } from '../probes/stun-message.ts';
import type { CallDoor, Way } from './call-door.ts';
import type { CallAddress } from './call-offer.ts';
import {
  errorValue,
  isSigned,
  readStun,
  STUN,
  type StunAttribute,
  type StunMessage,
  textOf,
  writeStun,
} from './signed-stun.ts';
import { channelFrame, makeTurnReader } from './turn-frames.ts';

export interface TurnGate {
  credentials(): CallAnswer['turn'];
  /** Takes a connection whose first bytes are STUN's. */
  accept(socket: Duplex, ends: TurnEnds): void;
}

interface TurnEnds {
  readonly local: CallAddress;
  readonly remote: CallAddress;
}

interface GateParts {
  readonly door: CallDoor;
  readonly wallClock: () => number;
  readonly now: () => number;
  addresses(localIp: string): readonly CallAddress[];
}

const REALM = 'linecheck';
/** A call begins within seconds of its answer and ends within a minute. */
const LIFE_MS = 5 * 60_000;
/** Long enough for the handshake of a satellite line. */
const PATIENCE_MS = 10_000;
/** Longer than any call. */
const MOST_CONNECTION_MS = 120_000;
const LIFETIME_SECONDS = 600;
/** What TCP has not delivered of a live call by then is too old to be worth its place: a second of video. */
const MOST_UNSENT_BYTES = 200_000;
const MOST_CHANNELS = 8;

const METHOD = {
  binding: 1,
  allocate: 3,
  refresh: 4,
  send: 6,
  data: 7,
  permit: 8,
  bind: 9,
} as const;
const SUCCESS = 0x0100;
const ERROR = 0x0110;
const INDICATION = 0x0010;
const UDP = 17;

/** The key of long-term credentials, RFC 8489 §9.2.2. */
const keyOf = (username: string, credential: string): Buffer =>
  createHash('md5').update(`${username}:${REALM}:${credential}`).digest();

export const makeTurnGate = (parts: GateParts): TurnGate => {
  const secret = randomBytes(32);
  const credentialOf = (username: string): string =>
    createHmac('sha256', secret).update(username).digest('base64url').slice(0, 32);
  let connections = 0;
  return {
    credentials: () => {
      const expires = Math.ceil((parts.wallClock() + LIFE_MS) / 1000);
      const username = `${expires}:${randomBytes(6).toString('hex')}`;
      return { username, credential: credentialOf(username) };
    },
    accept: (socket, ends) => {
      connections += 1;
      const keyFor = (username: string): Buffer | undefined =>
        Number(/^(\d{1,12}):[\da-f]{12}$/.exec(username)?.[1] ?? 0) * 1000 > parts.wallClock()
          ? keyOf(username, credentialOf(username))
          : undefined;
      new TurnConnection({ ...parts, ...ends, socket, keyFor, number: connections }).start();
    },
  };
};

interface ConnectionParts extends GateParts, TurnEnds {
  readonly socket: Duplex;
  readonly number: number;
  /** Undefined for a username that we never gave, or that has run out. */
  keyFor(username: string): Buffer | undefined;
}

/** Private ports (RFC 6335): nothing listens there, it only has to look like an address. */
const FIRST_RELAYED_PORT = 49_152;
const RELAYED_PORTS = 16_384;

class TurnConnection {
  readonly #parts: ConnectionParts;
  readonly #nonce = randomBytes(12).toString('hex');
  readonly #relayed: CallAddress;
  readonly #peers = new Map<number, CallAddress>();
  readonly #channels = new Map<string, number>();
  readonly #permitted = new Set<string>();
  #username: string | undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const port = FIRST_RELAYED_PORT + (parts.number % RELAYED_PORTS);
    this.#relayed = { ip: parts.local.ip, port };
  }

  start(): void {
    const { socket } = this.#parts;
    const patience = setTimeout(() => {
      if (this.#username === undefined) socket.destroy();
    }, PATIENCE_MS);
    const end = setTimeout(() => socket.destroy(), MOST_CONNECTION_MS);
    const read = makeTurnReader((frame) => {
      if (frame.kind === 'stun') this.#hear(frame.bytes);
      else this.#forward(this.#peers.get(frame.channel), frame.payload);
    });
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      if (!read(chunk)) socket.destroy();
    });
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      clearTimeout(patience);
      clearTimeout(end);
    });
  }

  #hear(bytes: Buffer): void {
    const message = readStun(bytes);
    if (message === undefined) {
      this.#parts.socket.destroy();
      return;
    }
    const method = message.type & 0xf;
    if (message.type === (METHOD.send | INDICATION)) {
      if (this.#username !== undefined) this.#sendIndicated(message);
      return;
    }
    // Responses and other indications are not for us.
    if ((message.type & SUCCESS) !== 0 || (message.type & INDICATION) !== 0) return;
    if (method === METHOD.binding) return this.#succeed(message, [this.#mapped(message)]);
    const key = this.#admit(message);
    if (key !== undefined) this.#answer(method, message, key);
  }

  /** The key to sign with, or undefined when the request was refused. */
  #admit(message: StunMessage): Buffer | undefined {
    const { attributes } = message;
    const username = textOf(attributes.get(STUN.username));
    if (!attributes.has(STUN.integrity)) return this.#refuse(message, 401, 'Unauthorized');
    if (textOf(attributes.get(STUN.nonce)) !== this.#nonce) {
      return this.#refuse(message, 438, 'Stale Nonce');
    }
    const key = this.#parts.keyFor(username);
    if (key === undefined || !isSigned(message, key)) {
      return this.#refuse(message, 401, 'Unauthorized');
    }
    return this.#username === undefined || this.#username === username
      ? key
      : this.#refuse(message, 441, 'Wrong Credentials');
  }

  #answer(method: number, message: StunMessage, key: Buffer): void {
    switch (method) {
      case METHOD.allocate:
        return this.#allocate(message, key);
      case METHOD.refresh:
        return this.#refresh(message, key);
      case METHOD.permit:
        return this.#permit(message, key);
      case METHOD.bind:
        return this.#bind(message, key);
      default:
        return this.#refuse(message, 400, 'Bad Request');
    }
  }

  #allocate(message: StunMessage, key: Buffer): void {
    if (this.#username !== undefined) {
      return this.#refuse(message, 437, 'Allocation Mismatch', key);
    }
    if (message.attributes.get(STUN.requestedTransport)?.[0] !== UDP) {
      return this.#refuse(message, 442, 'Unsupported Transport Protocol', key);
    }
    this.#username = textOf(message.attributes.get(STUN.username));
    const { ip, port } = this.#relayed;
    this.#succeed(
      message,
      [
        [STUN.relayed, encodeAddress(ip, port, message.transaction)],
        this.#mapped(message),
        [STUN.lifetime, seconds(LIFETIME_SECONDS)],
      ],
      key,
    );
  }

  #refresh(message: StunMessage, key: Buffer): void {
    const wanted = message.attributes.get(STUN.lifetime);
    const isGoodbye = wanted?.length === 4 && wanted.readUInt32BE(0) === 0;
    const left = isGoodbye ? 0 : LIFETIME_SECONDS;
    this.#succeed(message, [[STUN.lifetime, seconds(left)]], key);
    if (isGoodbye) this.#parts.socket.end();
  }

  #permit(message: StunMessage, key: Buffer): void {
    const peer = this.#peerIn(message);
    if (!this.#isOurs(peer)) return this.#refuse(message, 403, 'Forbidden', key);
    this.#permitted.add(peer.ip);
    this.#succeed(message, [], key);
  }

  #bind(message: StunMessage, key: Buffer): void {
    const peer = this.#peerIn(message);
    if (!this.#isOurs(peer)) return this.#refuse(message, 403, 'Forbidden', key);
    const number = message.attributes.get(STUN.channel);
    const channel = number?.length === 4 ? number.readUInt16BE(0) : 0;
    const isInRange = channel >= 0x4000 && channel <= 0x4fff;
    const known = this.#peers.get(channel);
    const name = nameOf(peer);
    const isTaken = known !== undefined && nameOf(known) !== name;
    const isElsewhere = (this.#channels.get(name) ?? channel) !== channel;
    if (!isInRange || isTaken || isElsewhere || this.#channels.size >= MOST_CHANNELS) {
      return this.#refuse(message, 400, 'Bad Request', key);
    }
    this.#peers.set(channel, peer);
    this.#channels.set(name, channel);
    this.#permitted.add(peer.ip);
    this.#succeed(message, [], key);
  }

  #sendIndicated(message: StunMessage): void {
    const peer = this.#peerIn(message);
    const payload = message.attributes.get(STUN.data);
    if (peer === undefined || payload === undefined || !this.#permitted.has(peer.ip)) return;
    this.#forward(peer, payload);
  }

  /** To the calls of this reflector, or nowhere. */
  #forward(peer: CallAddress | undefined, payload: Buffer): void {
    if (peer === undefined || this.#username === undefined) return;
    const name = `turn ${this.#parts.number} ${peer.port}`;
    this.#parts.door.take(payload, name, () => this.#wayFrom(name, peer));
  }

  #wayFrom(name: string, peer: CallAddress): Way {
    return { name, ...this.#relayed, send: (packet) => this.#deliver(peer, packet) };
  }

  #deliver(peer: CallAddress, packet: Buffer): void {
    const { socket } = this.#parts;
    if (socket.destroyed || socket.writableLength > MOST_UNSENT_BYTES) return;
    const channel = this.#channels.get(nameOf(peer));
    if (channel !== undefined) return void socket.write(channelFrame(channel, packet));
    const transaction = newTransaction();
    socket.write(
      writeStun(METHOD.data | INDICATION, transaction, [
        [STUN.peer, encodeAddress(peer.ip, peer.port, transaction)],
        [STUN.data, packet],
      ]),
    );
  }

  #peerIn(message: StunMessage): CallAddress | undefined {
    const value = message.attributes.get(STUN.peer);
    return value === undefined ? undefined : decodeAddress(value, message.transaction);
  }

  #isOurs(peer: CallAddress | undefined): peer is CallAddress {
    const ours = this.#parts.addresses(this.#parts.local.ip);
    // A permission is for an address whatever the port (RFC 8656 §9.2); a packet for another port finds no call.
    return peer !== undefined && ours.some(({ ip }) => ip === peer.ip);
  }

  #mapped({ transaction }: StunMessage): StunAttribute {
    const { ip, port } = this.#parts.remote;
    return [STUN.mapped, encodeAddress(ip, port, transaction)];
  }

  #succeed(message: StunMessage, attributes: readonly StunAttribute[], key?: Buffer): void {
    const signed = key === undefined ? {} : { key };
    this.#write(writeStun(message.type | SUCCESS, message.transaction, attributes, signed));
  }

  #refuse(message: StunMessage, code: number, reason: string, key?: Buffer): undefined {
    const attributes: StunAttribute[] = [[STUN.errorCode, errorValue(code, reason)]];
    if (code === 401 || code === 438) {
      attributes.push([STUN.realm, Buffer.from(REALM)], [STUN.nonce, Buffer.from(this.#nonce)]);
    }
    const signed = key === undefined ? {} : { key };
    this.#write(writeStun(message.type | ERROR, message.transaction, attributes, signed));
    return undefined;
  }

  /** Somebody who asks and does not listen gets no more answers. */
  #write(answer: Buffer): void {
    const { socket } = this.#parts;
    if (socket.writableLength > MOST_UNSENT_BYTES) socket.destroy();
    else socket.write(answer);
  }
}

const nameOf = ({ ip, port }: CallAddress): string => `${ip} ${port}`;

const seconds = (count: number): Buffer => {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(count);
  return value;
};

const newTransaction = (): Buffer => {
  const transaction = randomBytes(16);
  transaction.writeUInt32BE(0x2112a442, 0);
  return transaction;
};
