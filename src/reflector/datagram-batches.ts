/**
 * Whatever waits at a UDP socket, read, turned round and sent back in batches.
 *
 * Node says that something has come and gives us the first of it; the rest is taken from the kernel here.
 */
import { createSocket, type Socket, type SocketOptions } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

import { BATCH_DATAGRAMS, makeDatagramMemory } from './datagram-memory.ts';
import { type KernelCalls, loadKernelCalls } from './kernel-calls.ts';
import {
  encodeSocketAddress,
  FAMILY_4,
  FAMILY_6,
  makeSpeller,
  portOf,
} from './socket-addresses.ts';

/** True: as it stands now, it goes back to where it came from. The bytes are good only during the call. */
export type TurnRound = (datagram: Buffer, address: string, port: number) => boolean;

export interface Batches {
  /** A socket that is bound, with the number the kernel knows it by; undefined if the kernel refuses. */
  readonly open: (
    port: number,
    ip: string,
    options: SocketOptions,
  ) => Promise<BatchSocket | undefined>;
}

export interface BatchSocket {
  readonly socket: Socket;
  /** Takes what waits, at most some batches of it, so that others get their turn. */
  readonly drain: (turnRound: TurnRound) => void;
}

/** Numbers of Linux on x64 and arm64 (socket(2), ipv6(7), asm-generic/socket.h). */
const DATAGRAM_SOCKET = 2;
const NON_BLOCKING = 0o4000;
const CLOSE_ON_EXEC = 0o2000000;
const DO_NOT_WAIT = 0x40;
const SOCKET_LEVEL = 1;
const REUSE_ADDRESS = 2;
const IP_6_LEVEL = 41;
const ONLY_6 = 26;
const TRY_AGAIN = 11;

/**
 * Node tells of up to 32 datagrams in one turn of its loop, and each of them brings so many batches: 4096 in a turn,
 * some 30 ms, when everything is overloaded.
 */
const BATCHES_AT_ONCE = 2;

/** Undefined where the system has no such calls: see `loadKernelCalls`. */
export const loadBatches = async (): Promise<Batches | undefined> => {
  const calls = await loadKernelCalls();
  return calls === undefined ? undefined : makeBatches(calls);
};

export const makeBatches = (calls: KernelCalls): Batches => {
  const drain = makeDrain(calls);
  return {
    open: async (port, ip, options) => {
      const number = bindSocket(calls, port, ip);
      if (number === undefined) return undefined;
      const socket = createSocket(options);
      const listening = once(socket, 'listening');
      socket.bind({ fd: number });
      await listening;
      // Node allows others to share the port of a socket that it is handed; nobody shall.
      calls.setOption(number, SOCKET_LEVEL, REUSE_ADDRESS, numeral(0), 4);
      return { socket, drain: (turnRound) => drain(number, socket, turnRound) };
    },
  };
};

const numeral = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

const bindSocket = (calls: KernelCalls, port: number, ip: string): number | undefined => {
  const isSix = isIPv6(ip);
  const kind = DATAGRAM_SOCKET | NON_BLOCKING | CLOSE_ON_EXEC;
  const number = calls.socket(isSix ? FAMILY_6 : FAMILY_4, kind, 0);
  if (number < 0) return undefined;
  const name = encodeSocketAddress(ip, port);
  const isBound =
    (!isSix || calls.setOption(number, IP_6_LEVEL, ONLY_6, numeral(1), 4) === 0) &&
    calls.bind(number, name, name.length) === 0;
  if (isBound) return number;
  calls.close(number);
  return undefined;
};

type Drain = (number: number, socket: Socket, turnRound: TurnRound) => void;

const makeDrain = (calls: KernelCalls): Drain => {
  const memory = makeDatagramMemory(calls);
  const spell = makeSpeller();
  const send = makeSend(calls, memory, spell);
  const readBatch = (number: number, socket: Socket, turnRound: TurnRound): number => {
    memory.clear();
    const count = calls.receiveMany(number, memory.headsFrom(0), BATCH_DATAGRAMS, DO_NOT_WAIT);
    let first = 0;
    for (let index = 0; index < count; index += 1) {
      const sender = memory.sender(index);
      if (turnRound(memory.datagram(index), spell(sender), portOf(sender))) continue;
      // Those before it lie side by side and go in one call.
      send(number, socket, first, index);
      first = index + 1;
    }
    send(number, socket, first, count);
    return count;
  };
  return (number, socket, turnRound) => {
    for (let batch = 0; batch < BATCHES_AT_ONCE; batch += 1) {
      if (readBatch(number, socket, turnRound) < BATCH_DATAGRAMS) return;
    }
  };
};

const makeSend = (
  calls: KernelCalls,
  memory: ReturnType<typeof makeDatagramMemory>,
  spell: (name: Buffer) => string,
) => {
  /** The kernel has no room: Node keeps what is left until it has. */
  const leaveToNode = (socket: Socket, first: number, end: number): void => {
    for (let index = first; index < end; index += 1) {
      const sender = memory.sender(index);
      socket.send(Buffer.from(memory.datagram(index)), portOf(sender), spell(sender));
    }
  };
  return (number: number, socket: Socket, first: number, end: number): void => {
    let next = first;
    while (next < end) {
      const sent = calls.sendMany(number, memory.headsFrom(next), end - next, DO_NOT_WAIT);
      if (sent > 0) next += sent;
      else if (calls.errorNumber() === TRY_AGAIN) return leaveToNode(socket, next, end);
      // This one cannot go, like a packet to somebody whose network is gone; the others can.
      else next += 1;
    }
  };
};
