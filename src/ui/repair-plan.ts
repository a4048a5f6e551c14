/** What could be tried for what was found: planned by the repairs themselves as a dry run, nothing written. */
import { randomUUID } from 'node:crypto';

import { findingsOf } from '../checkup/what-to-mend.ts';
import { chooseFixes } from '../fixes/choose.ts';
import type { Fix, FixPlan } from '../fixes/fix.ts';
import { guides } from '../fixes/guides/index.ts';
import { fixes } from '../fixes/index.ts';
import { repair } from '../fixes/repair.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { PageLanguage, PlanWish, RepairPlan, RepairProposal } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { inLanguage, say } from '../report/sentences.ts';
import { loadLanguage } from '../text/render.ts';
import { fingerprint, isPossible, wayShown } from './plan-shown.ts';
import { Trouble } from './trouble.ts';
import type { Workbench } from './workbench.ts';

/** A plan that was shown: what the person can agree to now. */
export interface Offer {
  readonly plan: RepairPlan;
  readonly agreements: ReadonlyMap<string, Agreement>;
}

export interface Agreement {
  readonly fix: Fix;
  readonly cause: CauseId | undefined;
  /** Fingerprints of the plans that were shown. */
  readonly agreed: ReadonlySet<string>;
}

interface Choice {
  readonly fix: Fix;
  readonly finding?: Finding;
}

export const offerRepairs = async (bench: Workbench, wish: PlanWish): Promise<Offer> => {
  const report = await bench.report(undefined);
  const { language = 'en' } = wish;
  await loadLanguage(language);
  const choices = choicesFor(report, wish.fix);
  const theatre = await bench.engine.openTheatre();
  try {
    const planned = await Promise.all(
      choices.map(async (choice) => {
        const plans = await plansOf(theatre, choice, report);
        return {
          proposal: proposalOf(choice, plans, theatre, language),
          agreement: agreementOf(choice, plans),
        };
      }),
    );
    return {
      plan: {
        id: randomUUID(),
        reportId: report.id,
        proposals: planned.map(({ proposal }) => proposal),
      },
      agreements: new Map(planned.map(({ agreement }) => [agreement.fix.id, agreement])),
    };
  } finally {
    await theatre.close();
  }
};

const choicesFor = (report: Report, named: string | undefined): readonly Choice[] => {
  const findings = findingsOf(report);
  if (named === undefined) return chooseFixes(findings, fixes, guides);
  const fix = fixes.find(({ id }) => id === named);
  if (fix === undefined) throw new Trouble(404, 'not-found');
  return [choiceOf(fix, findings)];
};

export const choiceOf = (fix: Fix, findings: readonly Finding[], cause?: CauseId): Choice => {
  const mended = findings.filter((finding) => fix.mends.includes(finding.cause));
  const finding = mended.find((one) => one.cause === cause) ?? mended[0];
  return { fix, ...(finding === undefined ? {} : { finding }) };
};

/** The very planning of `linecheck fix --dry-run`. */
const plansOf = async (
  theatre: Theatre,
  choice: Choice,
  before: Report,
): Promise<readonly FixPlan[]> => {
  const plans: FixPlan[] = [];
  await repair({
    ...choice,
    before,
    platform: theatre.platform,
    hands: theatre.hands,
    surgeons: theatre.surgeons,
    clock: theatre.clock,
    person: {
      agrees: async () => 'no',
      takes: async () => 'skipped',
      tell: async (news) => {
        if (news.kind === 'plan') plans.push(news.plan);
      },
    },
    check: () => Promise.reject(new Error('a dry run checks nothing')),
    checkSeconds: 0,
    isDryRun: true,
    isKeptUndecided: false,
    signal: new AbortController().signal,
  });
  return plans;
};

const proposalOf = (
  { fix, finding }: Choice,
  plans: readonly FixPlan[],
  { hands }: Theatre,
  language: PageLanguage,
): RepairProposal =>
  inLanguage(language, () => {
    const ways = plans.map((plan) => wayShown(fix, plan, hands));
    return {
      fix: fix.id,
      ...(finding === undefined ? {} : { cause: finding.cause }),
      title: say(`fix.${fix.id}.title`),
      does: say(`fix.${fix.id}.does`),
      ways,
      isPossible: ways.some(isPossible),
    };
  });

const agreementOf = ({ fix, finding }: Choice, plans: readonly FixPlan[]): Agreement => ({
  fix,
  cause: finding?.cause,
  agreed: new Set(plans.map(fingerprint)),
});
