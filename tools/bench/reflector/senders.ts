/**
 * Thousands of callers, each with an address and port of its own, out of ten sockets: every packet says where it
 * comes from (`IP_PKTINFO`, ip(7)), and many go in one call. A socket per caller would take more of a core than the
 * reflector that it is to keep busy.
 */
import { BATCH_DATAGRAMS, makeDatagramMemory } from '../../../src/reflector/datagram-memory.ts';
import { type KernelCalls, loadKernelCalls } from '../../../src/reflector/kernel-calls.ts';
import { encodeSocketAddress, FAMILY_4 } from '../../../src/reflector/socket-addresses.ts';
import { ECHO_OFFSETS, encodeEchoQuestion } from '../../../src/probes/reflector-protocol.ts';
import ipaddr from 'ipaddr.js';

export interface Caller {
  readonly address: string;
  readonly token: Buffer;
}

export interface Senders {
  readonly tests: number;
  /** The nth packet of all and those after it, as many as go in one call; says how many went. */
  send(turn: number, most: number): number;
  /** Says how many replies had come, and forgets them. */
  hear(): number;
}

/** Each on a port of its own. */
export const TESTS_PER_ADDRESS = 10;

const PACKET_BYTES = 160;
const HEAD_BYTES = 64;
const PIECE_BYTES = 16;
/** `struct cmsghdr` 16, `struct in_pktinfo` 12, filled up to a whole word. */
const CONTROL_BYTES = 32;
const CONTROL_USED_BYTES = 28;
const PACKET_INFO = 8;
/** `in_pktinfo.ipi_spec_dst`: the address to send from. */
const SOURCE_AT = 20;
const DATAGRAM_SOCKET = 2;
const NON_BLOCKING = 0o4000;
const DO_NOT_WAIT = 0x40;
const SOCKET_LEVEL = 1;
const RECEIVE_BUFFER = 8;
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

export async function openSenders(port: number, callers: readonly Caller[]): Promise<Senders> {
  const calls = await loadKernelCalls();
  if (calls === undefined) throw new Error('the load needs Linux and the optional package koffi');
  const perSocket = Math.ceil(callers.length / TESTS_PER_ADDRESS);
  const sockets = Array.from({ length: Math.ceil(callers.length / perSocket) }, () => open(calls));
  const room = fill(calls, port, callers);
  const inbox = makeDatagramMemory(calls);
  return {
    tests: callers.length,
    send: (turn, most) => {
      const first = turn % callers.length;
      const at = Math.floor(first / perSocket);
      const end = Math.min((at + 1) * perSocket, callers.length);
      const count = Math.min(most, end - first, BATCH_DATAGRAMS);
      const sequence = Math.floor(turn / callers.length);
      for (let index = first; index < first + count; index += 1) room.number(index, sequence);
      const heads = room.heads.subarray(first * HEAD_BYTES);
      return Math.max(0, calls.sendMany(sockets[at] ?? -1, heads, count, DO_NOT_WAIT));
    },
    hear: () => sockets.reduce((heard, socket) => heard + hearAll(calls, socket, inbox), 0),
  };
}

function open(calls: KernelCalls): number {
  const socket = calls.socket(FAMILY_4, DATAGRAM_SOCKET | NON_BLOCKING, 0);
  const size = Buffer.alloc(4);
  size.writeInt32LE(RECEIVE_BUFFER_BYTES);
  calls.setOption(socket, SOCKET_LEVEL, RECEIVE_BUFFER, size, 4);
  const anywhere = encodeSocketAddress('0.0.0.0', 0);
  if (calls.bind(socket, anywhere, anywhere.length) !== 0) throw new Error('no port for the load');
  return socket;
}

function hearAll(
  calls: KernelCalls,
  socket: number,
  inbox: ReturnType<typeof makeDatagramMemory>,
): number {
  let heard = 0;
  for (;;) {
    inbox.clear();
    const count = calls.receiveMany(socket, inbox.headsFrom(0), BATCH_DATAGRAMS, DO_NOT_WAIT);
    heard += Math.max(0, count);
    if (count < BATCH_DATAGRAMS) return heard;
  }
}

/** One question for each caller, in the shape that the kernel sends from; written once, only numbered again. */
function fill({ addressOf }: KernelCalls, port: number, callers: readonly Caller[]) {
  const target = encodeSocketAddress('127.0.0.1', port);
  const packets = Buffer.concat(
    callers.map(({ token }) => encodeEchoQuestion({ token, sequence: 0 }, PACKET_BYTES)),
  );
  const pieces = Buffer.alloc(callers.length * PIECE_BYTES);
  const controls = Buffer.alloc(callers.length * CONTROL_BYTES);
  const heads = Buffer.alloc(callers.length * HEAD_BYTES);
  for (const [index, { address }] of callers.entries()) {
    const [head, piece, control] = [index * HEAD_BYTES, index * PIECE_BYTES, index * CONTROL_BYTES];
    pieces.writeBigUInt64LE(addressOf(packets) + BigInt(index * PACKET_BYTES), piece);
    pieces.writeBigUInt64LE(BigInt(PACKET_BYTES), piece + 8);
    controls.writeBigUInt64LE(BigInt(CONTROL_USED_BYTES), control);
    controls.writeInt32LE(PACKET_INFO, control + 12);
    controls.set(ipaddr.parse(address).toByteArray(), control + SOURCE_AT);
    heads.writeBigUInt64LE(addressOf(target), head);
    heads.writeUInt32LE(target.length, head + 8);
    heads.writeBigUInt64LE(addressOf(pieces) + BigInt(piece), head + 16);
    heads.writeBigUInt64LE(1n, head + 24);
    heads.writeBigUInt64LE(addressOf(controls) + BigInt(control), head + 32);
    heads.writeBigUInt64LE(BigInt(CONTROL_BYTES), head + 40);
  }
  return {
    heads,
    // What only the kernel looks at must be held by somebody.
    held: [target, packets, pieces, controls],
    number: (index: number, sequence: number) =>
      void packets.writeUInt32BE(sequence >>> 0, index * PACKET_BYTES + ECHO_OFFSETS.sequence),
  };
}
