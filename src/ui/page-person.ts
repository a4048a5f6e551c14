/** The person at the page: reads the story, is asked, answers when they like or not at all. */
import { randomUUID } from 'node:crypto';

import type { Fix, FixPlan, GuidedStep } from '../fixes/fix.ts';
import type { Proof } from '../fixes/proof.ts';
import type { News, Person, StepWatch } from '../fixes/person.ts';
import { stopped, watchStep } from '../fixes/watch-step.ts';
import type { PageLanguage, RepairAnswer, RepairNews, RepairQuestion } from '../model/page-api.ts';
import type { Hands } from '../platform/hands.ts';
import { inLanguage, say } from '../report/sentences.ts';
import { fingerprint, stepShown, wayShown } from './plan-shown.ts';
import { newsWords } from './repair-words.ts';

export interface PagePersonAsk {
  readonly hands: Hands;
  readonly language: PageLanguage;
  /** Fingerprints of the plans that were agreed to. */
  readonly agreed: ReadonlySet<string>;
  readonly signal: AbortSignal;
  now(): number;
  /** The story went on, or a question came or went. */
  changed(): void;
}

type Said = RepairAnswer['answer'];
/** Which question it is, without its id. */
type Asking = RepairQuestion extends infer Question
  ? Question extends RepairQuestion
    ? Omit<Question, 'id' | 'secondsLeft'>
    : never
  : never;

interface Open {
  readonly asking: Asking;
  readonly id: string;
  readonly untilMs: number | undefined;
  readonly opens: string | undefined;
  answer(said: Said): void;
}

/** Time to read two sentences and decide; the undo that is armed leaves at least twice as much. */
const KEEP_SECONDS = 45;

/** Longer stories would only be told by a repair that runs wild; the page keeps what is newest. */
const MOST_NEWS = 200;

const answersTo: Readonly<Record<RepairQuestion['kind'], readonly Said[]>> = {
  consent: ['yes', 'no'],
  step: ['taken', 'skipped'],
  keep: ['yes', 'no'],
};

export class PagePerson implements Person {
  readonly #ask: PagePersonAsk;
  readonly #story: RepairNews[] = [];
  #open: Open | undefined;

  constructor(ask: PagePersonAsk) {
    this.#ask = ask;
  }

  get story(): readonly RepairNews[] {
    return [...this.#story];
  }

  get question(): RepairQuestion | undefined {
    if (this.#open === undefined) return undefined;
    const { asking, id, untilMs = 0 } = this.#open;
    return asking.kind === 'keep'
      ? {
          ...asking,
          id,
          secondsLeft: Math.max(0, Math.round((untilMs - this.#ask.now()) / 1000)),
        }
      : { ...asking, id };
  }

  /** Where the step on screen is to be taken; undefined for every other id. */
  placeOf(id: string): string | undefined {
    return this.#open?.id === id ? this.#open.opens : undefined;
  }

  /** False: this is not asked, or not any more. */
  answer({ id, answer }: RepairAnswer): boolean {
    const open = this.#open;
    if (open === undefined || open.id !== id) return false;
    if (!answersTo[open.asking.kind].includes(answer)) return false;
    open.answer(answer);
    return true;
  }

  news(kind: RepairNews['kind'], write: () => readonly string[], proof?: Proof['kind']): void {
    const says = inLanguage(this.#ask.language, write);
    this.#story.push({ kind, says, ...(proof === undefined ? {} : { proof }) });
    this.#story.splice(0, this.#story.length - MOST_NEWS);
    this.#ask.changed();
  }

  async tell(news: News): Promise<void> {
    if (news.kind === 'plan') {
      const { plan, number } = news;
      this.news('plan', () => [
        ...(number === 0 ? [] : [say('repair.alternative')]),
        ...('because' in plan ? [say(plan.because.message, plan.because.values)] : []),
      ]);
      return;
    }
    if (news.kind === 'begun' && news.operation.whyNotArmed !== undefined) {
      // Whoever has no terminal has this page, which shows what is open at its next start.
      this.news('begun', () => [say('repair.not-armed-here')]);
      return;
    }
    const proof = news.kind === 'proof' ? news.proof.kind : undefined;
    this.news(news.kind, () => newsWords(news), proof);
  }

  /** Nobody is asked twice for the same; whatever else is to be done than what was shown is asked anew. */
  async agrees(fix: Fix, plan: FixPlan): Promise<'yes' | 'no' | 'nobody'> {
    if (this.#ask.agreed.has(fingerprint(plan))) return 'yes';
    const way = inLanguage(this.#ask.language, () => wayShown(fix, plan, this.#ask.hands));
    const said = await this.#asks({ kind: 'consent', way });
    if (said === undefined) return 'nobody';
    return said === 'yes' ? 'yes' : 'no';
  }

  async keeps(proof: Proof): Promise<boolean> {
    const says = inLanguage(this.#ask.language, () => [
      ...proof.because.map(({ message, values }) => say(message, values)),
      say('ui.keep-question'),
    ]);
    const said = await this.#asks({ kind: 'keep', says }, { seconds: KEEP_SECONDS });
    return said === 'yes';
  }

  async takes(
    step: GuidedStep,
    watch: StepWatch | undefined,
    signal: AbortSignal,
  ): Promise<'taken' | 'skipped' | 'nobody'> {
    const shown = inLanguage(this.#ask.language, () => stepShown(step, watch?.of));
    this.news('step', () => [shown.says]);
    const over = new AbortController();
    const both = AbortSignal.any([over.signal, signal]);
    const said = await Promise.race([
      stopped(both),
      ...(watch === undefined ? [] : [watchStep(watch, both)]),
      this.#asks({ kind: 'step', step: shown }, { signal: both, opens: step.opens }),
    ]);
    const isNoticed = this.#open !== undefined && said === 'taken';
    over.abort();
    if (isNoticed && watch !== undefined) {
      this.news('step-noticed', () => [say(`repair.${watch.of}-noticed`)]);
    }
    return said === 'taken' || said === 'skipped' ? said : 'nobody';
  }

  /** Undefined: nobody answered, in time or at all. */
  #asks(
    asking: Asking,
    how: { seconds?: number; signal?: AbortSignal; opens?: string | undefined } = {},
  ): Promise<Said | undefined> {
    const { seconds, signal = this.#ask.signal, opens } = how;
    return new Promise((resolve) => {
      const settle = (said: Said | undefined): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        this.#open = undefined;
        this.#ask.changed();
        resolve(said);
      };
      const stop = (): void => settle(undefined);
      const timer = seconds === undefined ? undefined : setTimeout(stop, seconds * 1000);
      const untilMs = seconds === undefined ? undefined : this.#ask.now() + seconds * 1000;
      this.#open = { asking, id: randomUUID(), untilMs, opens, answer: settle };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      else this.#ask.changed();
    });
  }
}
