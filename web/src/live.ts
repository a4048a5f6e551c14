/** What the server tells by itself: the state of the page, the answers of a running check, Wi-Fi samples. */
import { useEffect, useReducer } from 'react';

import type { OverallVerdict } from '../../src/model/diagnosis.ts';
import type { FactId } from '../../src/model/facts.ts';
import type { PageEvent, PageState, WifiSample } from '../../src/model/page-api.ts';

export interface Live {
  /** `lost`: the connection broke and is tried again. `over`: the server has ended. */
  readonly link: 'connecting' | 'open' | 'lost' | 'over';
  readonly state: PageState;
  readonly progress: Progress;
  readonly samples: readonly WifiSample[];
}

/** Of the running check. */
export interface Progress {
  readonly startedAtMs: number;
  readonly tallies: Readonly<Partial<Record<FactId, Tally>>>;
  readonly answers: number;
  /** Causes that look likely so far. */
  readonly suspicion: readonly string[];
  /** The verdict on reach, once only measuring is left. */
  readonly reached?: OverallVerdict;
}

export interface Tally {
  readonly started: number;
  readonly ended: number;
}

/** Three minutes of walking; older samples leave on the left. */
const SAMPLES_KEPT = 180;

const noProgress: Progress = { startedAtMs: 0, tallies: {}, answers: 0, suspicion: [] };

const nothingYet: Live = {
  link: 'connecting',
  state: {
    check: { kind: 'idle' },
    repair: { kind: 'idle' },
    wifi: { isRunning: false },
    changes: { kept: 0, open: 0 },
  },
  progress: noProgress,
  samples: [],
};

type Heard = { readonly at: number } & (
  | { readonly kind: 'event'; readonly event: PageEvent }
  | { readonly kind: 'link'; readonly link: Live['link'] }
);

const counted = (progress: Progress, probe: FactId, key: keyof Tally): Progress => {
  const { started, ended } = progress.tallies[probe] ?? { started: 0, ended: 0 };
  const tally = {
    started: started + (key === 'started' ? 1 : 0),
    ended: ended + (key === 'ended' ? 1 : 0),
  };
  return { ...progress, tallies: { ...progress.tallies, [probe]: tally } };
};

const stateHeard = (live: Live, state: PageState, at: number): Live => {
  const { check } = state;
  const before = live.state.check;
  const isFresh = check.kind === 'running' && (before.kind !== 'running' || live.link !== 'open');
  const progress = isFresh
    ? {
        ...noProgress,
        startedAtMs: at - check.elapsedMs,
        answers: check.answers,
        ...(check.reached === undefined ? {} : { reached: check.reached }),
        tallies: Object.fromEntries(check.asking.map((id) => [id, { started: 1, ended: 0 }])),
      }
    : live.progress;
  const samples = state.wifi.isRunning && !live.state.wifi.isRunning ? [] : live.samples;
  return { ...live, link: 'open', state, progress, samples };
};

const eventHeard = (live: Live, event: PageEvent, at: number): Live => {
  const { progress } = live;
  switch (event.kind) {
    case 'state':
      return stateHeard(live, event.state, at);
    case 'probe-started':
      return { ...live, progress: counted(progress, event.probe, 'started') };
    case 'probe-ended':
      return {
        ...live,
        progress: {
          ...counted(progress, event.probe, 'ended'),
          answers: progress.answers + (event.outcome === 'skipped' ? 0 : 1),
        },
      };
    case 'suspicion':
      return { ...live, progress: { ...progress, suspicion: event.causes } };
    case 'measuring':
      return { ...live, progress: { ...progress, reached: event.verdict } };
    case 'wifi':
      return { ...live, samples: [...live.samples, event].slice(-SAMPLES_KEPT) };
    case 'bye':
      return { ...live, link: 'over' };
  }
};

const heard = (live: Live, what: Heard): Live => {
  if (what.kind === 'event') return eventHeard(live, what.event, what.at);
  // After a farewell the browser would go on trying: that is no news.
  return live.link === 'over' ? live : { ...live, link: what.link };
};

const kinds: readonly PageEvent['kind'][] = [
  'state',
  'probe-started',
  'probe-ended',
  'suspicion',
  'measuring',
  'wifi',
  'bye',
];

export const useLive = (): Live => {
  const [live, hear] = useReducer(heard, nothingYet);
  useEffect(() => {
    const source = new EventSource('/api/events');
    const at = (): number => performance.now();
    const listen = ({ data }: MessageEvent<string>): void => {
      // The server is of the same build: both are typed by the contract.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const event = JSON.parse(data) as PageEvent;
      hear({ kind: 'event', event, at: at() });
      if (event.kind === 'bye') source.close();
    };
    for (const kind of kinds) source.addEventListener(kind, listen);
    source.addEventListener('error', () => hear({ kind: 'link', link: 'lost', at: at() }));
    return () => source.close();
  }, []);
  return live;
};
