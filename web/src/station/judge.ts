/** What the facts of a browser mean: the call's verdict, and what the line adds to it. Pure. */
import { stationServices } from '../../../src/model/station-services.ts';
import type { TextValues } from '../../../src/text/fill.ts';
import type { PageMessage } from '../text.tsx';
import { verdictOf } from '../call/verdict.ts';
import type { BrowserFacts } from './browser-check.ts';

interface Said {
  readonly message: PageMessage;
  readonly values?: TextValues;
}

export interface Judgement {
  readonly tone: 'ready' | 'degraded' | 'blocked' | 'unknown';
  readonly headline: Said;
  readonly sentences: readonly Said[];
}

/** Group video in 720p as Zoom names it ("Zoom system requirements": 2.6 up, 1.8 down). */
const NEED_UP_MBPS = 2.6;
const NEED_DOWN_MBPS = 1.8;
/** So much more delay under load, and 150 ms each way (G.114) are soon passed. */
const MUCH_MORE_MS = 150;

export const judge = (facts: BrowserFacts): Judgement => {
  const call = verdictOf(facts.udp, facts.tcp);
  const service = stationServices.find(({ id }) => id === facts.service)?.title ?? facts.service;
  const { reach } = facts;
  const heard: Said = {
    message: `station.reach.${reach === 'answers' ? 'yes' : reach === 'silent' ? 'no' : 'unclear'}`,
    values: { service },
  };
  const line = [...capacityOf(facts), ...loadOf(facts)];
  const sentences = [heard, ...call.sentences, ...line];
  if (call.tone !== 'ready')
    return { tone: call.tone, headline: { message: call.headline }, sentences };
  if (reach === 'silent') {
    const headline: Said = { message: 'station.headline.reach', values: { service } };
    return { tone: 'degraded', headline, sentences };
  }
  const isSlow = line.some(({ message }) => message.startsWith('station.capacity.low'));
  return isSlow
    ? { tone: 'degraded', headline: { message: 'station.headline.slow' }, sentences }
    : { tone: 'ready', headline: { message: 'station.headline.ready' }, sentences };
};

const capacityOf = (facts: BrowserFacts): readonly Said[] => {
  const [downMbps, upMbps] = [tenths(facts.downMbps), tenths(facts.upMbps)];
  if (downMbps === undefined || upMbps === undefined) return [{ message: 'station.capacity.none' }];
  const low: Said[] = [];
  if (upMbps < NEED_UP_MBPS) {
    low.push({ message: 'station.capacity.low.up', values: { upMbps, needMbps: NEED_UP_MBPS } });
  }
  if (downMbps < NEED_DOWN_MBPS) {
    low.push({
      message: 'station.capacity.low.down',
      values: { downMbps, needMbps: NEED_DOWN_MBPS },
    });
  }
  if (low.length === 0) return [{ message: 'station.capacity', values: { downMbps, upMbps } }];
  return isLossy(facts) ? [...low, { message: 'station.capacity.lossy' }] : low;
};

/** As exact as the figures below it. */
const tenths = (mbps: number | undefined): number | undefined =>
  mbps === undefined ? undefined : Math.round(mbps * 10) / 10;

/**
 * A browser measures by connections alone, and 1 % of loss keeps one of 70 ms below 2 Mbps however quick the line is
 * (Mathis et al. 1997: 1.22 · 1448 bytes / (0.07 s · √0.01)).
 */
const LOSSY_RATIO = 0.01;

const isLossy = ({ udp }: BrowserFacts): boolean =>
  udp.kind === 'talked' &&
  Math.max(udp.figures.lossUpRatio ?? 0, udp.figures.lossDownRatio ?? 0) >= LOSSY_RATIO;

const loadOf = ({ idleRttMs: idleMs, loadedRttMs: loadedMs }: BrowserFacts): readonly Said[] => {
  if (idleMs === undefined || loadedMs === undefined) return [];
  const message = loadedMs - idleMs > MUCH_MORE_MS ? 'station.load' : 'station.load.fine';
  return [{ message, values: { idleMs, loadedMs } }];
};
