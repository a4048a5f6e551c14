/**
 * Linux's calls that take many datagrams at once, which Node has no name for.
 *
 * One call per datagram each way is most of what an echo costs: with `recvmmsg` and `sendmmsg` a core answers two to
 * three times as many (docs/design/014-many-datagrams-at-once.md). The optional package koffi lets us call them in the
 * C library that Node itself is linked with; where it is missing, or the system is another, everything works as
 * without, only slower.
 */
import type * as koffi from 'koffi';

type Koffi = typeof koffi;

/** Numbers as in Linux's headers, the same on x64 and arm64. A negative answer is a refusal: see `errorNumber`. */
export interface KernelCalls {
  readonly socket: (family: number, kind: number, protocol: number) => number;
  readonly bind: (socket: number, address: Buffer, bytes: number) => number;
  readonly setOption: (
    socket: number,
    level: number,
    name: number,
    value: Buffer,
    bytes: number,
  ) => number;
  readonly close: (socket: number) => number;
  /** `heads`: of so many `struct mmsghdr`; says how many were filled. */
  readonly receiveMany: (socket: number, heads: Buffer, count: number, flags: number) => number;
  /** Says how many went out, from the first on. */
  readonly sendMany: (socket: number, heads: Buffer, count: number, flags: number) => number;
  /** Of the last refusal. */
  readonly errorNumber: () => number;
  /** Where the bytes lie. They must be kept as long as the kernel may use them. */
  readonly addressOf: (bytes: Buffer) => bigint;
}

/** Where `struct mmsghdr` has the shape that `datagram-memory.ts` writes. */
const FITTING = new Set(['x64', 'arm64']);

/** Undefined where there are none. */
export const loadKernelCalls = async (): Promise<KernelCalls | undefined> => {
  if (process.platform !== 'linux' || !FITTING.has(process.arch)) return undefined;
  try {
    return callsOf(await import('koffi'));
  } catch {
    // Not installed, or made for another C library.
    return undefined;
  }
};

const callsOf = (library: Koffi): KernelCalls => {
  // The program itself: Node is linked with the system's C library, whichever that is.
  const system = library.load(null);
  const receive = system.func('int recvmmsg(int, void*, unsigned int, int, void*)');
  return {
    socket: system.func('int socket(int, int, int)'),
    bind: system.func('int bind(int, void*, unsigned int)'),
    setOption: system.func('int setsockopt(int, int, int, void*, unsigned int)'),
    close: system.func('int close(int)'),
    receiveMany: (socket, heads, count, flags) =>
      Number(receive(socket, heads, count, flags, null)),
    sendMany: system.func('int sendmmsg(int, void*, unsigned int, int)'),
    errorNumber: () => library.errno(),
    addressOf: (bytes) => library.address(bytes),
  };
};
