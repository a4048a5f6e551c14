/**
 * One repair for the page. Everything that matters (journal, armed undo, proof, putting back, rights) is
 * `fixes/repair.ts`, as for `linecheck fix`; here it gets a person, checks and somebody who listens.
 */
import { depthOfProof, findingsOf } from '../checkup/what-to-mend.ts';
import { clearUp } from '../fixes/clear-up.ts';
import { repair, type RepairOutcome } from '../fixes/repair.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type { PageLanguage, RepairOutcomeId, RepairState } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { momentWords } from '../report/moment.ts';
import { runningWords } from '../report/running-words.ts';
import { inLanguage, say } from '../report/sentences.ts';
import { loadLanguage } from '../text/render.ts';
import { PagePerson } from './page-person.ts';
import { choiceOf, type Agreement } from './repair-plan.ts';
import { closingWords, endingOf, outcomeWords } from './repair-words.ts';
import type { Workbench } from './workbench.ts';

export interface RepairJobAsk {
  readonly bench: Workbench;
  readonly agreement: Agreement;
  readonly language: PageLanguage;
  readonly signal: AbortSignal;
  /** Whoever answers questions speaks to this one. */
  met(person: PagePerson, theatre: Theatre): void;
}

interface Ending {
  readonly outcome: RepairOutcomeId;
  readonly says: readonly string[];
  readonly transaction?: string;
}

export const carryOutRepair = async (ask: RepairJobAsk): Promise<void> => {
  const { bench, agreement, language, signal } = ask;
  await loadLanguage(language);
  const theatre = await bench.engine.openTheatre();
  const person = new PagePerson({
    hands: theatre.hands,
    language,
    agreed: agreement.agreed,
    signal,
    now: () => bench.engine.now(),
    changed: () => bench.tellState(),
  });
  const { fix } = agreement;
  const title = inLanguage(language, () => say(`fix.${fix.id}.title`));
  bench.setRepair((): RepairState => {
    const { story, question } = person;
    const isStopping = signal.aborted;
    const asked = question === undefined ? {} : { question };
    return { kind: 'running', fix: fix.id, title, story, isStopping, ...asked };
  });
  ask.met(person, theatre);
  let ending: Ending = {
    outcome: 'failed',
    says: inLanguage(language, () => [say('ui.failed')]),
  };
  try {
    ending = await endingFor(ask, theatre, person);
  } finally {
    const last = ending;
    const { story } = person;
    bench.setRepair(() => ({ kind: 'over', fix: fix.id, title, story, ...last }));
    await theatre.close();
  }
};

const endingFor = async (
  ask: RepairJobAsk,
  theatre: Theatre,
  person: PagePerson,
): Promise<Ending> => {
  const cleared = await clearUp(theatre, false, {
    running: async () => {},
    leaves: async () => {},
    putsBack: async ({ fix, at }) =>
      person.news('putting-back', () => [say('repair.left-behind', { fix, at: momentWords(at) })]),
    closed: async (closing) => person.news('closed', () => closingWords(closing)),
  });
  if (cleared.kind === 'busy') {
    const { pid } = cleared;
    return { outcome: 'busy', says: inLanguage(ask.language, () => [runningWords(pid)]) };
  }
  const before = await reportToMend(ask, person, cleared.kind === 'put-back');
  if (ask.signal.aborted) return shown({ kind: 'stopped' }, ask.language);
  return shown(await mend(ask, theatre, person, before), ask.language);
};

/** Networks change by the minute: what is to be mended must have been seen just now, as for `linecheck fix`. */
const FRESH_MS = 2 * 60 * 1000;

const reportToMend = async (
  { bench, signal }: RepairJobAsk,
  person: PagePerson,
  isStale: boolean,
): Promise<Report> => {
  const newest = await bench.report(undefined);
  const ageMs = bench.engine.wallClock() - Date.parse(newest.startedAt);
  const isFresh = ageMs >= 0 && ageMs <= FRESH_MS && !newest.run.isInterrupted;
  if (isFresh && !isStale && (await isOfNow(bench, newest))) return newest;
  person.news('proving', () => [say('ui.checking-first')]);
  const wish = bench.wishLike(newest);
  return bench.checkNow(await bench.engine.prepare(wish), wish, signal);
};

/** Made while the same of ours was in force. */
const isOfNow = async (bench: Workbench, { changes }: Report): Promise<boolean> =>
  idsOf(changes) === idsOf(await bench.engine.inForce());

const idsOf = (changes: Report['changes']): string =>
  [...new Set(changes.map(({ transaction }) => transaction))].toSorted().join(' ');

const mend = async (
  { bench, agreement, signal }: RepairJobAsk,
  theatre: Theatre,
  person: PagePerson,
  before: Report,
): Promise<RepairOutcome> => {
  const choice = choiceOf(agreement.fix, findingsOf(before), agreement.cause);
  const wish = {
    ...bench.wishLike(before),
    mode: depthOfProof(choice.finding, before),
  };
  const prepared = await bench.engine.prepare(wish);
  return repair({
    ...choice,
    before,
    platform: theatre.platform,
    hands: theatre.hands,
    clock: theatre.clock,
    person,
    surgeons: {
      here: theatre.surgeons.here,
      elevated: (stop) => {
        person.news('asking-rights', () => [say('ui.asking-rights')]);
        return theatre.surgeons.elevated(stop);
      },
    },
    check: (stop) => bench.checkNow(prepared, wish, stop),
    look: (stop) => prepared.look({ mode: wish.mode, signal: stop }),
    checkSeconds: prepared.budgetSeconds,
    isDryRun: false,
    isKeptUndecided: false,
    signal,
  });
};

/** The page's own heading says already how it ended, and the story why; here only what neither says. */
const wordsOf = (outcome: RepairOutcome): readonly string[] => {
  if (outcome.kind === 'impossible' && outcome.because.length > 0)
    return outcomeWords(outcome).slice(0, -1);
  return outcome.kind === 'busy' || outcome.kind === 'unfinished' ? outcomeWords(outcome) : [];
};

const shown = (outcome: RepairOutcome, language: PageLanguage): Ending => {
  const ending = endingOf(outcome);
  return inLanguage(language, () => ({
    // A dry run never comes here.
    outcome: ending === 'planned' ? 'failed' : ending,
    says: ending === 'kept' || ending === 'stuck' ? [say(`ui.${ending}`)] : wordsOf(outcome),
    ...(outcome.kind === 'kept' ? { transaction: outcome.id } : {}),
  }));
};
