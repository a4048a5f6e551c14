/**
 * The loop: collect, weigh, choose what to ask next, collect.
 *
 * The diagnosis is made again whenever observations have landed; it decides whether
 * deeper probes are wanted and whether waiting is still worth it. The budget and the
 * person (Ctrl-C) can end it at any moment with what is known by then.
 */
import { diagnose } from '../diagnosis/diagnose.ts';
import { Collection } from '../evidence/collect.ts';
import { outlookOf } from '../diagnosis/outlook.ts';
import type { Diagnosis, OverallVerdict } from '../model/diagnosis.ts';
import { measuredUnderLoad, type FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import { canonical, type Target } from '../model/target.ts';
import type { Platform } from '../platform/platform.ts';
import { probes } from '../probes/index.ts';
import type { AnyProbe, Reflector } from '../probes/probe.ts';
import { isCutOff, isGreenAndEnough, isRedAndClear } from './settled.ts';

export interface CheckupAsk {
  readonly profile: ServiceProfile;
  readonly platform: Platform;
  readonly options: CheckupOptions;
  /** Aborting ends the run at once with what is known (Ctrl-C). */
  readonly signal: AbortSignal;
  onProgress?(event: CheckupEvent): void;
}

export interface CheckupOptions {
  readonly isThirdPartyAllowed: boolean;
  readonly reflector?: Reflector;
  readonly only?: readonly FactId[];
  readonly skip?: readonly FactId[];
  readonly budgetSeconds: number;
  /** How long measuring may take once the service is reached; what is left of the budget if absent. */
  readonly measureSeconds?: number;
  readonly mode: 'reach' | 'enough' | 'long';
  readonly speed?: 'reflector' | 'cloudflare' | 'mlab' | 'none';
  readonly nonce: string;
}

export type CheckupEvent =
  | {
      readonly kind: 'probe-started';
      readonly probe: FactId;
      readonly target: string;
      /** The same, to be redacted part by part. */
      readonly where: Target;
      readonly asks: string;
    }
  | { readonly kind: 'probe-ended'; readonly observation: AnyObservation }
  | { readonly kind: 'probes-chosen'; readonly probes: readonly FactId[] }
  | { readonly kind: 'suspicion'; readonly causes: readonly string[] }
  /** The reach check is over; what it says stands, and measuring begins. */
  | { readonly kind: 'measuring'; readonly verdict: OverallVerdict; readonly atMs: number };

export interface Run {
  /** ISO 8601, by this computer's clock. */
  readonly startedAt: string;
  readonly tookMs: number;
  readonly observations: readonly AnyObservation[];
  readonly isInterrupted: boolean;
}

/**
 * Observations landing together are weighed together. Long enough to spare the
 * processor of an old laptop, short enough not to be felt in a one-second check.
 */
const WEIGH_EVERY_MS = 25;

const WEIGH_AGAIN_MS = 100;

/** Rounds of deeper questions; each costs at most one deadline, and none has needed a fourth. */
const MAX_ROUNDS = 4;

const wanted = ({ only, skip }: CheckupOptions): readonly AnyProbe[] =>
  probes.filter(
    ({ id }) => (only === undefined || only.includes(id)) && !(skip ?? []).includes(id),
  );

export const runCheckup = (ask: CheckupAsk): Promise<Run> => new Checkup(ask).run();

class Checkup {
  readonly #ask: CheckupAsk;
  readonly #startMs: number;
  readonly #startedAt: string;
  readonly #collection: Collection;
  #finish: (isInterrupted: boolean) => void = () => {};
  #weighing: NodeJS.Timeout | undefined;
  /** Some questions become dispensable by waiting alone: looked at again even when nothing lands. */
  #again: NodeJS.Timeout | undefined;
  #rounds = 0;
  #isMeasuring = false;
  #isEnding = false;
  #budget: NodeJS.Timeout | undefined;

  constructor(ask: CheckupAsk) {
    const { platform, profile, options } = ask;
    this.#ask = ask;
    this.#startMs = platform.now();
    this.#startedAt = new Date(platform.wallClock()).toISOString();
    this.#collection = new Collection({
      profile,
      platform,
      probes: wanted(options),
      options,
      startMs: this.#startMs,
      onStart: (probe, target) =>
        ask.onProgress?.({
          kind: 'probe-started',
          probe: probe.id,
          target: canonical(target),
          where: target,
          asks: probe.asks,
        }),
      onObservation: (observation) => {
        ask.onProgress?.({ kind: 'probe-ended', observation });
        this.#weighSoon();
      },
    });
  }

  async run(): Promise<Run> {
    const { options, signal, platform } = this.#ask;
    const done = new Promise<boolean>((resolve) => {
      this.#finish = resolve;
    });
    this.#budget = setTimeout(() => this.#timeIsUp(), options.budgetSeconds * 1000);
    const interrupt = (): void => this.#end('it was interrupted', true);
    signal.addEventListener('abort', interrupt, { once: true });
    this.#collection.start();
    // Probes asked for by name put all their questions: nothing red has to come first.
    this.#collection.choose(options.only ?? []);
    if (signal.aborted) interrupt();
    this.#weighSoon();
    const isInterrupted = await done;
    clearTimeout(this.#budget);
    clearTimeout(this.#weighing);
    clearTimeout(this.#again);
    signal.removeEventListener('abort', interrupt);
    return {
      startedAt: this.#startedAt,
      tookMs: Math.round(platform.now() - this.#startMs),
      observations: this.#collection.observations,
      isInterrupted,
    };
  }

  #end(why: string, isInterrupted = false): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    void this.#collection.stop(why).then(() => this.#finish(isInterrupted));
  }

  /** Questions that are still open take nothing from who has reached the service: what the line carries has its own time. */
  #timeIsUp(): void {
    const why = 'the time for this check was up';
    const { profile, options } = this.#ask;
    const { observations } = this.#collection;
    const diagnosis = diagnose(profile, this.#startedAt, observations);
    const { verdict } = outlookOf(diagnosis, profile, observations);
    if (options.measureSeconds === undefined || verdict === 'unknown') this.#end(why);
    else this.#reached(diagnosis, why);
  }

  #weighSoon(): void {
    this.#weighing ??= setTimeout(() => {
      this.#weighing = undefined;
      this.#weigh();
    }, WEIGH_EVERY_MS);
  }

  #weigh(): void {
    clearTimeout(this.#again);
    if (this.#isEnding) return;
    if (this.#collection.isExtending) {
      this.#weighSoon();
      return;
    }
    const { profile } = this.#ask;
    const { observations, pending } = this.#collection;
    if (this.#isMeasuring) {
      // Nothing is weighed while packets are timed: a tenth of a second of thinking would be read off them as lateness.
      if (pending.length === 0) this.#end('the check was over');
      return;
    }
    const diagnosis = diagnose(profile, this.#startedAt, observations);
    const seen = groupByProbe(observations);
    if (isCutOff(diagnosis, pending)) {
      this.#end('the way out is cut, so there was nothing more to learn');
      return;
    }
    if (isGreenAndEnough(diagnosis, pending, seen) || isRedAndClear(diagnosis, pending, seen)) {
      this.#reached(diagnosis, 'it was not needed for the verdict');
      return;
    }
    if (diagnosis.findings.length > 0) {
      this.#ask.onProgress?.({
        kind: 'suspicion',
        causes: diagnosis.findings.map(({ cause }) => cause),
      });
    }
    this.#chooseMore(diagnosis);
    if (this.#collection.pending.length === 0) this.#reached(diagnosis, 'the check was over');
    else this.#again = setTimeout(() => this.#weighSoon(), WEIGH_AGAIN_MS);
  }

  /** What the line carries matters only to who can join; a line that is cut carries nothing. */
  #reached(diagnosis: Diagnosis, why: string): void {
    const { profile, options, platform } = this.#ask;
    const { verdict } = outlookOf(diagnosis, profile, this.#collection.observations);
    if (options.mode === 'reach' || verdict === 'blocked') {
      this.#end(why);
      return;
    }
    this.#isMeasuring = true;
    if (options.measureSeconds !== undefined) {
      clearTimeout(this.#budget);
      this.#budget = setTimeout(
        () => this.#end('the time for measuring was up'),
        options.measureSeconds * 1000,
      );
    }
    this.#ask.onProgress?.({
      kind: 'measuring',
      verdict,
      atMs: Math.round(platform.now() - this.#startMs),
    });
    this.#collection.measure(why);
    this.#weighSoon();
  }

  /** Deeper questions, once the quick ones have had their say or while slow ones are still silent. */
  #chooseMore(diagnosis: Diagnosis): void {
    const fresh = diagnosis.next.filter(
      (id) => !this.#collection.chosen.has(id) && !measuredUnderLoad.has(id),
    );
    if (fresh.length === 0 || this.#rounds >= MAX_ROUNDS) return;
    const elapsedMs = this.#ask.platform.now() - this.#startMs;
    // The first answers are misleading while most are still on their way: wait for a typical round trip or two.
    const isEarly = this.#rounds === 0 && elapsedMs < FIRST_CHOICE_MS;
    if (isEarly && this.#collection.pending.length > 0) {
      this.#weighSoon();
      return;
    }
    this.#rounds += 1;
    this.#ask.onProgress?.({ kind: 'probes-chosen', probes: fresh });
    this.#collection.choose(fresh);
  }
}

/** A 100 ms path has finished lookup, connection and handshake by now; what is red now is red. */
const FIRST_CHOICE_MS = 900;
