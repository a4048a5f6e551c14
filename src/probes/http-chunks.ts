/** The chunked form of an HTTP body (RFC 9112 7.1), taken apart as it arrives. */
import type { FailureClass } from '../model/failure.ts';

export type HttpProgress =
  | { readonly kind: 'more' }
  | { readonly kind: 'done' }
  | { readonly kind: 'wrong'; readonly class: FailureClass; readonly why: string };

export const wrong = (failureClass: FailureClass, why: string): HttpProgress => ({
  kind: 'wrong',
  class: failureClass,
  why,
});

/** A chunk's own line: its size and, rarely, an extension. Longer ones come from nobody honest. */
const MAX_LINE_BYTES = 1024;

export interface ChunkReader {
  push(bytes: Buffer): { readonly data: Buffer; readonly progress: HttpProgress };
}

export const readChunks = (): ChunkReader => {
  let pending: Buffer = Buffer.alloc(0);
  let left = 0;
  let isLast = false;

  /** One line without its end; undefined while it has not arrived whole. */
  const takeLine = (): string | undefined => {
    const end = pending.indexOf('\r\n');
    if (end < 0) return undefined;
    const line = pending.subarray(0, end).toString('latin1');
    pending = pending.subarray(end + 2);
    return line;
  };

  /** Reads lines up to the next chunk's data; undefined when there is data to take. */
  const readLines = (): HttpProgress | undefined => {
    for (;;) {
      const line = takeLine();
      if (line === undefined) {
        return pending.length > MAX_LINE_BYTES ? BAD_CHUNK : { kind: 'more' };
      }
      // The line end behind a chunk's data; behind the last one, the end of the trailers.
      if (line === '' && isLast) return { kind: 'done' };
      if (line === '' || isLast) continue;
      const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(line)?.[1];
      if (size === undefined) return BAD_CHUNK;
      left = Number.parseInt(size, 16);
      isLast = left === 0;
      if (!isLast) return undefined;
    }
  };

  return {
    push: (bytes) => {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      const data: Buffer[] = [];
      for (;;) {
        const part = pending.subarray(0, left);
        data.push(part);
        left -= part.length;
        pending = pending.subarray(part.length);
        const progress = left > 0 ? MORE : readLines();
        if (progress !== undefined) return { data: Buffer.concat(data), progress };
      }
    },
  };
};

const MORE: HttpProgress = { kind: 'more' };
const BAD_CHUNK = wrong('http.not_http', 'a chunk without size');
