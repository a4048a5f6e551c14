/**
 * What the page sees of the program's work: one thing at a time, its state, and the newest report. A
 * check must not run beside a repair that changes what it measures, nor two repairs beside each other.
 */
import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { FactId } from '../model/facts.ts';
import type {
  CheckState,
  CheckWish,
  PageEvent,
  PageState,
  RepairState,
} from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import type { Engine, PreparedCheck } from './engine.ts';
import { Trouble } from './trouble.ts';

interface Job {
  readonly stopping: AbortController;
  readonly over: Promise<void>;
}

interface RunningCheck {
  readonly wish: CheckWish;
  readonly startedMs: number;
  readonly budgetSeconds: number;
  reached?: Extract<CheckupEvent, { kind: 'measuring' }>['verdict'];
  answers: number;
  readonly asking: Map<FactId, number>;
}

export interface WorkbenchAsk {
  readonly engine: Engine;
  send(event: PageEvent): void;
  fault(error: unknown): void;
}

export class Workbench {
  readonly engine: Engine;
  readonly #ask: WorkbenchAsk;
  #job: Job | undefined;
  #check: RunningCheck | undefined;
  #failure: string | undefined;
  #repair: () => RepairState = () => ({ kind: 'idle' });
  #meter: AbortController | undefined;
  #newest: Report | undefined;
  #newestId: string | undefined;
  #changes = { kept: 0, open: 0 };
  /** What the newest check was asked for: a proof asks the same. */
  #wish: CheckWish | undefined;

  constructor(ask: WorkbenchAsk) {
    this.engine = ask.engine;
    this.#ask = ask;
  }

  /** What earlier starts have left: the newest report, and what is in force. */
  async recall(): Promise<void> {
    const [newest] = await this.engine.history();
    this.#newestId = newest?.id;
    await this.countChanges();
  }

  state(): PageState {
    return {
      check: this.#checkState(),
      repair: this.#repair(),
      wifi: { isRunning: this.#meter !== undefined },
      ...(this.#newestId === undefined ? {} : { reportId: this.#newestId }),
      changes: this.#changes,
    };
  }

  #checkState(): CheckState {
    if (this.#check === undefined) {
      return this.#failure === undefined
        ? { kind: 'idle' }
        : { kind: 'failed', says: this.#failure };
    }
    const { wish, startedMs, budgetSeconds, reached, answers, asking } = this.#check;
    return {
      kind: 'running',
      service: wish.service,
      mode: wish.mode,
      ...(reached === undefined ? {} : { reached }),
      elapsedMs: Math.round(this.engine.now() - startedMs),
      budgetSeconds,
      answers,
      asking: [...asking.keys()],
    };
  }

  send(event: PageEvent): void {
    this.#ask.send(event);
  }

  tellState(): void {
    this.send({ kind: 'state', state: this.state() });
  }

  get isBusy(): boolean {
    return this.#job !== undefined;
  }

  /** Starts work that must have the computer to itself; 409 while other such work runs. */
  start(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#job !== undefined) throw new Trouble(409, 'busy');
    this.stopMeter();
    const stopping = new AbortController();
    const over = this.#work(work, stopping.signal);
    this.#job = { stopping, over };
    return over;
  }

  async #work(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    // The job must stand in its place before it begins.
    await Promise.resolve();
    try {
      await work(signal);
    } catch (error) {
      this.#ask.fault(error);
    } finally {
      this.#job = undefined;
      await this.countChanges().catch((error: unknown) => this.#ask.fault(error));
      this.tellState();
    }
  }

  /** The same for work whose answer is waited for. */
  async alone<Value>(work: () => Promise<Value>): Promise<Value> {
    let done: { readonly value: Value } | { readonly error: unknown } | undefined;
    await this.start(async () => {
      done = await work().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    });
    if (done !== undefined && 'value' in done) return done.value;
    throw done?.error ?? new Error('nothing was done');
  }

  /** Asks what runs to end, and waits until it has: a repair is put back first. */
  async stop(): Promise<void> {
    this.stopMeter();
    this.#job?.stopping.abort();
    await this.#job?.over;
  }

  /** Like {@link stop}, for the page, which hears of the end by events. */
  askToStop(): void {
    this.stopMeter();
    this.#job?.stopping.abort();
    this.tellState();
  }

  async checkNow(prepared: PreparedCheck, wish: CheckWish, signal: AbortSignal): Promise<Report> {
    const { budgetSeconds } = prepared;
    const startedMs = this.engine.now();
    this.#check = { wish, startedMs, budgetSeconds, answers: 0, asking: new Map() };
    this.#failure = undefined;
    this.tellState();
    try {
      const report = await prepared.run({
        mode: wish.mode,
        signal,
        tell: (event) => this.#saw(event),
      });
      this.#newest = report;
      this.#newestId = report.id;
      this.#wish = wish;
      return report;
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.#check = undefined;
      this.tellState();
    }
  }

  #saw(event: CheckupEvent): void {
    const check = this.#check;
    if (check === undefined) return;
    switch (event.kind) {
      case 'probe-started': {
        const { kind, probe, target } = event;
        check.asking.set(probe, (check.asking.get(probe) ?? 0) + 1);
        this.send({ kind, probe, target });
        break;
      }
      case 'probe-ended': {
        const { probe, id, outcome, tookMs } = event.observation;
        const left = (check.asking.get(probe) ?? 1) - 1;
        if (left > 0) check.asking.set(probe, left);
        else check.asking.delete(probe);
        check.answers += 1;
        this.send({
          kind: 'probe-ended',
          probe,
          target: targetIn(id),
          outcome: outcome.kind,
          ...(outcome.kind === 'failed' ? { failure: outcome.failure.class } : {}),
          tookMs,
        });
        break;
      }
      case 'measuring':
        check.reached = event.verdict;
        this.send(event);
        break;
      case 'suspicion':
        this.send(event);
        break;
      case 'probes-chosen':
        break;
    }
  }

  /** The newest of this page or of the history. */
  async newest(): Promise<Report | undefined> {
    if (this.#newest === undefined && this.#newestId !== undefined) {
      this.#newest = await this.engine.remembered(this.#newestId);
    }
    return this.#newest;
  }

  /** One of the history, or the newest without an id; 404 where there is none. */
  async report(id: string | undefined): Promise<Report> {
    const isNewest = id === undefined || id === this.#newest?.id;
    const report = isNewest ? await this.newest() : await this.engine.remembered(id);
    if (report === undefined) throw new Trouble(404, 'no-report');
    return report;
  }

  /** What a check on behalf of a repair is asked for. */
  wishLike(report: Report): CheckWish {
    const { isThirdPartyAllowed } = report.run;
    const like = { service: report.service.id, mode: 'reach' as const, isThirdPartyAllowed };
    return this.#wish?.service === like.service ? { ...this.#wish, mode: 'reach' } : like;
  }

  setRepair(state: () => RepairState): void {
    this.#repair = state;
    this.tellState();
  }

  async countChanges(): Promise<void> {
    const changes = await this.engine.inForce();
    const countOf = (state: 'kept' | 'open'): number =>
      new Set(changes.filter((one) => one.state === state).map(({ transaction }) => transaction))
        .size;
    this.#changes = { kept: countOf('kept'), open: countOf('open') };
  }

  setMeter(meter: AbortController): void {
    this.stopMeter();
    this.#meter = meter;
    this.tellState();
  }

  stopMeter(): void {
    if (this.#meter === undefined) return;
    this.#meter.abort();
    this.#meter = undefined;
    this.tellState();
  }
}

/** An id is `probe@target#n`. */
const targetIn = (id: string): string => id.slice(id.indexOf('@') + 1, id.lastIndexOf('#'));
