/** The check that needs nothing but a browser: one question after the other, so that none disturbs another. */
import type { StationService } from '../../../src/model/station-services.ts';
import type { CallFigures } from '../call/figures.ts';
import { type CallOutcome, placeCall } from '../call/place-call.ts';
import { withStandIns } from '../call/devices.ts';
import { ownStation } from './address.ts';
import { measureFlow, measureIdle } from './measure.ts';

export type Question = 'reach' | 'delay' | 'udp' | 'tcp' | 'down' | 'up';

export interface BrowserFacts {
  readonly at: string;
  readonly service: StationService['id'];
  /** Something answered with a certificate that this browser believes; it may not even say whether it was well. */
  readonly reach: 'answers' | 'silent' | 'slow';
  readonly udp: CallOutcome;
  readonly tcp?: CallOutcome;
  readonly idleRttMs?: number;
  readonly downMbps?: number;
  readonly upMbps?: number;
  readonly loadedRttMs?: number;
}

interface CheckAsk {
  readonly service: StationService;
  readonly signal: AbortSignal;
  readonly onQuestion: (question: Question) => void;
  readonly onFigures: (figures: CallFigures) => void;
}

const UDP_SECONDS = 10;
const TCP_SECONDS = 5;
const REACH_MS = 8000;

/** Undefined when it was stopped. */
export const checkFromBrowser = async (ask: CheckAsk): Promise<BrowserFacts | undefined> => {
  const { service, signal, onQuestion } = ask;
  const at = new Date().toISOString();
  onQuestion('reach');
  const reach = await reachOf(service.origin, signal);
  onQuestion('delay');
  const idleRttMs = await measureIdle(signal);
  const calls = await callsOf(ask);
  onQuestion('down');
  const down = await measureFlow('down', signal);
  onQuestion('up');
  const up = await measureFlow('up', signal);
  if (signal.aborted) return undefined;
  const loadedRttMs = Math.max(down?.loadedRttMs ?? 0, up?.loadedRttMs ?? 0);
  return {
    at,
    service: service.id,
    reach,
    ...calls,
    ...(idleRttMs === undefined ? {} : { idleRttMs }),
    ...(down === undefined ? {} : { downMbps: down.mbps }),
    ...(up === undefined ? {} : { upMbps: up.mbps }),
    ...(loadedRttMs === 0 ? {} : { loadedRttMs }),
  };
};

const reachOf = async (origin: string, signal: AbortSignal): Promise<BrowserFacts['reach']> => {
  const patience = AbortSignal.timeout(REACH_MS);
  try {
    await fetch(origin, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, patience]),
    });
    return 'answers';
  } catch {
    return patience.aborted ? 'slow' : 'silent';
  }
};

const failed = (): CallOutcome => ({ kind: 'refused', why: 'unreachable' });

const callsOf = async (ask: CheckAsk): Promise<Pick<BrowserFacts, 'udp' | 'tcp'>> => {
  const { signal, onFigures, onQuestion } = ask;
  const { stream, stop } = withStandIns(new MediaStream());
  const base = { station: ownStation, stream, signal, onFigures };
  try {
    onQuestion('udp');
    const udp = await placeCall({ ...base, seconds: UDP_SECONDS }).catch(failed);
    if (udp.kind !== 'talked' && udp.kind !== 'no-way') return { udp };
    onQuestion('tcp');
    const { turn } = udp.opening;
    return { udp, tcp: await placeCall({ ...base, seconds: TCP_SECONDS, turn }).catch(failed) };
  } finally {
    stop();
  }
};
