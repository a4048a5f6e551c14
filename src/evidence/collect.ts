/**
 * Runs probes and collects what they saw.
 *
 * There are no barriers between waves: each probe names the facts it needs, and is
 * asked for targets again whenever one of them lands, so the handshake with one
 * name starts while the lookup of the next still runs. A probe that overruns its own
 * stated cost, or throws, becomes one observation and holds up nobody.
 */
import { setMaxListeners } from 'node:events';

import type { FactId } from '../model/facts.ts';
import { isHardlyHeard, type AnyObservation } from '../model/observation.ts';
import { failed, skipped, type Outcome } from '../model/outcome.ts';
import { groupByProbe } from '../model/seen.ts';
import { canonical, type Target } from '../model/target.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Platform } from '../platform/platform.ts';
import type { AnyProbe, Plan, ProbeOptions } from '../probes/probe.ts';
import { Lateness } from './lateness.ts';
import { LineTurns } from './line-turns.ts';
import { farEndOf, makePacer } from './pace.ts';

/**
 * Slack over a probe's stated cost before we stop believing that it will end. A busy
 * computer is late, too, and what the computer says about itself (its hosts file, its
 * resolvers) is worth waiting for: without it other findings would be guesses.
 */
const WATCHDOG_SLACK_MS: Readonly<Record<AnyProbe['lane'], number>> = {
  computer: 6000,
  light: 1500,
  paced: 1500,
  exclusive: 1500,
};

/**
 * A lookup that takes longer is gone round. Two round trips over a satellite (600 ms each)
 * fit; a resolver that needs longer fails or is slow, and both deserve a second opinion.
 */
const OVERDUE_MS = 1500;
const LOOK_FOR_LOST_EVERY_MS = 250;

/**
 * A measurement that is stopped hands in what it has. The last packets need a round trip to come back;
 * longer, and a person who pressed Ctrl-C would press it again.
 */
const HAND_IN_MS = 250;

/** One question, one answer: stalls in between lengthen nothing. */
const SINGLE_WAITS: ReadonlySet<FactId> = new Set<FactId>(['dns-answer', 'tcp-connect']);

export interface CollectAsk {
  readonly profile: ServiceProfile;
  readonly platform: Platform;
  readonly probes: readonly AnyProbe[];
  readonly options: ProbeOptions;
  /** Monotonic time of the run's start; observations count from here. */
  readonly startMs: number;
  onStart?(probe: AnyProbe, target: Target): void;
  onObservation?(observation: AnyObservation): void;
}

/** One probe at one target, on its way. */
export interface Pending {
  readonly probe: FactId;
  readonly target: Target;
  readonly waitedMs: number;
}

type Running = Omit<Pending, 'waitedMs'> & { readonly sinceMs: number };

/** A collection with a lifetime: start it, choose deeper probes, stop it. */
export class Collection {
  readonly observations: AnyObservation[] = [];
  readonly #ask: CollectAsk;
  /** Of the reach check first, then of measuring. */
  #stopping = new AbortController();
  readonly #ending = new AbortController();
  #isOver = false;
  #isMeasuring = false;
  readonly #line = new LineTurns();
  readonly #asked = new Set<string>();
  readonly #chosen = new Set<FactId>();
  readonly #running = new Map<string, Running>();
  /** Measurements that have begun; those that wait for the line have not. */
  readonly #measures = new Map<string, Promise<unknown>>();
  readonly #pace = makePacer();
  readonly #lateness: Lateness;
  readonly #landed = new Set<FactId>();
  #watch: NodeJS.Timeout | undefined;
  #lost = 0;
  #stopReason = 'the check was over';

  constructor(ask: CollectAsk) {
    this.#ask = ask;
    this.#lateness = new Lateness(() => ask.platform.now());
    // Every running probe listens to this one signal: dozens are no leak.
    setMaxListeners(0, this.#stopping.signal);
  }

  /** True while an observation has landed and nobody has yet been asked what follows from it. */
  get isExtending(): boolean {
    return this.#landed.size > 0;
  }

  get pending(): readonly Pending[] {
    const nowMs = this.#ask.platform.now();
    return [...this.#running.values()].map((one) => ({ ...one, waitedMs: nowMs - one.sinceMs }));
  }

  get chosen(): ReadonlySet<FactId> {
    return this.#chosen;
  }

  start(): void {
    this.#watch = setInterval(() => this.#lookForLost(), LOOK_FOR_LOST_EVERY_MS);
    this.#extend(this.#ask.probes);
  }

  /** Lets these probes put their deeper questions. */
  choose(probes: Iterable<FactId>): void {
    for (const id of probes) this.#chosen.add(id);
    this.#extend(this.#ask.probes);
  }

  /** The reach check is over: what is still on its way ends, and the line belongs to the probes that load it. */
  measure(why: string): void {
    if (this.#isOver || this.#isMeasuring) return;
    this.#endRunning(why, LASTING);
    this.#stopping = new AbortController();
    setMaxListeners(0, this.#stopping.signal);
    this.#isMeasuring = true;
    this.#extend(this.#ask.probes);
  }

  /**
   * Ends at once: whatever was on its way is recorded as skipped, with the reason. Only a measurement that
   * has begun may still hand in what it has; resolves when it has done so, or its moment of grace is over.
   */
  async stop(why: string): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#watch);
    this.#endRunning(why);
    this.#ending.abort();
    await Promise.all(this.#measures.values());
    this.#lateness.stop();
  }

  #endRunning(why: string, spared: ReadonlySet<FactId> = new Set()): void {
    this.#stopReason = why;
    this.#stopping.abort();
    for (const [key, { probe, target, sinceMs }] of this.#running) {
      if (this.#measures.has(key) || spared.has(probe)) continue;
      this.#running.delete(key);
      this.#record(this.#observed(probe, target, sinceMs, skipped(why)));
    }
  }

  #plan(): Plan {
    const { profile, options } = this.#ask;
    const seen = groupByProbe([...this.observations, ...this.#takenForLost()]);
    return { profile, seen, chosen: this.#chosen, options, isMeasuring: this.#isMeasuring };
  }

  /**
   * Lookups that should long have ended. Whoever plans may already go round them (ask other
   * resolvers for the same name); they are not recorded, and count as what they really
   * become once they land.
   */
  #takenForLost(): readonly AnyObservation[] {
    const nowMs = this.#ask.platform.now();
    return [...this.#running.values()].flatMap(({ probe, target, sinceMs }) =>
      probe === 'system-lookup' && nowMs - sinceMs >= OVERDUE_MS
        ? [this.#observed(probe, target, sinceMs, failed('dns.timeout', 'resolve'))]
        : [],
    );
  }

  #lookForLost(): void {
    const lost = this.#takenForLost().length;
    if (lost > this.#lost) this.#extend(this.#ask.probes);
    this.#lost = lost;
  }

  #extend(probes: readonly AnyProbe[]): void {
    if (this.#isOver) return;
    const plan = this.#plan();
    for (const probe of probes.filter((one) => this.#isItsTurn(one))) {
      for (const target of probe.targets(plan)) {
        const key = `${probe.id}@${canonical(target)}`;
        if (this.#asked.has(key)) continue;
        this.#asked.add(key);
        void this.#runOne(probe, target, key, plan);
      }
    }
  }

  /** While we measure, only what was asked for by name may run beside it. */
  #isItsTurn({ id, lane }: AnyProbe): boolean {
    return this.#isMeasuring ? isMeasure(lane) || this.#chosen.has(id) : !isMeasure(lane);
  }

  /** Observations that land together are answered together: asking every probe for targets is not free. */
  #extendSoon(landed: FactId): void {
    if (this.#landed.size === 0) setImmediate(() => this.#extendNow());
    this.#landed.add(landed);
  }

  #extendNow(): void {
    const landed = [...this.#landed];
    this.#landed.clear();
    this.#extend(
      this.#ask.probes.filter(({ needs }) => needs.some((need) => landed.includes(need))),
    );
  }

  async #runOne(probe: AnyProbe, target: Target, key: string, plan: Plan): Promise<void> {
    const { platform } = this.#ask;
    const queuedMs = platform.now();
    this.#running.set(key, { probe: probe.id, target, sinceMs: queuedMs });
    const { signal } = this.#stopping;
    await delay(this.#pace(farEndOf(target), queuedMs), signal);
    const leave = isMeasure(probe.lane)
      ? await this.#line.enter({
          turn: this.#turnOf(probe.id, plan),
          isShared: probe.lane === 'paced' || probe.isPaced?.(target, plan) === true,
        })
      : () => {};
    try {
      if (LASTING.has(probe.id) ? this.#isOver : signal.aborted) return;
      // Who waited in line has missed what the others before it saw.
      const now = isMeasure(probe.lane) ? this.#plan() : plan;
      const work = this.#carryOut(probe, target, key, now);
      if (isMeasure(probe.lane)) this.#measures.set(key, work);
      await work;
    } finally {
      this.#measures.delete(key);
      leave();
    }
    if (!signal.aborted) this.#extendSoon(probe.id);
  }

  async #carryOut(probe: AnyProbe, target: Target, key: string, plan: Plan): Promise<void> {
    this.#ask.onStart?.(probe, target);
    const first = await this.#answered(probe, target, plan, 1);
    // A computer that starts a meeting app stands still for a second: what it did not hear then is asked once more.
    const isLost = !isMeasure(probe.lane) && isHardlyHeard(first) && this.#running.has(key);
    const last = isLost ? await this.#answered(probe, target, plan, 2) : first;
    // `stop` has already recorded this one.
    if (this.#running.delete(key)) this.#record(last);
  }

  async #answered(
    probe: AnyProbe,
    target: Target,
    plan: Plan,
    time: number,
  ): Promise<AnyObservation> {
    const sinceMs = this.#ask.platform.now();
    const outcome = await this.#guarded(probe, target, plan);
    return this.#observed(probe.id, target, sinceMs, outcome, time);
  }

  /**
   * Cheap before dear, as the catalogue has it; what was only asked for because of a bad figure comes
   * after all that everybody needs, and before what takes minutes.
   */
  #turnOf(id: FactId, { seen }: Plan): number {
    const at = (wanted: FactId): number =>
      this.#ask.probes.findIndex((probe) => probe.id === wanted);
    return seen[id].length === 0 ? at(id) : Math.max(at(id), at('endurance') - 0.5);
  }

  async #guarded(probe: AnyProbe, target: Target, plan: Plan): Promise<Outcome<unknown>> {
    const { platform } = this.#ask;
    const watchdog = new AbortController();
    const limitMs = probe.cost.milliseconds + WATCHDOG_SLACK_MS[probe.lane];
    const timer = setTimeout(() => watchdog.abort(), limitMs);
    const ending = LASTING.has(probe.id) ? this.#ending : this.#stopping;
    const signal = AbortSignal.any([ending.signal, watchdog.signal]);
    const whyNothing = (): Outcome<unknown> =>
      watchdog.signal.aborted
        ? skipped(`it did not end within ${limitMs} ms`)
        : skipped(this.#stopReason);
    const stopped = waitForStop(signal, isMeasure(probe.lane) ? HAND_IN_MS : 0);
    try {
      const outcome = await Promise.race([
        probe.run(target, {
          signal,
          now: () => platform.now(),
          wallClock: () => platform.wallClock(),
          platform,
          plan,
        }),
        stopped.over.then(whyNothing),
      ]);
      // A measurement that was stopped has figures or nothing: its failure may be the stopping itself.
      const hasNothing = isMeasure(probe.lane) && outcome.kind !== 'measured';
      return signal.aborted && hasNothing ? whyNothing() : outcome;
    } catch (error) {
      // Our own defect, not the network's: one failed observation, and the run goes on.
      return failed('unclassified', 'probe', { message: String(error).slice(0, 300) });
    } finally {
      clearTimeout(timer);
      stopped.forget();
    }
  }

  #record(observation: AnyObservation): void {
    this.observations.push(observation);
    this.#ask.onObservation?.(observation);
  }

  #observed(
    probe: FactId,
    target: Target,
    sinceMs: number,
    outcome: Outcome<unknown>,
    time = 1,
  ): AnyObservation {
    const { platform, startMs } = this.#ask;
    const lateMs = Math.round(
      SINGLE_WAITS.has(probe) ? this.#lateness.ofWaitSince(sinceMs) : this.#lateness.since(sinceMs),
    );
    // The probe's own type says which fact this is; the collection holds all kinds in one list.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return {
      id: `${probe}@${canonical(target)}#${time}`,
      probe,
      target,
      at: Math.round(sinceMs - startMs),
      tookMs: Math.round(platform.now() - sinceMs),
      ...(lateMs > 0 ? { lateMs } : {}),
      outcome,
    } as AnyObservation;
  }
}

/** Not needed to reach the service, but to say why a call over the air is bad: goes on beside the first measurement. */
const LASTING: ReadonlySet<FactId> = new Set(['wifi']);

/** These have their turn once the reach check is over. */
const isMeasure = (lane: AnyProbe['lane']): boolean => lane === 'paced' || lane === 'exclusive';

const delay = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  milliseconds <= 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener(
          'abort',
          () => {
            clearTimeout(timer);
            resolve();
          },
          { once: true },
        );
      });

/** Over so long after the signal came. */
const waitForStop = (
  signal: AbortSignal,
  graceMs: number,
): { readonly over: Promise<void>; forget(): void } => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (graceMs === 0) resolve();
      else timer = setTimeout(resolve, graceMs);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  return { over, forget: () => clearTimeout(timer) };
};
