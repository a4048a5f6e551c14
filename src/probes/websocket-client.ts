/**
 * A WebSocket (RFC 6455) that counts instead of keeping: what comes in messages of bytes is thrown away
 * at once, so that a far end that sends gigabytes fills no memory, and what goes out is one block,
 * framed anew each time, so that a fast line is not slowed down by copying and masking.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';

import { failed, measured, type Outcome } from '../model/outcome.ts';
import { failedBy, silence } from './failure.ts';
import { parseHead } from './http-head.ts';
import { within } from './within.ts';

export interface WebSocketAsk {
  /** Connected and trusted; owned by this function from now on. */
  readonly socket: TLSSocket;
  /** As in the address, with its port unless that is 443. */
  readonly host: string;
  readonly path: string;
  readonly protocol: string;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export interface WebSocketLine {
  /** Bytes of messages, as they come, not message by message: at 1 Mbps a message may take a second. */
  onBytes(hear: (count: number) => void): void;
  onText(hear: (text: string) => void): void;
  onPong(hear: (payload: Buffer) => void): void;
  /** Once: the far end closed it, or it broke; never after `close`. */
  onEnd(hear: (why: string) => void): void;
  /** One message of so many bytes of nothing in particular. */
  sendBytes(count: number): void;
  ping(payload: Buffer): void;
  /** What waits in this program to be sent. */
  queuedBytes(): number;
  onDrain(act: () => void): void;
  close(): void;
}

/** RFC 6455, section 1.3. */
const ACCEPT_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** Ours answer with some 200 bytes; proxies add theirs. */
const MOST_HEAD_BYTES = 16_384;

export const openWebSocket = (ask: WebSocketAsk): Promise<Outcome<WebSocketLine>> => {
  const { socket, deadlineMs, signal, now } = ask;
  const startMs = now();
  const key = randomBytes(16).toString('base64');
  const where = () => ({ layer: 'http', step: 'upgrade', elapsedMs: now() - startMs }) as const;
  let isOpen = false;
  const opening = within<WebSocketLine>(
    { deadlineMs, signal, late: () => silence<WebSocketLine>(where()) },
    (settle) => {
      let head = Buffer.alloc(0);
      const hear = (part: Buffer): void => {
        head = Buffer.concat([head, part]);
        const answer = parseHead(head);
        if (answer === undefined) {
          if (head.length > MOST_HEAD_BYTES) settle(failed('http.oversized', 'upgrade'));
          else if (!couldBeHead(head)) settle(failed('http.not_http', 'upgrade'));
          return;
        }
        const refusal = refusalOf(answer, key);
        if (refusal !== undefined) return settle(refusal);
        isOpen = true;
        settle(measured(makeLine(socket, answer.rest)));
      };
      const fail = (error: Error): void => settle(failedBy(error, where()));
      const end = (): void => settle(failed('http.closed_early', 'upgrade'));
      socket.on('data', hear);
      socket.once('error', fail);
      socket.once('close', end);
      socket.write(upgradeRequest(ask, key));
      return () => {
        socket.off('data', hear);
        socket.off('error', fail);
        socket.off('close', end);
        // Nothing may be lost between this reader and the next.
        socket.pause();
      };
    },
  );
  return opening.finally(() => {
    if (!isOpen) socket.destroy();
  });
};

const couldBeHead = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 5);
  return start.equals(Buffer.from('HTTP/').subarray(0, start.length));
};

const upgradeRequest = ({ host, path, protocol }: WebSocketAsk, key: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: linecheck',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
    `Sec-WebSocket-Protocol: ${protocol}`,
    '\r\n',
  ].join('\r\n');

const refusalOf = (
  { status, valuesOf }: NonNullable<ReturnType<typeof parseHead>>,
  key: string,
): Outcome<never> | undefined => {
  if (status === 429 || status === 503) {
    return failed('http.rate_limited', 'upgrade', { message: `it answered ${status}` });
  }
  if (status !== 101) {
    return failed(status >= 500 ? 'http.server' : 'http.websocket_stripped', 'upgrade', {
      message: `it answered ${status}`,
    });
  }
  const accepted = createHash('sha1').update(`${key}${ACCEPT_SUFFIX}`).digest('base64');
  return valuesOf('sec-websocket-accept')[0] === accepted
    ? undefined
    : failed('http.websocket_stripped', 'upgrade', { message: 'it did not take up WebSocket' });
};

const BLOCK_BYTES = 1 << 17;
/** Random, so that nothing on the way can compress it. */
let block: Buffer | undefined;

const makeLine = (socket: TLSSocket, rest: Buffer): WebSocketLine => {
  const listeners = {
    bytes: (_count: number): void => undefined,
    text: (_text: string): void => undefined,
    pong: (_payload: Buffer): void => undefined,
    end: (_why: string): void => undefined,
  };
  let isOver = false;
  const end = (why: string): void => {
    if (isOver) return;
    isOver = true;
    socket.destroy();
    listeners.end(why);
  };
  const reader = makeFrameReader({
    bytes: (count) => listeners.bytes(count),
    text: (text) => listeners.text(text),
    control: (opcode, payload) => {
      if (opcode === OPCODE.close) end('the far end closed it');
      else if (opcode === OPCODE.pong) listeners.pong(payload);
      else write(OPCODE.pong, payload);
    },
    wrong: (why) => end(why),
  });
  const write = (opcode: number, payload: Buffer): void => {
    if (isOver || !socket.writable) return;
    socket.cork();
    socket.write(frameHead(opcode, payload.length));
    socket.write(payload);
    socket.uncork();
  };
  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('the connection broke'));
  socket.on('data', (part: Buffer) => {
    if (!isOver) reader(part);
  });
  // A turn later, when whoever opened it listens.
  setImmediate(() => {
    if (isOver) return;
    if (rest.length > 0) reader(rest);
    socket.resume();
  });
  return {
    onBytes: (hear) => (listeners.bytes = hear),
    onText: (hear) => (listeners.text = hear),
    onPong: (hear) => (listeners.pong = hear),
    onEnd: (hear) => (listeners.end = hear),
    sendBytes: (count) => {
      block ??= randomBytes(BLOCK_BYTES);
      write(OPCODE.binary, block.subarray(0, Math.min(count, BLOCK_BYTES)));
    },
    ping: (payload) => write(OPCODE.ping, payload),
    queuedBytes: () => socket.writableLength,
    onDrain: (act) => void socket.on('drain', act),
    close: () => {
      isOver = true;
      socket.destroy();
    },
  };
};

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/**
 * A client's frames are masked (section 5.3), so that nobody can write chosen bytes through a careless proxy. Our
 * bytes are random and inside TLS; a mask of zeros leaves them as they are.
 */
const frameHead = (opcode: number, length: number): Buffer => {
  const size = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  const head = Buffer.alloc(size);
  head[0] = 0x80 | opcode;
  if (size === 6) head[1] = 0x80 | length;
  else if (size === 8) {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 0x80 | 127;
    head.writeUIntBE(length, 4, 6);
  }
  return head;
};

interface FrameEars {
  bytes(count: number): void;
  text(text: string): void;
  control(opcode: number, payload: Buffer): void;
  wrong(why: string): void;
}

/** ndt7's reports are below 2 kB. */
const MOST_TEXT_BYTES = 16_384;
const MOST_CONTROL_BYTES = 125;

/** Keeps at most one head and one short text; bytes of binary messages are counted and dropped. */
const makeFrameReader = (ears: FrameEars): ((part: Buffer) => void) => {
  let pending: Buffer = Buffer.alloc(0);
  let left = 0;
  let opcode: number = OPCODE.binary;
  let kept: Buffer[] | undefined;
  /** False if it is not worth reading on. */
  const begin = (frame: Frame): boolean => {
    left = frame.length;
    // A continuation is more of what came before it.
    if (frame.opcode !== OPCODE.continuation) opcode = frame.opcode;
    kept = opcode === OPCODE.binary ? undefined : [];
    const most = opcode >= OPCODE.close ? MOST_CONTROL_BYTES : MOST_TEXT_BYTES;
    if (kept === undefined || left <= most) return true;
    ears.wrong('it sends texts that are far too long');
    return false;
  };
  const finish = (): void => {
    if (kept === undefined) return;
    const payload = Buffer.concat(kept);
    if (opcode === OPCODE.text) ears.text(payload.toString('utf8'));
    else if (opcode !== OPCODE.continuation) ears.control(opcode, payload);
    kept = undefined;
    opcode = OPCODE.binary;
  };
  return (part) => {
    pending = pending.length === 0 ? part : Buffer.concat([pending, part]);
    for (;;) {
      if (left > 0) {
        if (pending.length === 0) return;
        const taken = pending.subarray(0, left);
        pending = pending.subarray(taken.length);
        left -= taken.length;
        if (kept === undefined) ears.bytes(taken.length);
        else kept.push(Buffer.from(taken));
        if (left === 0) finish();
        continue;
      }
      const frame = readFrameHead(pending);
      if (frame === 'more') return;
      if (frame === 'wrong') return ears.wrong('what it sends is no WebSocket');
      pending = pending.subarray(frame.size);
      if (!begin(frame)) return;
      if (left === 0) finish();
    }
  };
};

interface Frame {
  readonly opcode: number;
  readonly length: number;
  readonly size: number;
}

const readFrameHead = (bytes: Buffer): Frame | 'more' | 'wrong' => {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return 'more';
  const opcode = first & 0x0f;
  // Extensions were not agreed on, servers do not mask, and other opcodes do not exist.
  const isKnown = opcode <= OPCODE.binary || (opcode >= OPCODE.close && opcode <= OPCODE.pong);
  if ((first & 0x70) !== 0 || (second & 0x80) !== 0 || !isKnown) return 'wrong';
  const short = second & 0x7f;
  if (short < 126) return { opcode, length: short, size: 2 };
  if (short === 126) {
    return bytes.length < 4 ? 'more' : { opcode, length: bytes.readUInt16BE(2), size: 4 };
  }
  if (bytes.length < 10) return 'more';
  if (bytes.readUInt16BE(2) !== 0) return 'wrong';
  return { opcode, length: bytes.readUIntBE(4, 6), size: 10 };
};
