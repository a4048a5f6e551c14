/** A workbench whose computer is a few settings in memory and whose checks are what a test wishes for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  manualClock,
  memoryHands,
  memoryJournal,
  surgeonAsk,
  valuesBefore,
  type Values,
} from '../fixes/hands.fixture.ts';
import { localSurgeon } from '../fixes/local-surgeon.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type { HistoryEntry, PageEvent, PageState, RepairState } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import type { Hands } from '../platform/hands.ts';
import { fakePlatform, type FakeMachine } from '../platform/fake/index.ts';
import { blocked, broad, narrow, ready } from '../fixes/repair.fixture.ts';
import type { Engine } from './engine.ts';
import { Workbench } from './workbench.ts';

export interface Scene {
  readonly bench: Workbench;
  readonly engine: Engine;
  readonly values: Values;
  readonly events: readonly PageEvent[];
  readonly faults: readonly unknown[];
  /** The modes of the checks that ran. */
  readonly modes: readonly string[];
  /** So much time goes by. */
  passes(ms: number): void;
  /** How many times something with rights was closed. */
  closed(): number;
  /** Resolves as soon as a state is as wished. */
  until(isIt: (state: PageState) => boolean): Promise<PageState>;
  /** Waits for the repair to be in this kind of state. */
  repairIs<Kind extends RepairState['kind']>(
    kind: Kind,
  ): Promise<Extract<RepairState, { kind: Kind }>>;
  end(): void;
}

export interface SceneWish {
  /** One after another; the last one ever after. The first is what the history holds. */
  readonly checks?: readonly Report[];
  /** What silent looks see; by default the trouble of the history. */
  readonly look?: Report;
  /** Called while a check runs. */
  during?(signal: AbortSignal): Promise<void>;
  readonly machine?: FakeMachine;
  readonly hands?: Partial<Hands>;
  readonly history?: readonly Report[];
  /** Wall clock; by default a moment after the report of the history. */
  readonly nowMs?: number;
}

const entryOf = ({
  id,
  startedAt,
  profile,
  verdict,
  headline,
  diagnosis,
}: Report): HistoryEntry => ({
  id,
  startedAt,
  service: profile,
  verdict,
  headline,
  causes: diagnosis.findings.map(({ cause }) => cause),
});

export const scene = (wish: SceneWish = {}): Scene => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-page-'));
  const values = valuesBefore([narrow, broad]);
  const files = new Map<string, string>();
  const clock = manualClock();
  const platform = fakePlatform(wish.machine);
  const history = [...(wish.history ?? [blocked])];
  const checks = [...(wish.checks ?? [ready])];
  const events: PageEvent[] = [];
  const faults: unknown[] = [];
  const modes: string[] = [];
  const waiting = new Set<() => void>();
  let closed = 0;
  const hands: Hands = { ...memoryHands(values), ...wish.hands };
  const own = surgeonAsk(hands, memoryJournal(files), join(folder, 'lock'), clock);
  const here = localSurgeon(own);
  const theatre: Theatre = {
    platform,
    hands,
    clock,
    own,
    surgeons: { here, elevated: async () => ({ kind: 'refused', why: 'the person said no' }) },
    sources: [{ surgeon: here, isOwn: true }],
    close: async () => {
      closed += 1;
    },
  };
  const engine: Engine = {
    now: () => clock.now(),
    wallClock: () => wish.nowMs ?? Date.parse(blocked.startedAt) + 1000,
    session: async () => ({
      language: 'en',
      version: '1',
      os: 'linux',
      services: [],
      isElevated: false,
    }),
    prepare: async () => ({
      budgetSeconds: 10,
      async run({ mode, signal, ...listener }) {
        modes.push(mode);
        listener.tell({ kind: 'suspicion', causes: ['dns-resolver-dead'] });
        await wish.during?.(signal);
        const report = (checks.length > 1 ? checks.shift() : checks[0]) ?? ready;
        return { ...report, run: { ...report.run, isInterrupted: signal.aborted } };
      },
      look: async () => wish.look ?? blocked,
    }),
    inForce: async () => [],
    openTheatre: async () => theatre,
    platform: async () => platform,
    history: async () => history.map(entryOf),
    remembered: async (id) => history.find((report) => report.id === id),
    spoken: async (report, language) => ({
      ...report,
      headline: `${language}: ${report.headline}`,
    }),
    leaving: async (report) => ({ ...report, redactions: ['1 × secret'] }),
    replaced: async () => [{ kind: 'host', was: 'mine', becomes: 'host-1' }],
  };
  const bench = new Workbench({
    engine,
    send: (event) => {
      events.push(event);
      for (const look of waiting) look();
    },
    fault: (error) => faults.push(error),
  });
  const until = (isIt: (state: PageState) => boolean): Promise<PageState> =>
    new Promise((resolve) => {
      const look = (): void => {
        const state = bench.state();
        if (!isIt(state)) return;
        waiting.delete(look);
        resolve(state);
      };
      waiting.add(look);
      look();
    });
  return {
    bench,
    engine,
    values,
    events,
    faults,
    modes,
    closed: () => closed,
    passes: (ms) => void clock.wait(ms, new AbortController().signal),
    until,
    repairIs: async <Kind extends RepairState['kind']>(kind: Kind) =>
      (await until(({ repair }) => repair.kind === kind)).repair as Extract<
        RepairState,
        { kind: Kind }
      >,
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
};
