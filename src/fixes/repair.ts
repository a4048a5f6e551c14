/**
 * One repair from plan to end: plan, show, ask, apply, prove, and then keep it or put it back. Plans
 * are tried narrow before broad until one is proven. What a person sees and answers comes in as
 * `Person`, so that a terminal, a page or a test can be the person.
 */
import type { Action, Change } from '../model/change.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { Report } from '../model/report.ts';
import type { Reason } from '../model/verdict.ts';
import type { Hands } from '../platform/hands.ts';
import type { Platform } from '../platform/platform.ts';
import type { Clock } from './clock.ts';
import type { Fix, FixPlan, GuidedStep, Situation } from './fix.ts';
import { takeSteps } from './guided-steps.ts';
import { HelperGone } from './helper.ts';
import type { Person } from './person.ts';
import { prove, type Proof } from './proof.ts';
import { beginShared } from './several-hands.ts';
import { sharesOf, surgeonsFor, type Surgeons } from './surgeons.ts';
import type { Closing, Obstacle, Operation } from './surgeon.ts';
import { troubleWatch } from './trouble-watch.ts';
import { isStoppedAtQuestion, noRights } from './no-rights.ts';
import { notOurs } from './another-account.ts';

export interface RepairAsk {
  readonly fix: Fix;
  /** What is to be mended; absent when the fix was asked for by name. */
  readonly finding?: Finding;
  /** The report that accused. */
  readonly before: Report;
  readonly platform: Platform;
  readonly hands: Hands;
  readonly surgeons: Surgeons;
  readonly person: Person;
  readonly clock: Clock;
  readonly check: (signal: AbortSignal) => Promise<Report>;
  /** The same check, shown nowhere and not remembered: while a person is at a step. Absent: nobody looks. */
  readonly look?: (signal: AbortSignal) => Promise<Report>;
  /** How long such a check may take. */
  readonly checkSeconds: number;
  readonly isDryRun: boolean;
  /** Keep it even when the proof stays undecided. */
  readonly isKeptUndecided: boolean;
  readonly signal: AbortSignal;
}

export type RepairOutcome =
  | { readonly kind: 'kept'; readonly id: string; readonly closing: Closing; readonly proof: Proof }
  /** Actions or steps, which nobody can put back, were seen to help. */
  | { readonly kind: 'helped'; readonly proof: Proof }
  | { readonly kind: 'not-helped'; readonly proof: Proof }
  | { readonly kind: 'put-back'; readonly closing: Closing; readonly proof?: Proof }
  /** A timed test: put back, and what it showed. */
  | { readonly kind: 'tested'; readonly closing: Closing; readonly proof: Proof }
  | { readonly kind: 'planned' }
  | { readonly kind: 'nothing-to-do'; readonly because: Reason }
  | { readonly kind: 'impossible'; readonly because: readonly Reason[] }
  | { readonly kind: 'declined' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'stopped' }
  /** The helper ended in the middle of it: what it left, the armed undo puts back. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'busy'; readonly pid: number };

/** After any other outcome the next plan is tried. */
const isFinal = ({ kind }: RepairOutcome): boolean =>
  kind === 'kept' ||
  kind === 'helped' ||
  kind === 'declined' ||
  kind === 'nobody' ||
  kind === 'stopped' ||
  kind === 'unfinished' ||
  kind === 'busy';

/** What was tried weighs more than what could not be tried, or was not wanted any more. */
const weights: readonly RepairOutcome['kind'][] = [
  'unfinished',
  'kept',
  'helped',
  'stopped',
  'tested',
  'put-back',
  'not-helped',
  'planned',
  'nothing-to-do',
  'busy',
  'declined',
  'nobody',
  'impossible',
];

export const repair = async (ask: RepairAsk): Promise<RepairOutcome> => {
  const situation = situationOf(ask);
  const plans = await ask.fix.plan(situation);
  const outcomes: RepairOutcome[] = [];
  for (const [number, plan] of plans.entries()) {
    await ask.person.tell({ kind: 'plan', fix: ask.fix, plan, number });
    const outcome = await follow(ask, situation, plan).catch(unfinished);
    outcomes.push(outcome);
    if (isFinal(outcome)) break;
    const isAnotherToCome = number < plans.length - 1;
    // Of one that was not even planned the plan says why.
    if (outcome.kind === 'impossible' && plan.kind !== 'impossible' && isAnotherToCome) {
      await ask.person.tell({ kind: 'not-possible', because: outcome.because });
    }
  }
  return summary(outcomes);
};

const unfinished = (error: unknown): RepairOutcome => {
  if (error instanceof HelperGone) return { kind: 'unfinished' };
  throw error;
};

const NOTHING_HERE: Reason = { message: 'repair.no-such-place', values: {}, from: [] };

const summary = (outcomes: readonly RepairOutcome[]): RepairOutcome => {
  const reasons = outcomes.flatMap((one) => (one.kind === 'impossible' ? one.because : []));
  const [first] = outcomes.toSorted(
    (one, other) => weights.indexOf(one.kind) - weights.indexOf(other.kind),
  );
  if (first !== undefined && first.kind !== 'impossible') return first;
  return { kind: 'impossible', because: reasons.length === 0 ? [NOTHING_HERE] : reasons };
};

const situationOf = ({ platform, hands, before, finding, signal }: RepairAsk): Situation => ({
  platform,
  hands,
  profile: before.profile,
  ...(finding === undefined ? {} : { finding }),
  observations: before.observations,
  signal,
});

const follow = async (
  ask: RepairAsk,
  situation: Situation,
  plan: FixPlan,
): Promise<RepairOutcome> => {
  if (plan.kind === 'nothing-to-do') return { kind: 'nothing-to-do', because: plan.because };
  if (plan.kind === 'impossible') return { kind: 'impossible', because: [plan.because] };
  const strangers =
    plan.kind === 'changes' ? await notOurs(ask.hands, plan.changes, ask.signal) : undefined;
  if (strangers !== undefined) return { kind: 'impossible', because: [strangers] };
  if (ask.isDryRun) return { kind: 'planned' };
  if (plan.kind === 'guided') return guide(ask, situation, plan.steps);
  const answer = await ask.person.agrees(ask.fix, plan);
  if (answer !== 'yes') return { kind: answer === 'no' ? 'declined' : 'nobody' };
  if (ask.signal.aborted) return { kind: 'stopped' };
  return plan.kind === 'actions' ? act(ask, plan.actions) : operate(ask, plan);
};

const guide = async (
  ask: RepairAsk,
  situation: Situation,
  steps: readonly GuidedStep[],
): Promise<RepairOutcome> => {
  const { person, signal } = ask;
  const taken = await takeSteps({ person, situation, trouble: troubleWatch(ask), signal }, steps);
  if (signal.aborted) return { kind: 'stopped' };
  if (taken !== 'taken') return { kind: taken === 'skipped' ? 'declined' : 'nobody' };
  const proof = await proveInTime(ask);
  return { kind: proof.kind === 'proven' ? 'helped' : 'not-helped', proof };
};

const act = async (ask: RepairAsk, actions: readonly Action[]): Promise<RepairOutcome> => {
  const needs = actions.map(({ action }) => ask.hands.actions[action]?.needs);
  const found = await surgeonsFor(ask, needs);
  if (found.kind !== 'ready') return withoutRights(ask, found);
  for (const [index, action] of actions.entries()) {
    const acting = await found.of(needs[index]).act(action, ask.signal);
    if (ask.signal.aborted) return { kind: 'stopped' };
    if (acting.kind !== 'done') return cannot(acting.why);
    await ask.person.tell({ kind: 'acted', action });
  }
  const proof = await proveInTime(ask);
  return { kind: proof.kind === 'proven' ? 'helped' : 'not-helped', proof };
};

const withoutRights = (
  { signal }: RepairAsk,
  found: Parameters<typeof noRights>[0],
): RepairOutcome =>
  signal.aborted || isStoppedAtQuestion(found.why)
    ? { kind: 'stopped' }
    : { kind: 'impossible', because: [noRights(found)] };

const cannot = (why: string): RepairOutcome => ({
  kind: 'impossible',
  because: [{ message: 'repair.cannot', values: { why }, from: [] }],
});

type ChangesPlan = Extract<FixPlan, { kind: 'changes' }>;

const operate = async (ask: RepairAsk, plan: ChangesPlan): Promise<RepairOutcome> => {
  const { changes, timedTestSeconds } = plan;
  const needs = changes.map(({ setting }) => ask.hands.settings[setting]?.needs);
  const found = await surgeonsFor(ask, needs);
  if (found.kind !== 'ready') return withoutRights(ask, found);
  const begun = await beginShared(
    sharesOf(needs, found.of),
    {
      fix: ask.fix.id,
      changes,
      deadlineSeconds: deadlineOf(ask, timedTestSeconds ?? 0),
      isTimedTest: timedTestSeconds !== undefined,
    },
    ask.signal,
  );
  if (begun.kind === 'busy') return begun;
  if (begun.kind === 'refused') return cannot(begun.why);
  const { operation } = begun;
  await orPutBack(operation, ask.person.tell({ kind: 'begun', operation }));
  const applying = await operation.apply(ask.signal);
  if (applying.kind === 'put-back') return afterObstacle(ask, changes, applying);
  await orPutBack(operation, ask.person.tell({ kind: 'applied' }));
  return decide(ask, operation, timedTestSeconds !== undefined);
};

const afterObstacle = async (
  { person }: RepairAsk,
  plan: readonly Change[],
  { because, closing }: { readonly because: Obstacle; readonly closing: Closing },
): Promise<RepairOutcome> => {
  await person.tell({ kind: 'obstacle', plan, obstacle: because });
  await person.tell({ kind: 'closed', closing });
  const isUntouched = closing.changes.every(({ state }) => state === 'untouched');
  if (because.kind === 'stopped') return { kind: 'stopped' };
  return isUntouched ? cannot(because.why) : { kind: 'put-back', closing };
};

const orPutBack = <Value>(operation: Operation, work: Promise<Value>): Promise<Value> =>
  work.catch(async (error: unknown) => {
    await operation.putBack(new AbortController().signal);
    throw error;
  });

/** Whatever goes wrong between here and the decision, the decision is to put back. */
const decide = async (
  ask: RepairAsk,
  operation: Operation,
  isTimedTest: boolean,
): Promise<RepairOutcome> => {
  const proof = await orPutBack(operation, proveInTime(ask));
  const isWanted = !isTimedTest && (await orPutBack(operation, isWorthKeeping(ask, proof)));
  const isKept = isWanted && !ask.signal.aborted;
  if (!isKept) await orPutBack(operation, ask.person.tell({ kind: 'putting-back' }));
  const closing = isKept
    ? await orPutBack(operation, operation.keep())
    : await operation.putBack(new AbortController().signal);
  await ask.person.tell({ kind: 'closed', closing });
  if (closing.decision === 'keep') return { kind: 'kept', id: operation.id, closing, proof };
  if (ask.signal.aborted) return { kind: 'stopped' };
  return isTimedTest ? { kind: 'tested', closing, proof } : { kind: 'put-back', closing, proof };
};

const isWorthKeeping = async (
  { isKeptUndecided, person, signal }: RepairAsk,
  proof: Proof,
): Promise<boolean> => {
  if (proof.kind !== 'undecided' || isKeptUndecided) return proof.kind !== 'failed';
  return !signal.aborted && (await person.keeps?.(proof)) === true;
};

/** Settings take effect late: a link comes up, a cache runs out. More checks than this tell nothing new. */
const ATTEMPTS = 3;

const BETWEEN_ATTEMPTS_MS = 1500;

/** Shorter than this, a slow computer could not even finish its check. */
const LEAST_DEADLINE_SECONDS = 120;

const deadlineOf = ({ fix, checkSeconds }: RepairAsk, testSeconds: number): number =>
  Math.max(
    LEAST_DEADLINE_SECONDS,
    2 * (fix.waitSeconds + testSeconds + (ATTEMPTS + 1) * checkSeconds),
  );

const proveInTime = async (ask: RepairAsk): Promise<Proof> => {
  const { clock, person, signal } = ask;
  const until = clock.now() + ask.fix.waitSeconds * 1000;
  const proofs: Proof[] = [];
  for (let attempt = 1; ; attempt += 1) {
    await person.tell({ kind: 'proving', attempt });
    const after = await ask.check(signal);
    proofs.push(prove(ask.fix, ask.finding?.cause, ask.before, after));
    // The first look may simply have been too early; the second always gets its chance.
    const isTimeUp = attempt >= 2 && clock.now() >= until;
    const proof = conclusion(proofs, { isTimeUp, isLast: attempt >= ATTEMPTS });
    if (proof !== undefined || signal.aborted) {
      const last = proof ?? INTERRUPTED;
      await person.tell({ kind: 'proof', proof: last });
      return last;
    }
    await clock.wait(BETWEEN_ATTEMPTS_MS, signal);
  }
};

const INTERRUPTED: Proof = {
  kind: 'undecided',
  because: [{ message: 'proof.interrupted', values: {}, from: [] }],
};

const FLAPPING: Proof = {
  kind: 'undecided',
  because: [{ message: 'proof.flapping', values: {}, from: [] }],
};

/** Two good looks in a row: a network that comes and goes earns one by chance. Nothing yet while another look is due. */
const conclusion = (
  proofs: readonly Proof[],
  { isTimeUp, isLast }: { readonly isTimeUp: boolean; readonly isLast: boolean },
): Proof | undefined => {
  const [before, last] = [proofs.at(-2), proofs.at(-1)];
  if (last === undefined) return undefined;
  if (last.kind === 'proven' && before?.kind === 'proven') return last;
  const wasGood = proofs.some(({ kind }) => kind === 'proven');
  if (last.kind !== 'proven' && wasGood) return FLAPPING;
  // A first good look always gets its second, however late it came.
  if (last.kind === 'proven') return undefined;
  return isLast || isTimeUp ? last : undefined;
};
