/**
 * One direction of the ndt7 protocol (m-lab/ndt-server, spec/ndt7-protocol.md): bytes in WebSocket messages
 * over TLS, with reports of the other end between them.
 *
 * A reflector of ours understands more than M-Lab's servers: the pace it shall send at, how often it
 * shall report and for how long at most. Nothing that comes is believed blindly: a report that counts
 * more than was sent, or whose clock disagrees with ours, ends the flow, and so does a
 * far end that sends far more than it was asked for.
 */
import type { Failure, FailureClass } from '../model/failure.ts';
import type { Flow, Reading, Way } from './flow.ts';
import type { WebSocketLine } from './websocket-client.ts';

export const NDT7_PROTOCOL = 'net.measurementlab.ndt.v7';

export interface Ndt7Ask {
  readonly way: Way;
  readonly line: WebSocketLine;
  /** What was asked for, so that far more is noticed; undefined: as fast as it goes. */
  readonly mbps: number | undefined;
  readonly now: () => number;
  /** It changes its pace when a ping says so (feature `ndt7-pace`). */
  readonly canPaceDown?: boolean;
  /** Hears how late each turn of the sender was. */
  readonly onLate: (lateMs: number) => void;
}

/** The sender looks every 5 ms: packets of 1200 bytes at 4 Mbps are 2.4 ms apart, so bursts stay below three. */
const TURN_MS = 5;
/** A message of ten milliseconds of the pace, between one packet and what ndt7 begins with. */
const LEAST_MESSAGE_BYTES = 1200;
const MOST_PACED_BYTES = 8192;
const MOST_MESSAGE_BYTES = 65_536;
/** Waiting in this program: enough to keep 1 Gbps busy for a turn, little enough to end at once. */
const MOST_QUEUED_BYTES = 1 << 20;
/** Of a paced flow: a tenth of a second, so that a pause is not made up for by a burst. */
const QUEUE_SECONDS = 0.1;
/** Ours may not have been asked for as slowly as it came: its first window, and the clocks' grain. */
const SLACK_BYTES = 1_000_000;
const MOST_OVER_ASKED = 3;
const PING_EVERY_MS = 100;
/** Ten minutes of readings at the pace of TLS records; then every second one is dropped. */
const MOST_READINGS = 40_000;

export const startNdt7Flow = (ask: Ndt7Ask): Flow =>
  ask.way === 'down' ? download(ask) : upload(ask);

const troubleOf = (failureClass: FailureClass, message: string): Failure<never> => ({
  class: failureClass,
  step: 'read',
  detail: { message: message.slice(0, 300) },
});

/** What both directions share: the end of it, and round trips by ping. */
const attend = ({ line, now }: Ndt7Ask, tidy: () => void) => {
  let trouble: Failure<never> | undefined;
  let isClosed = false;
  const ownRttMs: number[] = [];
  let pingedMs: number | undefined;
  const pinging = setInterval(() => {
    // The next one only when this one is back: behind a full queue they would pile up.
    if (pingedMs !== undefined) return;
    pingedMs = now();
    line.ping(Buffer.alloc(0));
  }, PING_EVERY_MS);
  line.onPong((payload) => {
    // Of an order to change the pace.
    if (payload.length > 0) return;
    if (pingedMs !== undefined && ownRttMs.length < MOST_READINGS) ownRttMs.push(now() - pingedMs);
    pingedMs = undefined;
  });
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    clearInterval(pinging);
    tidy();
    line.close();
  };
  const fail = (failure: Failure<never>): void => {
    trouble ??= failure;
    close();
  };
  line.onEnd((why) => fail(troubleOf('http.closed_early', why)));
  return { ownRttMs, close, fail, trouble: () => trouble };
};

const download = (ask: Ndt7Ask): Flow => {
  const { line, mbps, now, canPaceDown = false } = ask;
  const shared = attend(ask, () => undefined);
  const readings: Reading[] = [];
  const startMs = now();
  let [askedMbps, mostMbps] = [mbps, mbps ?? Infinity];
  let bytes = 0;
  line.onBytes((count) => {
    bytes += count;
    const atMs = now();
    record(readings, { atMs, bytes });
    const asked = (mostMbps * 1000 * (atMs - startMs)) / 8;
    if (bytes > SLACK_BYTES + MOST_OVER_ASKED * asked) {
      shared.fail(troubleOf('http.oversized', 'it sends far more than it was asked for'));
    }
  });
  const pace = (next: number | undefined): void => {
    if (!canPaceDown || next === undefined || next === askedMbps) return;
    askedMbps = next;
    mostMbps = Math.max(mostMbps, next);
    line.ping(Buffer.from(`rate_bps=${Math.round(next * 1e6)}`));
  };
  return { way: 'down', isReported: false, readings, pace, ...shared };
};

/** Readings within the same millisecond are one. */
const record = (readings: Reading[], reading: Reading): void => {
  const last = readings.at(-1);
  if (last !== undefined && reading.atMs - last.atMs < 1)
    readings[readings.length - 1] = { ...reading, atMs: last.atMs };
  else readings.push(reading);
  if (readings.length > MOST_READINGS) {
    readings.splice(0, readings.length, ...readings.filter((_, index) => index % 2 === 0));
  }
};

const upload = (ask: Ndt7Ask): Flow => {
  const { line, now } = ask;
  const sender = makeSender(ask);
  const shared = attend(ask, sender.stop);
  const startMs = now();
  const readings: Reading[] = [{ atMs: startMs, bytes: 0 }];
  /** The far end's time zero by our clock: the smallest offset is the one with the least waiting. */
  let zeroMs = Infinity;
  let last: Report = { bytes: 0, elapsedMs: 0 };
  line.onText((text) => {
    const report = reportIn(text);
    // Reports about TCP alone are part of the protocol.
    if (report === undefined) return;
    const doubt = doubtAbout(report, last, {
      sentBytes: sender.sentBytes(),
      ourMs: now() - startMs,
    });
    if (doubt !== undefined) return shared.fail(troubleOf('unclassified', doubt));
    last = report;
    const offsetMs = now() - report.elapsedMs;
    if (offsetMs < zeroMs) {
      const byMs = Number.isFinite(zeroMs) ? zeroMs - offsetMs : 0;
      // Only the first few move it, and by little; what was read before moves along.
      readings.forEach((one, index) => {
        if (index > 0) readings[index] = { ...one, atMs: one.atMs - byMs };
      });
      zeroMs = offsetMs;
    }
    const atMs = zeroMs + report.elapsedMs;
    if (atMs > (readings.at(-1)?.atMs ?? 0)) readings.push({ atMs, bytes: report.bytes });
  });
  sender.start();
  return { way: 'up', isReported: true, readings, pace: sender.pace, ...shared };
};

interface Report {
  readonly bytes: number;
  readonly elapsedMs: number;
}

/** `AppInfo` of the other end's measurement: bytes of messages it received, and microseconds. */
export const reportIn = (text: string): Report | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('AppInfo' in value)) return undefined;
    const { AppInfo: info } = value;
    if (typeof info !== 'object' || info === null) return undefined;
    const bytes = 'NumBytes' in info ? Number(info.NumBytes) : Number.NaN;
    const elapsedMs = 'ElapsedTime' in info ? Number(info.ElapsedTime) / 1000 : Number.NaN;
    return Number.isFinite(bytes) && Number.isFinite(elapsedMs) ? { bytes, elapsedMs } : undefined;
  } catch {
    return undefined;
  }
};

/** Clocks drift by far less; this only tells a clock that is made up. */
const CLOCK_SLACK_MS = 1000;
const SLOWEST_CLOCK = 0.5;

const doubtAbout = (
  report: Report,
  last: Report,
  { sentBytes, ourMs }: { readonly sentBytes: number; readonly ourMs: number },
): string | undefined => {
  if (report.bytes < last.bytes || report.elapsedMs < last.elapsedMs)
    return 'its counters run backwards';
  if (report.bytes > sentBytes) return 'it counts more than was sent';
  if (report.elapsedMs > ourMs * 1.1 + CLOCK_SLACK_MS) return 'its clock runs too fast';
  return report.bytes > 0 &&
    ourMs > 3000 &&
    report.elapsedMs < SLOWEST_CLOCK * ourMs - CLOCK_SLACK_MS
    ? 'its clock runs too slow'
    : undefined;
};

/** Fills the connection, or feeds it at a pace. */
const makeSender = ({ line, mbps: first, now, onLate }: Ndt7Ask) => {
  let mbps = first;
  let sent = 0;
  let credit = 0;
  let turnMs = now();
  let timer: NodeJS.Timeout | undefined;
  const send = (bytes: number): void => {
    sent += bytes;
    line.sendBytes(bytes);
  };
  const fill = (): void => {
    // Larger messages as more has been sent, as ndt7 has it: small ones would cost a fast line its time.
    const size = Math.min(
      MOST_MESSAGE_BYTES,
      Math.max(MOST_PACED_BYTES, 2 ** Math.floor(Math.log2(1 + sent / 16))),
    );
    while (line.queuedBytes() < MOST_QUEUED_BYTES) send(size);
  };
  const feed = (pace: number, sinceMs: number): void => {
    const perSecond = (pace * 1e6) / 8;
    credit = Math.min(credit + (perSecond * sinceMs) / 1000, perSecond * QUEUE_SECONDS);
    const size = Math.round(
      Math.min(MOST_PACED_BYTES, Math.max(LEAST_MESSAGE_BYTES, perSecond / 100)),
    );
    while (credit >= size && line.queuedBytes() < perSecond * QUEUE_SECONDS) {
      credit -= size;
      send(size);
    }
  };
  const turn = (): void => {
    const atMs = now();
    onLate(Math.max(0, atMs - turnMs - TURN_MS));
    if (mbps === undefined) fill();
    else if (mbps > 0) feed(mbps, atMs - turnMs);
    turnMs = atMs;
  };
  line.onDrain(() => {
    if (mbps === undefined && timer !== undefined) fill();
  });
  return {
    sentBytes: () => sent,
    pace: (next: number | undefined) => (mbps = next),
    start: () => {
      turnMs = now();
      timer = setInterval(turn, TURN_MS);
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
};
