/** What can be repaired, a repair on its way, and how it ended: as `linecheck fix` prints it. */
import type {
  OpenChange,
  PageState,
  RepairNews,
  RepairPlan,
  RepairQuestion,
  RepairWay,
  StepShown,
} from '../../src/model/page-api.ts';
import { blocked, quiet } from './recorded.ts';

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

export const unplug: StepShown = {
  id: 'unplug-router',
  says: 'Pull the router’s power plug, wait thirty seconds and plug it in again.',
  watchedFor: 'step',
  countdownSeconds: 30,
};

const routerWay: RepairWay = { kind: 'guided', steps: [unplug] };

const [firstFinding] = blocked.diagnosis.findings;

export const plan: RepairPlan = {
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
      fix: 'ask-administrator',
      ...(firstFinding === undefined ? {} : { cause: firstFinding.cause }),
      title: 'Ask the administrator, with the proof at hand',
      does: 'Says what to send.',
      ways: [{ kind: 'guided', steps: [{ id: 'ask', says: 'Send the report.' }] }],
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

export const kept: OpenChange = {
  transaction: 'tx-1',
  fix: 'allow-ports-in-firewall',
  title: 'Let the meeting through this computer’s firewall',
  at: '2026-11-23T08:10:00.000Z',
  state: 'kept',
  changes: firewallWay.changes,
  needsAdministrator: true,
};

export const interrupted: OpenChange = {
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

/** Steps for a person: told as they are asked for, and nothing has been changed. */
const guided = (says: string): readonly RepairNews[] => [
  { kind: 'plan', says: ['The plan.'] },
  { kind: 'step', says: [says] },
];

export const running = (question?: RepairQuestion): PageState => ({
  ...quiet,
  reportId: blocked.id,
  repair: {
    kind: 'running',
    fix: 'allow-ports-in-firewall',
    title,
    story: question?.kind === 'step' ? guided(question.step.says) : story,
    isStopping: false,
    ...(question === undefined ? {} : { question }),
  },
});

/** The password was not given: nothing has begun. */
export const refused: PageState = {
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

export const over = (
  outcome: 'kept' | 'put-back',
  says: readonly string[],
  reportId = blocked.id,
): PageState => ({
  ...quiet,
  reportId,
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
