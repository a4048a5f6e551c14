import type { CheckupOptions } from '../checkup/run-checkup.ts';
import { depthOfProof, findingsOf, mayShowUnderLoad } from '../checkup/what-to-mend.ts';
import { chooseFixes, type Choice } from '../fixes/choose.ts';
import type { Fix } from '../fixes/fix.ts';
import { guides } from '../fixes/guides/index.ts';
import { fixes } from '../fixes/index.ts';
import type { News } from '../fixes/person.ts';
import { repair, type RepairOutcome } from '../fixes/repair.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { jsonText } from '../report/json.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import { isStuck } from '../ui/repair-words.ts';
import { checkUp } from './check-up.ts';
import { clearUp } from './clear-up.ts';
import { nowhere, type Console } from './console.ts';
import { busyJson, fixJson } from './fix-json.ts';
import { print, terminalPerson } from './fix-person.ts';
import { newestReport, remember } from './history.ts';
import { inForce } from './in-force.ts';
import { listenForInterrupts } from './interrupts.ts';
import { nearest } from './nearest.ts';
import { outcomeLines } from './repair-text.ts';
import type { Runner } from './runners.ts';
import { openTheatre } from './surgeons.ts';
import { readWishes, type Wishes } from './wishes.ts';

/** What one fix of the run came to. */
export interface Attempt {
  readonly fix: Fix;
  readonly cause?: CauseId;
  readonly outcome: RepairOutcome;
  readonly news: readonly News[];
}

interface FixRun {
  readonly theatre: Theatre;
  readonly wishes: Wishes;
  readonly to: Console;
  readonly signal: AbortSignal;
  readonly isDryRun: boolean;
  readonly isKeptUndecided: boolean;
  readonly hasAgreed: boolean;
  /** From here on there may be something to put back. */
  readonly begins: () => void;
  readonly isNamed: boolean;
  readonly check: (signal: AbortSignal, mode: CheckupOptions['mode']) => Promise<Report>;
  /** The same, shown nowhere and not remembered. */
  readonly look: FixRun['check'];
}

const NOT_POSSIBLE = 2;

export const fix: Runner = async (typed, console) => {
  const named = typed.arguments[0] === undefined ? undefined : fixNamed(typed.arguments[0]);
  const wishes = await readWishes(typed);
  const isJson = typed.has('json');
  // With --json stdout is for the JSON alone; people may still follow on stderr.
  const to = isJson ? { out: console.err, err: console.err } : console;
  let hasBegun = false;
  const signal = listenForInterrupts(() => {
    // At a question, or while it still checks, there is nothing to put back.
    void to.err.write(hasBegun ? `\n${say('repair.putting-back')}\n` : '\n');
  });
  const { thisPlatform } = await import('../platform/index.ts');
  const theatre = await openTheatre(await thisPlatform(process.env));
  const isDryRun = typed.has('dry-run');
  const cleared = await clearUp(theatre, isDryRun, to);
  if (cleared.kind === 'busy') {
    if (isJson) await console.out.write(`${jsonText(busyJson, 2)}\n`);
    return NOT_POSSIBLE;
  }
  const run: FixRun = {
    theatre,
    wishes,
    to,
    signal,
    isDryRun,
    isKeptUndecided: typed.has('keep'),
    begins: () => {
      hasBegun = true;
    },
    hasAgreed: typed.has('yes'),
    isNamed: named !== undefined,
    check: (stop, mode) =>
      checkAndRemember({ ...wishes, options: { ...wishes.options, mode } }, to, stop),
    look: (stop, mode) => checkSilently({ ...wishes, options: { ...wishes.options, mode } }, stop),
  };
  const before = await reportToMend(run, cleared.kind === 'put-back', named);
  const attempts =
    named === undefined
      ? await fixAll(run, before)
      : [await fixOne(run, namedChoice(named, before), before)];
  if (attempts.length === 0) await print(to.out, nothingLines(before, to));
  if (!run.isNamed) await print(to.out, summedLines(attempts, to));
  const status = statusOf(
    attempts.map(({ outcome }) => outcome),
    before,
  );
  if (isJson) await console.out.write(`${jsonText(fixJson(attempts, before, theatre.hands), 2)}\n`);
  return status;
};

const fixNamed = (id: string): Fix => {
  const found = fixes.find((one) => one.id === id);
  if (found !== undefined) return found;
  const word = nearest(
    id,
    fixes.map((one) => one.id),
  );
  throw new UserError(
    say('repair.no-such-fix', { name: id.slice(0, 60) }),
    word === undefined ? say('repair.without-name') : say('repair.meant', { word }),
  );
};

const checkAndRemember = async (
  wishes: Wishes,
  { err }: Console,
  signal: AbortSignal,
): Promise<Report> => {
  const changes = await inForce();
  const report = await checkUp({ wishes, changes, sinceMs: performance.now() }, signal, err);
  await remember(report);
  return report;
};

const checkSilently = async (wishes: Wishes, signal: AbortSignal): Promise<Report> =>
  checkUp({ wishes, changes: await inForce(), sinceMs: performance.now() }, signal, nowhere);

/** Whoever names a fix knows of trouble: that an earlier report knew of none is not yet an answer. */
const isSilentOn = (report: Report, named: Fix | undefined): boolean =>
  named !== undefined && namedChoice(named, report).finding === undefined;

const reportToMend = async (
  run: FixRun,
  isStale: boolean,
  named: Fix | undefined,
): Promise<Report> => {
  const { options, profile } = run.wishes;
  const isAlike = (report: Report): boolean =>
    report.service.id === profile.id &&
    report.service.profileDate === profile.date &&
    !report.run.isInterrupted &&
    report.run.hasReflector === (options.reflector !== undefined) &&
    report.run.isThirdPartyAllowed === options.isThirdPartyAllowed;
  const known = isStale
    ? undefined
    : await newestReport(isAlike, {
        ms: run.theatre.clock.wallClock(),
        changes: await inForce(),
      });
  if (known !== undefined && !isSilentOn(known, named)) return known;
  const report = await run.check(run.signal, 'reach');
  const isMissed = isSilentOn(report, named) && mayShowUnderLoad(named?.mends ?? []);
  return isMissed && !run.signal.aborted ? run.check(run.signal, 'enough') : report;
};

const namedChoice = (named: Fix, before: Report): { fix: Fix; finding?: Finding } => {
  const finding = findingsOf(before).find(({ cause }) => named.mends.includes(cause));
  return { fix: named, ...(finding === undefined ? {} : { finding }) };
};

/** Worst finding first; after each that was kept, what is still wrong is looked at anew. */
const fixAll = async (run: FixRun, first: Report): Promise<readonly Attempt[]> => {
  const attempts: Attempt[] = [];
  let before = first;
  for (;;) {
    const tried = new Set(attempts.map((attempt) => attempt.fix.id));
    const choice = chooseFixes(findingsOf(before), fixes, guides).find(
      ({ fix: one }) => !tried.has(one.id),
    );
    if (choice === undefined || run.signal.aborted) return attempts;
    const attempt = await fixOne(run, choice, before);
    attempts.push(attempt);
    const { kind } = attempt.outcome;
    const isOver = kind === 'nobody' && !run.hasAgreed;
    if (isOver || kind === 'stopped' || kind === 'busy') return attempts;
    before = attempt.after ?? before;
  }
};

const fixOne = async (
  run: FixRun,
  choice: Pick<Choice, 'fix'> & Partial<Choice>,
  before: Report,
): Promise<Attempt & { readonly after?: Report }> => {
  const { theatre, to } = run;
  const news: News[] = [];
  let latest: Report | undefined;
  const person = terminalPerson({
    ...to,
    hands: theatre.hands,
    hasAgreed: run.hasAgreed,
    // Whoever names a fix and agrees beforehand will take its step elsewhere; nobody else is waited for.
    watchSeconds: run.isNamed && run.hasAgreed ? choice.fix.waitSeconds : 0,
    isDryRun: run.isDryRun,
  });
  let isTold = false;
  /** What cannot be done here is told only to somebody who asked for it by name, or if nothing else can. */
  const isNoise = (item: News): boolean =>
    !run.isNamed && item.kind === 'plan' && item.plan.kind === 'impossible';
  const outcome = await repair({
    ...choice,
    before,
    platform: theatre.platform,
    hands: theatre.hands,
    surgeons: theatre.surgeons,
    clock: theatre.clock,
    person: {
      ...person,
      tell: async (item) => {
        news.push(item);
        if (item.kind === 'begun') run.begins();
        if (isNoise(item)) return;
        if (!isTold) await print(to.out, mendLines(choice.finding, to.out.columns));
        isTold = true;
        await person.tell(item);
      },
    },
    check: async (signal) => {
      latest = await run.check(signal, depthOfProof(choice.finding, before));
      return latest;
    },
    look: (signal) => run.look(signal, depthOfProof(choice.finding, before)),
    checkSeconds: run.wishes.options.budgetSeconds,
    isDryRun: run.isDryRun,
    isKeptUndecided: run.isKeptUndecided,
    signal: run.signal,
  });
  if (run.isNamed || !isSummed({ outcome, news }))
    await print(to.out, outcomeLines(unlessShown(outcome, news), to.out.columns));
  const isLasting = outcome.kind === 'kept' || outcome.kind === 'helped';
  return {
    fix: choice.fix,
    ...(choice.finding === undefined ? {} : { cause: choice.finding.cause }),
    outcome,
    news,
    ...(isLasting && latest !== undefined ? { after: latest } : {}),
  };
};

/** Why a plan is impossible stands in the plan that was just shown, or was told before the next one. */
const unlessShown = (outcome: RepairOutcome, news: readonly News[]): RepairOutcome => {
  if (outcome.kind !== 'impossible') return outcome;
  const shown = news.flatMap((one) => {
    if (one.kind === 'not-possible') return one.because;
    return one.kind === 'plan' && one.plan.kind === 'impossible' ? [one.plan.because] : [];
  });
  return { ...outcome, because: outcome.because.filter((one) => !shown.includes(one)) };
};

/**
 * Said once for the whole run, not after each fix that was looked at; but where somebody has read a plan and agreed to it,
 * why nothing came of it (no rights, another account's setting) stands right below.
 */
const isSummed = ({ outcome: { kind }, news }: Pick<Attempt, 'outcome' | 'news'>): boolean => {
  const isShown = news.some((one) => one.kind === 'plan' && one.plan.kind !== 'impossible');
  return kind === 'planned' || (kind === 'impossible' && !isShown);
};

const summedLines = (attempts: readonly Attempt[], { out }: Console): readonly string[] => {
  const summed = attempts.filter(isSummed);
  if (summed.length < attempts.length) return [];
  const planned = summed.find(({ outcome }) => outcome.kind === 'planned');
  if (planned !== undefined) return outcomeLines(planned.outcome, out.columns);
  return summed.flatMap(({ fix: { id }, outcome }) => [
    ...wrap(`${say(`fix.${id}.title`)} (${id})`, out.columns),
    ...outcomeLines(outcome, out.columns),
  ]);
};

const mendLines = (finding: Finding | undefined, width: number): readonly string[] =>
  finding === undefined
    ? []
    : [
        '',
        ...wrap(
          say('repair.fixing', {
            title: `text:${finding.cause}.title`,
            cause: finding.cause,
          }),
          width,
        ),
      ];

const nothingLines = (before: Report, { out }: Console): readonly string[] => {
  const titles = before.diagnosis.findings.map(({ cause }) => say(`${cause}.title`));
  return wrap(
    titles.length === 0
      ? say('outcome.all-well', { headline: headlineOf(before) })
      : say('outcome.no-fix', { titles }),
    out.columns,
  );
};

/** The report's own is English; the usual one can be said in the person's language. */
const headlineOf = ({ verdict, headline, profile }: Report): string =>
  verdict === 'ready' ? say('headline.ready', { service: profile.title }) : headline;

/** 0 kept or nothing to do · 1 tried and put back · 2 refused or not possible. */
const statusOf = (outcomes: readonly RepairOutcome[], before: Report): number => {
  const has = (...kinds: readonly RepairOutcome['kind'][]): boolean =>
    outcomes.some(({ kind }) => kinds.includes(kind));
  if (outcomes.some((one) => 'closing' in one && isStuck(one.closing))) return NOT_POSSIBLE;
  if (has('kept', 'helped')) return 0;
  if (has('put-back', 'tested', 'not-helped')) return 1;
  if (has('planned')) return 0;
  if (outcomes.length === 0) return before.diagnosis.findings.length === 0 ? 0 : NOT_POSSIBLE;
  return outcomes.every(({ kind }) => kind === 'nothing-to-do') ? 0 : NOT_POSSIBLE;
};
