/** What a browser can measure of the line to the reflector: capacity by ndt7, and the delay meanwhile. */
import { ascending, percentile } from '../../../src/quality/percentiles.ts';
import { addressOf } from './address.ts';
import { memberOf } from './member.ts';

/** Long enough to leave TCP's slow start behind on most lines, short enough for people who wait. */
const FLOW_MS = 5000;
/** Not counted: slow start. */
const WARM_UP_MS = 1500;
const CONNECT_MS = 5000;

const PROTOCOL = 'net.measurementlab.ndt.v7';

/** Messages grow with the line, as ndt7's sender does; what waits unsent says when to stop. */
const MESSAGE_BYTES = 16_384;
const MOST_WAITING_BYTES = 1_000_000;

export interface FlowFigures {
  readonly mbps: number;
  readonly loadedRttMs?: number;
}

/** Undefined if no connection could be made. */
export const measureFlow = async (
  way: 'down' | 'up',
  signal: AbortSignal,
): Promise<FlowFigures | undefined> => {
  const echo = await openEcho(signal);
  const path = way === 'down' ? '/ndt/v7/download' : '/ndt/v7/upload';
  const socket = await openSocket(
    addressOf(path, { max_ms: String(FLOW_MS) }, 'wss:'),
    PROTOCOL,
    signal,
  );
  if (socket === undefined) {
    echo?.close();
    return undefined;
  }
  const asked = echo?.askRegularly();
  const mbps = await (way === 'down' ? received(socket, signal) : sent(socket, signal));
  asked?.stop();
  echo?.close();
  socket.close();
  const loadedRttMs = asked?.median();
  return mbps === undefined
    ? undefined
    : { mbps, ...(loadedRttMs === undefined ? {} : { loadedRttMs }) };
};

/** Undefined if nobody answers. */
export const measureIdle = async (signal: AbortSignal): Promise<number | undefined> => {
  const echo = await openEcho(signal);
  if (echo === undefined) return undefined;
  const asked = echo.askRegularly();
  await pause(IDLE_MS);
  asked.stop();
  echo.close();
  return asked.median();
};

const IDLE_MS = 2000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const openSocket = (
  address: string,
  protocol: string,
  signal: AbortSignal,
): Promise<WebSocket | undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined);
    const socket = new WebSocket(address, protocol);
    socket.binaryType = 'arraybuffer';
    const give = (): void => {
      socket.close();
      resolve(undefined);
    };
    const timer = setTimeout(give, CONNECT_MS);
    signal.addEventListener('abort', give, { once: true });
    socket.addEventListener('error', give, { once: true });
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve(socket);
    });
  });

const mbpsOf = (bytes: number, ms: number): number => (bytes * 8) / 1000 / ms;

/** Bytes that came, by this clock. */
const received = (socket: WebSocket, signal: AbortSignal): Promise<number | undefined> => {
  const startMs = performance.now();
  let [bytes, fromMs, lastMs] = [0, 0, 0];
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const nowMs = performance.now();
    if (!(data instanceof ArrayBuffer) || nowMs - startMs < WARM_UP_MS) return;
    // The first message only starts the clock: when its sending began is not known.
    if (fromMs === 0) fromMs = nowMs;
    else bytes += data.byteLength;
    lastMs = nowMs;
  });
  return untilOver(socket, signal, () =>
    lastMs - fromMs < LEAST_MS ? undefined : mbpsOf(bytes, lastMs - fromMs),
  );
};

/** Less than that is no measurement of anything. */
const LEAST_MS = 1000;

/** Bytes that arrived, by the receiver's own count. */
const sent = (socket: WebSocket, signal: AbortSignal): Promise<number | undefined> => {
  const counts: { readonly bytes: number; readonly ms: number }[] = [];
  const message = new Uint8Array(MESSAGE_BYTES);
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const count = typeof data === 'string' ? countIn(data) : undefined;
    if (count !== undefined && count.ms >= WARM_UP_MS) counts.push(count);
  });
  const pump = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return clearInterval(pump);
    while (socket.bufferedAmount < MOST_WAITING_BYTES) socket.send(message);
  }, PUMP_MS);
  return untilOver(socket, signal, () => {
    clearInterval(pump);
    const [first] = counts;
    const last = counts.at(-1);
    if (first === undefined || last === undefined || last.ms - first.ms < LEAST_MS)
      return undefined;
    return mbpsOf(last.bytes - first.bytes, last.ms - first.ms);
  });
};

const PUMP_MS = 5;

const countIn = (text: string): { bytes: number; ms: number } | undefined => {
  try {
    const message: unknown = JSON.parse(text);
    const info = memberOf(message, 'AppInfo');
    const [us, bytes] = [memberOf(info, 'ElapsedTime'), memberOf(info, 'NumBytes')];
    return typeof us === 'number' && typeof bytes === 'number'
      ? { bytes, ms: us / 1000 }
      : undefined;
  } catch {
    return undefined;
  }
};

/** A line that does not even carry the goodbye ends by our clock. */
const GRACE_MS = 3000;

const untilOver = (
  socket: WebSocket,
  signal: AbortSignal,
  result: () => number | undefined,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(result());
    };
    const timer = setTimeout(end, FLOW_MS + GRACE_MS);
    socket.addEventListener('close', end, { once: true });
    signal.addEventListener('abort', end, { once: true });
  });

interface Echo {
  askRegularly(): { stop(): void; median(): number | undefined };
  close(): void;
}

/** The echo inside TLS (`docs/design/003`): 48 bytes there and back, on a connection of its own. */
const openEcho = async (signal: AbortSignal): Promise<Echo | undefined> => {
  const token = await fetchToken(signal);
  if (token === undefined) return undefined;
  const address = addressOf('/linecheck/echo', { token }, 'wss:');
  const socket = await openSocket(address, 'linecheck.echo.1', signal);
  if (socket === undefined) return undefined;
  return { askRegularly: () => asking(socket, token), close: () => socket.close() };
};

const fetchToken = async (signal: AbortSignal): Promise<string | undefined> => {
  try {
    const response = await fetch(addressOf('/linecheck'), { signal });
    const greeting: unknown = await response.json();
    const token = memberOf(greeting, 'token');
    return typeof token === 'string' && /^[\da-f]{32}$/u.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
};

const ASK_EVERY_MS = 100;
const HEADER_BYTES = 48;
const QUESTION = 0x4c437131;
const TOKEN_AT = 4;
const SEQUENCE_AT = 20;

const asking = (socket: WebSocket, token: string): ReturnType<Echo['askRegularly']> => {
  const askedMs = new Map<number, number>();
  const rttMs: number[] = [];
  let sequence = 0;
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!(data instanceof ArrayBuffer) || data.byteLength < HEADER_BYTES) return;
    const atMs = askedMs.get(new DataView(data).getUint32(SEQUENCE_AT));
    if (atMs !== undefined) rttMs.push(performance.now() - atMs);
  };
  socket.addEventListener('message', hear);
  const timer = setInterval(() => {
    sequence += 1;
    const question = new DataView(new ArrayBuffer(HEADER_BYTES));
    question.setUint32(0, QUESTION);
    for (let at = 0; at < 16; at += 1) {
      question.setUint8(TOKEN_AT + at, Number.parseInt(token.slice(at * 2, at * 2 + 2), 16));
    }
    question.setUint32(SEQUENCE_AT, sequence);
    askedMs.set(sequence, performance.now());
    if (socket.readyState === WebSocket.OPEN) socket.send(question.buffer);
  }, ASK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      socket.removeEventListener('message', hear);
    },
    median: () => (rttMs.length === 0 ? undefined : percentile(ascending(rttMs), 0.5)),
  };
};
