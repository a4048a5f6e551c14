import type { Readable } from 'node:stream';

/**
 * The lines of a stream, as they come. A line that never ends must not fill the memory of a helper with
 * administrator's rights: beyond `mostBytes` the stream is over. A last line without its end was
 * never completely said, and is dropped.
 */
export async function* linesOf(stream: Readable, mostBytes: number): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      let rest: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a)) {
        yield Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8');
        pieces = [];
        bytes = 0;
        rest = rest.subarray(end + 1);
      }
      bytes += rest.length;
      if (bytes > mostBytes) return;
      pieces.push(rest);
    }
  } catch {
    // The other side went away in the middle: the same as an end.
  }
}

/**
 * The lines of what a program printed: one that it was killed in the middle of ends in half a number
 * or half an address, and is left out.
 */
export const wholeLines = (text: string): readonly string[] =>
  endedText(text).split('\n').slice(0, -1);

/** Resolves when the line has been handed over; a reader that is gone makes it throw. */
export const writeLine = (stream: NodeJS.WritableStream, line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });

/**
 * A plan holds a setting before and after; the largest is a hosts file of 8 MB, as base64. Twice that
 * and room for the rest.
 */
export const mostLineBytes = 64 * 1024 * 1024;

/**
 * The text as far as its lines were said to their end, with the line ends of Unix: a listing cut off
 * within a number or a name would otherwise tell of another one.
 */
export const endedText = (text: string): string =>
  text.slice(0, text.lastIndexOf('\n') + 1).replaceAll('\r\n', '\n');
