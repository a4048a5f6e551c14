/**
 * One call to the reflector and back, over UDP or, if told so, only through TURN over TCP or TLS. Nothing of it is
 * kept anywhere: the reflector sends back what it hears, and this browser looks at its own statistics.
 */
import type { CallFigures } from './figures.ts';
import { figuresOf } from './figures.ts';
import { readStatistics, type Reading } from './statistics.ts';
import type { Opening, Station } from './station.ts';

export interface CallAsk {
  readonly station: Station;
  readonly stream: MediaStream;
  /** Through TURN only, with what an earlier opening brought. */
  readonly turn?: Opening['turn'];
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** About twice a second, of the last seconds. */
  readonly onFigures?: (figures: CallFigures) => void;
  readonly onPicture?: (stream: MediaStream) => void;
}

export type CallOutcome =
  | {
      readonly kind: 'talked';
      readonly figures: CallFigures;
      readonly opening: Opening;
      readonly connectMs: number;
    }
  /** The reflector answered, and no packet came through. */
  | { readonly kind: 'no-way'; readonly opening: Opening }
  /** Not even the answer came. */
  | { readonly kind: 'refused'; readonly why: 'unreachable' | 'busy' | 'not-offered' | 'denied' }
  | { readonly kind: 'stopped' };

/** ICE tries for some seconds and a lost packet is repeated after half of one; longer only keeps people waiting. */
const CONNECT_MS = 8000;
const READ_EVERY_MS = 500;
/** Readings of the live figures: enough packets for a percentage, new enough to be seen moving. */
const LIVE_READINGS = 8;
/** Until the bandwidth estimate has begun and the buffers have settled. */
const SETTLE_MS = 1000;

export const placeCall = async (ask: CallAsk): Promise<CallOutcome> => {
  const { station, stream, turn, signal } = ask;
  const connection = new RTCPeerConnection({
    bundlePolicy: 'max-bundle',
    iceServers: turn === undefined ? [] : [{ ...turn, urls: [...turn.urls] }],
    iceTransportPolicy: turn === undefined ? 'all' : 'relay',
  });
  const hangUp = (): void => connection.close();
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    for (const track of stream.getTracks()) {
      connection.addTransceiver(track, { direction: 'sendrecv', streams: [stream] });
    }
    const stopHearing = hear(connection, ask.onPicture);
    try {
      await connection.setLocalDescription();
      const opened = await station.open(connection.localDescription?.sdp ?? '', signal);
      if ('refused' in opened) return { kind: 'refused', why: opened.refused };
      const beganMs = performance.now();
      await connection.setRemoteDescription({ type: 'answer', sdp: opened.sdp });
      if (!(await isConnected(connection, signal))) {
        return signal.aborted ? { kind: 'stopped' } : { kind: 'no-way', opening: opened };
      }
      const connectMs = performance.now() - beganMs;
      const figures = await listen(connection, ask);
      if (signal.aborted) return { kind: 'stopped' };
      return figures === undefined
        ? { kind: 'no-way', opening: opened }
        : { kind: 'talked', figures, opening: opened, connectMs };
    } finally {
      stopHearing();
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  } finally {
    signal.removeEventListener('abort', hangUp);
    connection.close();
  }
};

/**
 * What comes home has to be played, or the browser would not buffer and decode it; silently, or it would be heard
 * as an echo of oneself.
 */
const hear = (connection: RTCPeerConnection, onPicture: CallAsk['onPicture']): (() => void) => {
  const players: HTMLMediaElement[] = [];
  connection.addEventListener('track', ({ track }) => {
    const home = new MediaStream([track]);
    const player = document.createElement(track.kind === 'audio' ? 'audio' : 'video');
    player.muted = true;
    player.autoplay = true;
    player.srcObject = home;
    player.play().catch(() => undefined);
    players.push(player);
    if (track.kind === 'video') onPicture?.(home);
  });
  return () => {
    for (const player of players) player.srcObject = null;
  };
};

const isConnected = (connection: RTCPeerConnection, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { connectionState: state } = connection;
      if (state === 'connected') end(true);
      else if (state === 'failed' || state === 'closed' || signal.aborted) end(false);
    };
    const end = (isThere: boolean): void => {
      clearTimeout(timer);
      connection.removeEventListener('connectionstatechange', look);
      signal.removeEventListener('abort', look);
      resolve(isThere);
    };
    const timer = setTimeout(() => end(false), CONNECT_MS);
    connection.addEventListener('connectionstatechange', look);
    signal.addEventListener('abort', look);
    look();
  });

/** Reads until the time is over, or the connection is. */
const listen = async (
  connection: RTCPeerConnection,
  { seconds, signal, onFigures }: CallAsk,
): Promise<CallFigures | undefined> => {
  const readings: Reading[] = [];
  const latenessMs: number[] = [];
  await pause(SETTLE_MS);
  const startMs = performance.now();
  for (let due = startMs; due <= startMs + seconds * 1000; due += READ_EVERY_MS) {
    const waitMs = due - performance.now();
    if (waitMs > 0) await pause(waitMs);
    if (signal.aborted || connection.connectionState === 'closed') return undefined;
    // How late a short timer is tells more than how late a reading is: the first waits for nothing else.
    latenessMs.push(await ownLateness());
    const report = await connection.getStats();
    readings.push(readStatistics(report.values(), performance.now()));
    const live = figuresOf(readings.slice(-LIVE_READINGS), latenessMs.slice(-LIVE_READINGS));
    if (live !== undefined) onFigures?.(live);
  }
  return figuresOf(readings, latenessMs);
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const SHORT_MS = 10;

const ownLateness = async (): Promise<number> => {
  const fromMs = performance.now();
  await pause(SHORT_MS);
  return Math.max(0, performance.now() - fromMs - SHORT_MS);
};
