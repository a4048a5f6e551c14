/**
 * One HTTPS connection that is asked again and again, one question at a time.
 *
 * Bodies are counted and dropped. What a far end of this kind may say is short: whatever is longer
 * than was asked for, or is no HTTP, ends the connection.
 */
import type { TLSSocket } from 'node:tls';

import type { Failure, FailureClass } from '../model/failure.ts';
import { classOfStatus, classify } from './failure.ts';
import { type ChunkReader, readChunks } from './http-chunks.ts';
import { type HttpHead, parseHead } from './http-head.ts';

export interface HttpsQuestion {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Buffer;
  /** Of the answer's body; one that announces more is nonsense. */
  readonly mostBytes: number;
  onBytes?(count: number): void;
}

export interface HttpsAnswer {
  /** From the question's departure to the first byte of the answer. */
  readonly firstByteMs: number;
  /** What the server says it took of that, `server-timing: …;dur=` in milliseconds; 0 where it says nothing. */
  readonly serverMs: number;
}

export interface HttpsLine {
  readonly isBusy: boolean;
  /** Resolves to nothing when the connection is done for; `trouble` says why. */
  ask(question: HttpsQuestion): Promise<HttpsAnswer | undefined>;
  trouble(): Failure<never> | undefined;
  close(): void;
}

const MOST_HEAD_BYTES = 16_384;

export const makeHttpsLine = (socket: TLSSocket, host: string, now: () => number): HttpsLine => {
  let trouble: Failure<never> | undefined;
  let current: Exchange | undefined;
  let isClosed = false;
  const end = (failure?: Failure<never>): void => {
    if (isClosed) return;
    isClosed = true;
    trouble = failure;
    socket.destroy();
    current?.resolve(undefined);
    current = undefined;
  };
  const nonsense = (failureClass: FailureClass, message: string): void =>
    end({ class: failureClass, step: 'read', detail: { message } });
  socket.on('error', (error) =>
    end(classify(error, { layer: 'http', step: 'read', elapsedMs: 0 })),
  );
  socket.on('close', () => nonsense('http.closed_early', 'it closed the connection'));
  socket.on('data', (part: Buffer) => {
    if (current === undefined) return nonsense('http.not_http', 'it speaks without being asked');
    const progress = current.push(part);
    if (progress === 'more') return;
    if (progress === 'done') {
      const { resolve, answer } = current;
      current = undefined;
      resolve(answer());
    } else nonsense(progress.class, progress.why);
  });
  return {
    get isBusy() {
      return current !== undefined || isClosed;
    },
    ask: (question) => {
      if (isClosed || current !== undefined) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        current = makeExchange(question, now, resolve);
        socket.cork();
        socket.write(requestOf(question, host));
        if (question.body !== undefined) socket.write(question.body);
        socket.uncork();
      });
    },
    trouble: () => trouble,
    close: () => end(),
  };
};

const requestOf = ({ method, path, body }: HttpsQuestion, host: string): string =>
  [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: Mozilla/5.0 (compatible; linecheck)',
    'Accept: */*',
    // A body that shrinks on the way would be counted too low, or too high.
    'Accept-Encoding: identity',
    ...(body === undefined
      ? []
      : ['Content-Type: application/octet-stream', `Content-Length: ${body.length}`]),
    '\r\n',
  ].join('\r\n');

type Progress = 'more' | 'done' | { readonly class: FailureClass; readonly why: string };

interface Exchange {
  push(part: Buffer): Progress;
  readonly answer: () => HttpsAnswer;
  readonly resolve: (answer: HttpsAnswer | undefined) => void;
}

const makeExchange = (
  question: HttpsQuestion,
  now: () => number,
  resolve: Exchange['resolve'],
): Exchange => {
  const sentMs = now();
  let firstByteMs: number | undefined;
  let pending: Buffer = Buffer.alloc(0);
  let head: HttpHead | undefined;
  let left = 0;
  let chunks: ChunkReader | undefined;
  const count = (bytes: number): Progress | undefined => {
    if (bytes > left) return { class: 'http.oversized', why: 'it sends more than it may' };
    left -= bytes;
    if (bytes > 0) question.onBytes?.(bytes);
    return undefined;
  };
  const body = (part: Buffer): Progress => {
    if (chunks === undefined) return count(part.length) ?? (left === 0 ? 'done' : 'more');
    const { data, progress } = chunks.push(part);
    const excess = count(data.length);
    if (excess !== undefined) return excess;
    return progress.kind === 'wrong' ? progress : progress.kind;
  };
  return {
    resolve,
    answer: () => ({ firstByteMs: firstByteMs ?? 0, serverMs: serverTime(head, firstByteMs ?? 0) }),
    push: (part) => {
      firstByteMs ??= now() - sentMs;
      if (head !== undefined) return body(part);
      pending = Buffer.concat([pending, part]);
      head = parseHead(pending);
      if (head === undefined) return beforeHead(pending);
      const wrong = wrongWith(head, question);
      if (wrong !== undefined) return wrong;
      if (isChunked(head)) chunks = readChunks();
      left = chunks === undefined ? (lengthOf(head) ?? 0) : question.mostBytes;
      return body(head.rest);
    },
  };
};

const beforeHead = (bytes: Buffer): Progress => {
  const start = bytes.subarray(0, 5);
  if (!start.equals(Buffer.from('HTTP/').subarray(0, start.length))) {
    return { class: 'http.not_http', why: 'what it sends is no HTTP' };
  }
  return bytes.length > MOST_HEAD_BYTES
    ? { class: 'http.oversized', why: 'its headers have no end' }
    : 'more';
};

const wrongWith = (head: HttpHead, { mostBytes }: HttpsQuestion): Progress | undefined => {
  const refusal = classOfStatus(head.status);
  if (refusal !== undefined) return { class: refusal, why: `it answered ${head.status}` };
  // A block page, a redirect to a portal, or a service that is no more.
  if (head.status !== 200) return { class: 'http.blocked_page', why: `it answered ${head.status}` };
  if (isChunked(head)) return undefined;
  const length = lengthOf(head);
  if (length === undefined) return { class: 'http.not_http', why: 'its answer has no length' };
  return length > mostBytes
    ? { class: 'http.oversized', why: `it sends ${length} bytes where ${mostBytes} were asked for` }
    : undefined;
};

const isChunked = ({ valuesOf }: HttpHead): boolean =>
  valuesOf('transfer-encoding').some((value) => /\bchunked\b/i.test(value));

const lengthOf = ({ valuesOf }: HttpHead): number | undefined => {
  const [length] = valuesOf('content-length');
  return length !== undefined && /^\d{1,12}$/.test(length) ? Number(length) : undefined;
};

/** Several entries may stand in one header; one that claims more than all of it took is not believed. */
const serverTime = (head: HttpHead | undefined, mostMs: number): number => {
  const entries = (head?.valuesOf('server-timing') ?? []).flatMap((value) => value.split(','));
  const durations = entries.flatMap((entry) => {
    const dur = /;\s*dur="?(\d{1,7}(?:\.\d{1,6})?)/.exec(entry)?.[1];
    return dur === undefined ? [] : [Number(dur)];
  });
  const [first = 0] = durations;
  return first <= mostMs ? first : 0;
};
