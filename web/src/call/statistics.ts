/**
 * What a browser tells of a call (W3C "Identifiers for WebRTC's Statistics API"), cut down to what is asked here.
 * Browsers differ in what they leave out: what is missing stays missing.
 */

/** How the packets travel: plainly over UDP, or round through TCP or TLS. */
export type Path = 'udp' | 'tcp' | 'tls';

/** Counts since the call began; seconds are the browser's, milliseconds ours. */
export interface Reading {
  readonly atMs: number;
  readonly path?: Path;
  readonly rttMs?: number;
  readonly sound: Stream;
  readonly picture: Stream & Picture;
}

interface Stream {
  readonly sent: number;
  /** On the way out, as the far end reported last. */
  readonly lostOut?: number;
  readonly jitterOutMs?: number;
  readonly received: number;
  /** On the way out and home together: the far end keeps the numbers of what it sends back. */
  readonly lost: number;
  readonly jitterMs?: number;
  /** Came too late to be played. */
  readonly discarded?: number;
  /** Sum over all that was played. */
  readonly bufferedMs: number;
  readonly played: number;
}

interface Picture {
  readonly frames: number;
  readonly freezes: number;
  readonly frozenMs: number;
  readonly height?: number;
  /**
   * The computer keeps the picture small. That the line does is left out: ten seconds are too short for the
   * browser's estimate of it (`docs/design/013`).
   */
  readonly limitedBy?: 'cpu';
}

type Entry = Readonly<Record<string, unknown>>;

export const readStatistics = (entries: Iterable<unknown>, atMs: number): Reading => {
  const all = [...entries].filter(isEntry);
  const pair = chosenPair(all);
  const rtt = numberIn(pair, 'currentRoundTripTime');
  const path = pathOf(all.find(({ id }) => id === pair?.['localCandidateId']));
  return {
    atMs,
    ...(path === undefined ? {} : { path }),
    ...(rtt === undefined ? {} : { rttMs: rtt * 1000 }),
    sound: streamIn(all, 'audio'),
    picture: { ...streamIn(all, 'video'), ...pictureIn(all) },
  };
};

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const numberIn = (entry: Entry | undefined, name: string): number | undefined => {
  const value = entry?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The transport names it; Firefox has no transport and marks the pair. */
const chosenPair = (all: readonly Entry[]): Entry | undefined => {
  const id = all.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
  const pairs = all.filter(({ type }) => type === 'candidate-pair');
  return (
    pairs.find((pair) => id !== undefined && pair['id'] === id) ??
    pairs.find((pair) => pair['selected'] === true) ??
    pairs.find((pair) => pair['nominated'] === true && pair['state'] === 'succeeded')
  );
};

const pathOf = (local: Entry | undefined): Path | undefined => {
  if (local === undefined) return undefined;
  const way = local['candidateType'] === 'relay' ? local['relayProtocol'] : local['protocol'];
  return way === 'udp' || way === 'tcp' || way === 'tls' ? way : undefined;
};

const kindOf = (entry: Entry): unknown => entry['kind'] ?? entry['mediaType'];

const streamIn = (all: readonly Entry[], kind: string): Stream => {
  const of = (type: string): Entry | undefined =>
    all.find((entry) => entry['type'] === type && kindOf(entry) === kind);
  const [out, home, far] = [of('outbound-rtp'), of('inbound-rtp'), of('remote-inbound-rtp')];
  const lostOut = numberIn(far, 'packetsLost');
  const jitterOut = numberIn(far, 'jitter');
  const jitter = numberIn(home, 'jitter');
  const discarded = numberIn(home, 'packetsDiscarded');
  return {
    sent: numberIn(out, 'packetsSent') ?? 0,
    received: numberIn(home, 'packetsReceived') ?? 0,
    // May be below zero where packets came twice.
    lost: Math.max(0, numberIn(home, 'packetsLost') ?? 0),
    bufferedMs: (numberIn(home, 'jitterBufferDelay') ?? 0) * 1000,
    played: numberIn(home, 'jitterBufferEmittedCount') ?? 0,
    ...(lostOut === undefined ? {} : { lostOut: Math.max(0, lostOut) }),
    ...(jitterOut === undefined ? {} : { jitterOutMs: jitterOut * 1000 }),
    ...(jitter === undefined ? {} : { jitterMs: jitter * 1000 }),
    ...(discarded === undefined ? {} : { discarded }),
  };
};

const pictureIn = (all: readonly Entry[]): Picture => {
  const home = all.find((entry) => entry['type'] === 'inbound-rtp' && kindOf(entry) === 'video');
  const out = all.find((entry) => entry['type'] === 'outbound-rtp' && kindOf(entry) === 'video');
  const height = numberIn(home, 'frameHeight');
  const reason = out?.['qualityLimitationReason'];
  return {
    frames: numberIn(home, 'framesDecoded') ?? 0,
    freezes: numberIn(home, 'freezeCount') ?? 0,
    frozenMs: (numberIn(home, 'totalFreezesDuration') ?? 0) * 1000,
    ...(height === undefined ? {} : { height }),
    ...(reason === 'cpu' ? { limitedBy: reason } : {}),
  };
};
