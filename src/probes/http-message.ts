/**
 * Reads one HTTP/1.x answer from a stream of bytes, with a limit on everything.
 *
 * Node's own client would do, but hides what we need to see: it refuses odd answers
 * with codes that changed between versions, and says nothing about how far it got.
 */
import { type HttpProgress, readChunks, wrong } from './http-chunks.ts';

/** Browsers stop at 256 kB; portals and block pages stay below 10 kB of headers. */
const MAX_HEAD_BYTES = 65_536;
const MAX_HEADERS = 200;

export interface HttpHead {
  readonly status: number;
  readonly httpVersion: string;
  /** Names in lower case; of repeated ones the first. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface HttpReader {
  /** What is known so far; the body holds at most the limit it was made with. */
  readonly head: HttpHead | undefined;
  readonly body: Buffer;
  /** Takes what arrived; says when the answer is complete, or wrong. */
  push(chunk: Buffer): HttpProgress;
  /** The peer closed: complete for an answer without a length, else what is missing. */
  end(): HttpProgress;
}

const MORE = { kind: 'more' } as const;
const DONE = { kind: 'done' } as const;
type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

/** A body longer than its limit is cut there and the answer counts as complete: we only wanted its beginning. */
export const readHttp = (method: string, maxBodyBytes: number): HttpReader => {
  let pending: Buffer = Buffer.alloc(0);
  let head: HttpHead | undefined;
  let body = readBody({ kind: 'none' }, maxBodyBytes);

  const readHead = (): HttpProgress => {
    const found = headIn(pending);
    if (found.kind !== 'head') return found;
    pending = pending.subarray(found.end);
    // 1xx: only a foretaste; the answer comes behind it (RFC 9110 15.2).
    if (found.head.status < 200 && found.head.status !== 101) return readHead();
    head = found.head;
    body = readBody(framingOf(method, head), maxBodyBytes);
    return body.push(pending);
  };

  return {
    get head() {
      return head;
    },
    get body() {
      return body.bytes;
    },
    push: (chunk) => {
      if (head !== undefined) return body.push(chunk);
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      return readHead();
    },
    end: () =>
      head === undefined
        ? wrong('http.closed_early', `closed after ${pending.length} bytes of headers`)
        : body.end(),
  };
};

type HeadProgress =
  | HttpProgress
  | { readonly kind: 'head'; readonly head: HttpHead; readonly end: number };

const headIn = (bytes: Buffer): HeadProgress => {
  const start = bytes.subarray(0, 5);
  if (!start.equals(Buffer.from('HTTP/').subarray(0, start.length))) {
    return wrong('http.not_http', printable(bytes));
  }
  const end = bytes.indexOf('\r\n\r\n');
  if (end > MAX_HEAD_BYTES || (end < 0 && bytes.length > MAX_HEAD_BYTES)) {
    return wrong('http.oversized', `more than ${MAX_HEAD_BYTES} bytes of headers`);
  }
  if (end < 0) return MORE;
  const head = parseHead(bytes.subarray(0, end).toString('latin1'));
  return head === undefined
    ? wrong('http.not_http', printable(bytes))
    : { kind: 'head', head, end: end + 4 };
};

interface BodyReader {
  readonly bytes: Buffer;
  push(chunk: Buffer): HttpProgress;
  end(): HttpProgress;
}

const readBody = (framing: Framing, maxBytes: number): BodyReader => {
  const parts: Buffer[] = [];
  let length = 0;
  const chunks = framing.kind === 'chunked' ? readChunks() : undefined;
  const limit = framing.kind === 'length' ? Math.min(maxBytes, framing.bytes) : maxBytes;
  const keep = (data: Buffer): boolean => {
    const kept = data.subarray(0, limit - length);
    parts.push(kept);
    length += kept.length;
    return length >= limit;
  };
  return {
    get bytes() {
      return Buffer.concat(parts);
    },
    push: (chunk) => {
      if (framing.kind === 'none') return DONE;
      if (chunks === undefined) return keep(chunk) ? DONE : MORE;
      const { data, progress } = chunks.push(chunk);
      return keep(data) ? DONE : progress;
    },
    end: () =>
      framing.kind === 'until-close' || framing.kind === 'none'
        ? DONE
        : wrong('http.truncated', `closed after ${length} bytes of body`),
  };
};

const parseHead = (text: string): HttpHead | undefined => {
  const [first = '', ...lines] = text.split('\r\n', MAX_HEADERS + 1);
  const match = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: |$)/.exec(first);
  if (match === null) return undefined;
  const [, httpVersion = '', status = ''] = match;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status), httpVersion, headers };
};

const framingOf = (method: string, { status, headers }: HttpHead): Framing => {
  if (method === 'HEAD' || status === 204 || status === 304 || status === 101) {
    return { kind: 'none' };
  }
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) return { kind: 'chunked' };
  const length = headers.get('content-length');
  if (length !== undefined && /^\d{1,15}$/.test(length)) {
    return Number(length) === 0 ? { kind: 'none' } : { kind: 'length', bytes: Number(length) };
  }
  return { kind: 'until-close' };
};

/** The first bytes of something that is no HTTP, fit for a report. */
const printable = (bytes: Buffer): string =>
  bytes
    .subarray(0, 40)
    .toString('latin1')
    .replaceAll(/[^ -~]/g, '.');
