/** A repair with a person, checks and settings made of what a test wishes for. */
import { join } from 'node:path';

import type { Change } from '../model/change.ts';
import type { Report } from '../model/report.ts';
import { fakePlatform } from '../platform/fake/index.ts';
import type { Hands } from '../platform/hands.ts';
import { someReport } from '../report/report.fixture.ts';
import type { Fix, FixPlan } from './fix.ts';
import {
  manualClock,
  memoryHands,
  memoryJournal,
  surgeonAsk,
  valuesBefore,
  type Values,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import type { AskOtherHalf } from './other-half.ts';
import type { News, Person } from './person.ts';
import { repair, type RepairAsk, type RepairOutcome } from './repair.ts';

export const narrow: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
export const broad: Change = {
  setting: 'tunnel.connection',
  on: 'vpn0',
  before: 'up',
  after: 'down',
};

const cause = 'dns-resolver-dead';

export const blocked = someReport();
export const ready: Report = {
  ...blocked,
  verdict: 'ready',
  diagnosis: { ...blocked.diagnosis, findings: [] },
};
export const unknown: Report = { ...ready, verdict: 'unknown' };

export const fixWith = (...plans: readonly FixPlan[]): Fix => ({
  id: 'some-fix',
  mends: [cause],
  risk: 'low',
  waitSeconds: 5,
  provenBy: [],
  plan: async () => plans,
});

interface Wishes {
  /** For the lock. */
  readonly folder: string;
  readonly fix: Fix;
  /** One after another; the last one ever after. */
  readonly checks?: readonly Report[];
  readonly answer?: () => 'yes' | 'no' | 'nobody';
  readonly step?: 'taken' | 'skipped' | 'nobody';
  readonly isDryRun?: boolean;
  readonly isKeptUndecided?: boolean;
  readonly keeps?: () => Promise<boolean>;
  readonly hands?: (values: Values) => Hands;
  readonly surgeons?: Partial<RepairAsk['surgeons']>;
  readonly otherHalf?: AskOtherHalf;
  readonly stop?: AbortController;
  /** Telling this goes wrong. */
  readonly breaksAt?: News['kind'];
  /** May look at the settings while a check runs. */
  readonly during?: (values: Values) => void;
}

interface Result {
  readonly outcome: RepairOutcome;
  readonly values: Values;
  readonly news: readonly News['kind'][];
  readonly files: Map<string, string>;
}

export const run = async (wishes: Wishes): Promise<Result> => {
  const values = valuesBefore([narrow, broad]);
  const files = new Map<string, string>();
  const hands = (wishes.hands ?? memoryHands)(values);
  const clock = manualClock();
  const { otherHalf } = wishes;
  const here = localSurgeon({
    ...surgeonAsk(hands, memoryJournal(files), join(wishes.folder, 'lock'), clock),
    ...(otherHalf === undefined ? {} : { otherHalf }),
  });
  const news: News['kind'][] = [];
  const person: Person = {
    agrees: async () => wishes.answer?.() ?? 'yes',
    takes: async () => wishes.step ?? 'taken',
    ...(wishes.keeps === undefined ? {} : { keeps: wishes.keeps }),
    tell: async (item) => {
      news.push(item.kind);
      if (item.kind === wishes.breaksAt) throw new Error('no words for it');
    },
  };
  const checks = [...(wishes.checks ?? [ready])];
  const [finding] = blocked.diagnosis.findings;
  const outcome = await repair({
    fix: wishes.fix,
    ...(finding === undefined ? {} : { finding: { ...finding, accountsFor: [] } }),
    before: blocked,
    platform: fakePlatform(),
    hands,
    surgeons: {
      here,
      elevated: async () => ({ kind: 'refused', why: 'the person said no' }),
      ...wishes.surgeons,
    },
    person,
    clock,
    check: async () => {
      wishes.during?.(values);
      return (checks.length > 1 ? checks.shift() : checks[0]) ?? ready;
    },
    checkSeconds: 10,
    isDryRun: wishes.isDryRun ?? false,
    isKeptUndecided: wishes.isKeptUndecided ?? false,
    signal: wishes.stop?.signal ?? new AbortController().signal,
  });
  return { outcome, values, news, files };
};

export const changing = (change: Change): FixPlan => ({ kind: 'changes', changes: [change] });

export const untouched = valuesBefore([narrow, broad]);
