/**
 * Fixed states of the page. The reports are those of recorded checks of real computers, as the
 * program reported them; what the server would say of repairs is written here as `linecheck fix` prints it.
 */
import type {
  HistoryEntry,
  OpenChange,
  PageEvent,
  PageProblemId,
  PageSession,
  PageState,
  RepairPlan,
} from '../../src/model/page-api.ts';
import type { HolderAnswer } from '../../src/model/page-call.ts';
import type { Report, ReportedFinding } from '../../src/model/report.ts';
import { blocked, quiet, recorded } from './recorded.ts';
import { interrupted, kept, over, plan, refused, running, unplug } from './repair-stories.ts';

/** What the fake server answers with. */
export interface Story {
  readonly state: PageState;
  readonly reports: readonly Report[];
  readonly plan?: RepairPlan;
  readonly changes?: readonly OpenChange[];
  /** What differs from the usual session. */
  readonly session?: Partial<PageSession>;
  /** Programs that have a camera or a microphone open. */
  readonly holders?: HolderAnswer['holders'];
  /** What the server says no to, by path, and how. */
  readonly refuses?: Readonly<Record<string, PageProblemId>>;
  /** Sent after the state to everybody who listens. */
  readonly events?: readonly PageEvent[];
}

const withReports = (...reports: readonly Report[]): Story => ({
  state: { ...quiet, ...(reports[0] === undefined ? {} : { reportId: reports[0].id }) },
  reports,
});

const call = {
  rttMs: 38,
  jitterMs: 4.2,
  lossUpRatio: 0,
  lossDownRatio: 0.004,
  lossRatio: 0.004,
  upMbps: 3.1,
  downMbps: 24,
  downIsLowerBound: true,
  loadedRttUpMs: 112,
  loadedRttDownMs: 61,
  mos: 4.2,
  sources: { rttMs: { by: 'reflector', target: 'reflector.example:3478' } },
  remarks: [],
} as const;

const ready = recorded('filters-in-peace', { quality: call });
const weak = recorded('wifi-weak-linux');

const apart = recorded('no-link', { profile: ready.profile });

/** The first finding of another report, made into another trouble. */
const insteadOf = (report: Report, finding: Partial<ReportedFinding>): Report['diagnosis'] => ({
  ...report.diagnosis,
  findings: report.diagnosis.findings.slice(0, 1).map((one) => ({ ...one, ...finding })),
});

/** The cable carries nothing that would prove it well, and is not where it breaks. */
const deadRouter: Report = {
  ...apart,
  headline: 'Zoom will not work from here: The router does not answer.',
  diagnosis: insteadOf(apart, { cause: 'gateway-unreachable', lies: 'in-this-network' }),
};

/** Nothing here needs repair. */
const outage: Report = {
  ...apart,
  headline: 'Zoom will not work from here: The meeting service itself has an outage.',
  diagnosis: insteadOf(apart, {
    cause: 'service-outage',
    lies: 'at-the-service',
    fixes: ['wait-for-service', 'dial-in'],
  }),
};

/** The usual answer is quick enough; the late ones are what is complained of. */
const queueing: Report = {
  ...weak,
  quality: {
    ...call,
    queuedRttUpMs: 382,
    sources: {
      ...call.sources,
      upMbps: {
        by: 'cloudflare',
        target: 'https://speed.cloudflare.com/',
        cannotSay: 'This far end stands nearer than the meeting’s server.',
      },
    },
  },
  headline: 'Zoom will work, but poorly: The line becomes slow to react whenever it is busy.',
  diagnosis: insteadOf(weak, {
    cause: 'bufferbloat',
    because: [
      {
        says: 'An answer takes 28 ms while the line is idle, and 382 ms while something is sent.',
        message: 'bufferbloat.loaded-up',
        values: { idleMs: 28, loadedMs: 382 },
        from: [],
      },
    ],
  }),
};

/** Names that a stranger chose: markup, a change of direction, and no place to break. */
export const HOSTILE = '<img src=x onerror=alert(1)>\u202Etxt.exe אבג"><script>alert(2)</script>';

const hostile: Report = {
  ...blocked,
  headline: `${HOSTILE} ${'very-long-name-without-a-break'.repeat(12)}`,
  diagnosis: {
    ...blocked.diagnosis,
    findings: blocked.diagnosis.findings.map((finding) => ({
      ...finding,
      because: finding.because.map((one) => ({ ...one, says: `${HOSTILE} ${one.says}` })),
    })),
  },
};

const checking: PageState = {
  ...quiet,
  check: {
    kind: 'running',
    service: 'zoom',
    mode: 'enough',
    elapsedMs: 700,
    budgetSeconds: 10,
    answers: 12,
    asking: [],
  },
};

const asked = (probe: Extract<PageEvent, { kind: 'probe-started' }>['probe']): PageEvent => ({
  kind: 'probe-started',
  probe,
  target: 'computer',
});

const answered = (probe: Extract<PageEvent, { kind: 'probe-started' }>['probe']): PageEvent => ({
  kind: 'probe-ended',
  probe,
  target: 'computer',
  outcome: 'measured',
  tookMs: 12,
});

/** A minute of walking away from the router and back. */
const walk: readonly PageEvent[] = Array.from({ length: 60 }, (_, second) => {
  const signalDbm = Math.round(-50 - 32 * Math.sin((second / 60) * Math.PI));
  const received = signalDbm < -78 ? 3 : 5;
  return {
    kind: 'wifi',
    atMs: second * 1000,
    interface: 'wlp2s0',
    isConnected: true,
    signalDbm,
    channel: 44,
    txMbps: 433,
    gateway: { sent: 5, received, rttMs: 3.4 },
    gatewayLossRatio: signalDbm < -78 ? 0.3 : 0,
  };
});

export const historyOf = (reports: readonly Report[]): readonly HistoryEntry[] =>
  reports.map(({ id, startedAt, verdict, headline, profile, diagnosis }) => ({
    id,
    startedAt,
    service: { id: profile.id, title: profile.title },
    verdict,
    headline,
    causes: diagnosis.findings.map(({ cause }) => cause),
  }));

/** Weeks of checks, newest first. */
const many: readonly Report[] = Array.from({ length: 24 }, (_, index) => ({
  ...([blocked, weak, ready] as const)[index % 3 === 0 ? 0 : index % 3 === 1 ? 1 : 2],
  id: `earlier-${index}`,
  startedAt: new Date(Date.UTC(2026, 10, 22 - index, 10)).toISOString(),
}));

const earlier = { ...ready, id: '20261120T0900-earlier', startedAt: '2026-11-20T09:00:00.000Z' };

export const stories = {
  start: { state: quiet, reports: [] },
  running: {
    state: checking,
    reports: [],
    events: [
      asked('links'),
      answered('links'),
      asked('gateway'),
      answered('gateway'),
      asked('system-lookup'),
      asked('tls-handshake'),
      { kind: 'suspicion', causes: ['local-firewall-blocks'] },
    ],
  },
  ready: withReports(ready),
  blocked: withReports(blocked, earlier),
  poor: withReports(weak, earlier),
  unknown: withReports(
    recorded('root-store-windows-on-demand', {
      verdict: 'unknown',
      headline: 'Whether Zoom works from here could not be found out.',
    }),
  ),
  noLink: withReports(apart),
  deadRouter: withReports(deadRouter),
  outage: withReports(outage),
  queueing: withReports(queueing),
  portal: withReports(recorded('hotel-portal', { profile: ready.profile })),
  office: withReports(recorded('office-firewall', { profile: ready.profile })),
  many: withReports(...many),
  hostile: withReports(hostile),
  proposals: { ...withReports(blocked), plan },
  repairing: { state: running(), reports: [blocked] },
  step: {
    state: running({ kind: 'step', id: 'q1', step: unplug }),
    reports: [blocked],
  },
  keep: {
    state: running({
      kind: 'keep',
      id: 'q2',
      says: ['Not clear whether it helped: the check could not find out.'],
      secondsLeft: 60,
    }),
    reports: [blocked],
  },
  kept: {
    state: over('kept', ['Kept. You can take it back at any time.'], ready.id),
    reports: [ready, blocked],
    changes: [kept],
    plan,
  },
  refused: { state: refused, reports: [blocked], plan },
  putBack: {
    state: over('put-back', []),
    reports: [blocked],
    plan,
  },
  inForce: {
    ...withReports(ready),
    state: { ...quiet, reportId: ready.id, changes: { kept: 1, open: 1 } },
    changes: [kept, interrupted],
    plan: { id: 'plan-2', reportId: ready.id, proposals: [] },
  },
  calling: {
    ...withReports(ready),
    session: { reflector: 'far-end.example' },
    holders: [
      { device: 'camera', program: 'Zoom Workplace' },
      { device: 'camera', program: 'Zoom Workplace' },
      { device: 'microphone', program: 'Audacity' },
    ],
  },
  noWifi: { ...withReports(ready), refuses: { 'wifi/start': 'no-wifi' } },
  ended: { ...withReports(ready), events: [{ kind: 'bye', why: 'idle' }] },
  locked: { ...withReports(ready), refuses: { session: 'no-session' } },
  walking: {
    ...withReports(weak),
    state: { ...quiet, reportId: weak.id, wifi: { isRunning: true } },
    events: walk,
  },
} as const satisfies Record<string, Story>;

export type StoryId = keyof typeof stories;
