/**
 * Room for a batch of datagrams, in the shape in which Linux's `recvmmsg` fills it and `sendmmsg` reads it again:
 * `struct mmsghdr`, `iovec` and `sockaddr` of a 64-bit little-endian system (recvmmsg(2), recvmsg(2), ip(7), ipv6(7);
 * glibc and musl agree there).
 *
 * One room serves all ports: a batch is read, turned round and sent before anything else may happen.
 */
import type { KernelCalls } from './kernel-calls.ts';

/** A longer batch spares little more: 64 leave a sixty-fourth of the calls. */
export const BATCH_DATAGRAMS = 64;
/** No datagram is longer (RFC 768). Memory that no datagram has touched costs nothing. */
const SLOT_BYTES = 65_536;

/** `struct mmsghdr`: name 8, its length 8, pieces 8, their count 8, control 16, flags 8, bytes received 8. */
const HEAD_BYTES = 64;
/** `struct iovec`: place 8, length 8. */
const PIECE_BYTES = 16;
/** Room for `struct sockaddr_in6`, which takes 28. */
const NAME_BYTES = 32;
const UINT32S_PER_HEAD = HEAD_BYTES / 4;
const UINT32S_PER_PIECE = PIECE_BYTES / 4;
const NAME_LENGTH_AT = 2;
const RECEIVED_AT = 14;
const PIECE_LENGTH_AT = 2;

export interface DatagramMemory {
  /** From the nth datagram on, for the kernel. */
  headsFrom(index: number): Buffer;
  /** Everything empty again, to receive into. */
  clear(): void;
  /** The nth datagram as it was received; the very bytes, good until the next `clear`. Sent as long as it is now. */
  datagram(index: number): Buffer;
  /** Its sender's `struct sockaddr`. */
  sender(index: number): Buffer;
}

const numbersOf = ({ buffer, byteOffset, length }: Buffer): Uint32Array =>
  new Uint32Array(buffer, byteOffset, length / 4);

export const makeDatagramMemory = ({ addressOf }: KernelCalls): DatagramMemory => {
  const slots = Buffer.alloc(BATCH_DATAGRAMS * SLOT_BYTES);
  const names = Buffer.alloc(BATCH_DATAGRAMS * NAME_BYTES);
  const pieces = Buffer.alloc(BATCH_DATAGRAMS * PIECE_BYTES);
  const heads = Buffer.alloc(BATCH_DATAGRAMS * HEAD_BYTES);
  const all = Array.from({ length: BATCH_DATAGRAMS }, (_, index) => index);
  for (const index of all) {
    const at = index * HEAD_BYTES;
    pieces.writeBigUInt64LE(addressOf(slots) + BigInt(index * SLOT_BYTES), index * PIECE_BYTES);
    heads.writeBigUInt64LE(addressOf(names) + BigInt(index * NAME_BYTES), at);
    heads.writeBigUInt64LE(addressOf(pieces) + BigInt(index * PIECE_BYTES), at + 16);
    heads.writeBigUInt64LE(1n, at + 24);
  }
  const headNumbers = numbersOf(heads);
  const pieceNumbers = numbersOf(pieces);
  // Views are made once: making one costs as much as all the rest of an echo.
  const headViews = all.map((index) => heads.subarray(index * HEAD_BYTES));
  const senders = all.map((index) => names.subarray(index * NAME_BYTES, (index + 1) * NAME_BYTES));
  const datagrams = all.map(() => slots.subarray(0, 0));
  return {
    headsFrom: (index) => headViews[index] ?? heads,
    clear: () => {
      for (let index = 0; index < BATCH_DATAGRAMS; index += 1) {
        headNumbers[index * UINT32S_PER_HEAD + NAME_LENGTH_AT] = NAME_BYTES;
        pieceNumbers[index * UINT32S_PER_PIECE + PIECE_LENGTH_AT] = SLOT_BYTES;
      }
    },
    datagram: (index) => {
      const bytes = headNumbers[index * UINT32S_PER_HEAD + RECEIVED_AT] ?? 0;
      pieceNumbers[index * UINT32S_PER_PIECE + PIECE_LENGTH_AT] = bytes;
      const last = datagrams[index];
      if (last?.length === bytes && bytes > 0) return last;
      const start = index * SLOT_BYTES;
      return (datagrams[index] = slots.subarray(start, start + bytes));
    },
    sender: (index) => senders[index] ?? names,
  };
};
