/**
 * Fixed states of the page. The reports are those of recorded checks of real computers, as the
 * program reported them; what the server would say of repairs is written here as `linecheck fix` prints it.
 */
import { readFileSync } from 'node:fs';

import type {
  HistoryEntry,
  OpenChange,
  PageEvent,
  PageProblemId,
  PageSession,
  PageState,
  RepairPlan,
  RepairQuestion,
  RepairWay,
  StepShown,
} from '../../src/model/page-api.ts';
import type { HolderAnswer } from '../../src/model/page-call.ts';
import type { Report } from '../../src/model/report.ts';

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

/**
 * A check of `test/replay/recorded`, kept here as it was reported: a cause that learns more must not change
 * what these tests look at.
 */
const recorded = (id: string, extra: Partial<Report> = {}): Report => {
  const report: Report = JSON.parse(
    readFileSync(new URL(`reports/${id}.json`, import.meta.url), 'utf8'),
  );
  return { ...report, ...extra };
};

const quiet: PageState = {
  check: { kind: 'idle' },
  repair: { kind: 'idle' },
  wifi: { isRunning: false },
  changes: { kept: 0, open: 0 },
};

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
const blocked = recorded('local-firewall-windows-rule');
const weak = recorded('wifi-weak-linux');

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

const firewallWay: RepairWay = {
  kind: 'changes',
  changes: [
    {
      what: 'Firewall rule linecheck-zoom-media (ufw)',
      goes: ['not there'],
      comes: ['let udp out to 8801-8810 at 144.195.0.0/16, 159.124.0.0/16, 170.114.0.0/16'],
    },
  ],
  conditions: [
    'Risk: low; a program may have to connect again.',
    'Proven in about 8 s; if it does not help, it is put back.',
  ],
  needsAdministrator: true,
  waitSeconds: 8,
};

const unplug: StepShown = {
  id: 'unplug-router',
  says: 'Pull the router’s power plug, wait thirty seconds and plug it in again.',
  isWatched: true,
  countdownSeconds: 30,
};

const routerWay: RepairWay = { kind: 'guided', steps: [unplug] };

const [firstFinding] = blocked.diagnosis.findings;

const plan: RepairPlan = {
  id: 'plan-1',
  reportId: blocked.id,
  proposals: [
    {
      fix: 'allow-ports-in-firewall',
      ...(firstFinding === undefined ? {} : { cause: firstFinding.cause }),
      title: 'Let the meeting through this computer’s firewall',
      does: 'Adds one rule that allows exactly the ports and addresses the service publishes.',
      ways: [firewallWay, routerWay],
      isPossible: true,
    },
    {
      fix: 'pause-firewall',
      title: 'Switch the firewall off for a moment, as a test',
      does: 'Shows whether the firewall is the culprit at all.',
      ways: [{ kind: 'impossible', says: 'This firewall is run by your organisation.' }],
      isPossible: false,
    },
  ],
};

const kept: OpenChange = {
  transaction: 'tx-1',
  fix: 'allow-ports-in-firewall',
  title: 'Let the meeting through this computer’s firewall',
  at: '2026-11-23T08:10:00.000Z',
  state: 'kept',
  changes: firewallWay.changes,
  needsAdministrator: true,
};

const interrupted: OpenChange = {
  ...kept,
  transaction: 'tx-2',
  fix: 'switch-resolver',
  title: 'Ask another name server',
  state: 'open',
  changes: [
    { what: 'Name servers of eth0', goes: ['automatic'], comes: ['9.9.9.9', '149.112.112.112'] },
  ],
};

const story = [
  { kind: 'plan', says: ['The plan.'] },
  { kind: 'begun', says: ['If this computer stops now, it is put back by itself by a timer.'] },
  { kind: 'applied', says: ['Done. Checking whether it helped …'] },
] as const;

const title = plan.proposals[0]?.title ?? '';

const running = (question?: RepairQuestion): PageState => ({
  ...quiet,
  reportId: blocked.id,
  repair: {
    kind: 'running',
    fix: 'allow-ports-in-firewall',
    title,
    story,
    isStopping: false,
    ...(question === undefined ? {} : { question }),
  },
});

/** The password was not given: nothing has begun. */
const refused: PageState = {
  ...quiet,
  reportId: blocked.id,
  repair: {
    kind: 'over',
    fix: 'allow-ports-in-firewall',
    title,
    story: [
      { kind: 'plan', says: ['The plan.'] },
      {
        kind: 'asking-rights',
        says: [
          'The computer now asks for administrator’s rights: in a window of its own, or in the terminal in which Linecheck was started.',
        ],
      },
    ],
    outcome: 'impossible',
    says: ['Administrator’s rights were not given: the question for the password was closed.'],
  },
};

const over = (outcome: 'kept' | 'put-back', says: readonly string[]): PageState => ({
  ...quiet,
  reportId: blocked.id,
  changes: { kept: outcome === 'kept' ? 1 : 0, open: 0 },
  repair: {
    kind: 'over',
    fix: 'allow-ports-in-firewall',
    title,
    story: [
      ...story,
      {
        kind: 'proof',
        proof: outcome === 'kept' ? 'proven' : 'failed',
        says: [
          outcome === 'kept'
            ? 'It helped: everything that was asked about works now.'
            : 'It did not help: as before.',
        ],
      },
    ],
    outcome,
    says,
    ...(outcome === 'kept' ? { transaction: 'tx-1' } : {}),
  },
});

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

/** Months of checks, one with a name as long as such names get. */
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
  noLink: withReports(recorded('no-link', { profile: ready.profile })),
  portal: withReports(recorded('hotel-portal', { profile: ready.profile })),
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
    state: over('kept', ['Kept. You can take it back at any time.']),
    reports: [blocked],
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
