/**
 * The kill matrix: fix x step x restored. Each fix that changes settings is planned by the real program in
 * the broken network that needs it; then that plan is carried out again and again by a process that kills
 * itself before and after every line of its journal, every write, arming and disarming. After each kill
 * somebody comes (`kill-rescues.ts`), and everything the fix may touch is compared with before, bit for bit.
 */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { breakNetwork, type Means } from '../../lab/attempt.ts';
import { roomForTheUndo } from '../../lab/repair-crash.ts';
import { missing } from '../../lab/programs.ts';
import type { Repair } from '../../lab/repair.ts';
import { loadRepairs } from '../../lab/repairs/index.ts';
import { loadScenarios } from '../../lab/scenarios/index.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import { projectFolder } from '../../lab/topology/world-control.ts';
import type { Change } from '../../src/model/change.ts';
import type { KillerAnswer, KillerAsk } from '../killer.ts';
import { come, deadlineSeconds, ownBootId, rescuers, type Rescuer } from './kill-rescues.ts';
import { table } from './table.ts';

export interface KillRow {
  readonly fix: string;
  readonly network: string;
  readonly settings: string;
  readonly end: KillerAsk['end'];
  readonly by: Rescuer;
  readonly kills: number;
  readonly restored: number;
  /** Steps after which something was left, or why nothing was tried. */
  readonly remarks: readonly string[];
}

const killer = `${projectFolder}/lab/out/killer`;

async function bundleKiller(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('../killer.ts', import.meta.url)),
      outDir: killer,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'killer.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

/** One network for each fix; a fix that is tried on several takes the first that has what it needs. */
export async function killMatrix(
  means: Means,
  matches: (fix: string) => boolean,
  progress: (text: string) => void,
): Promise<readonly KillRow[]> {
  await bundleKiller();
  const scenarios = new Map((await loadScenarios()).map((one) => [one.id, one]));
  const rounds: (() => Promise<readonly KillRow[]>)[] = [];
  const tried = new Set<string>();
  for (const repair of suited(await loadRepairs())) {
    const scenario = scenarios.get(repair.scenario);
    if (scenario === undefined || tried.has(repair.fix) || !matches(repair.fix)) continue;
    if (missing([...(scenario.needs ?? []), ...(repair.needs ?? [])]).length > 0) continue;
    tried.add(repair.fix);
    rounds.push(async () => {
      progress(`kills: ${repair.fix} on ${repair.scenario}`);
      const rows = await killsOf(repair, scenario, means);
      for (const { end, by, kills, restored, remarks } of rows)
        progress(
          `kills: ${repair.fix}, ${end}, ${by}: ${restored} of ${kills} ${remarks.join('; ')}`,
        );
      return rows;
    });
  }
  return (await inTurns(rounds)).flat();
}

/** Half of the time is waiting for timers and managers. */
const LABS_AT_ONCE = 3;

async function inTurns<Result>(works: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...works.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, work] = next;
      results[at] = await work();
    }
  };
  await Promise.all(Array.from({ length: LABS_AT_ONCE }, worker));
  return results;
}

/** Those that help before those that do not: the others stop halfway on purpose, or change nothing. */
const suited = (repairs: readonly Repair[]): readonly Repair[] => [
  ...repairs.filter(({ ends }) => ends === 'kept'),
  ...repairs.filter(({ ends }) => ends === 'put-back'),
];

async function killsOf(
  repair: Repair,
  scenario: Scenario,
  means: Means,
): Promise<readonly KillRow[]> {
  const { lab, arguments: extra } = await breakNetwork(scenario, 1, means);
  try {
    await roomForTheUndo(lab);
    await repair.arrange?.(lab);
    await ownBootId(lab);
    const changes = await planOf(repair, lab, means, extra);
    if (changes.length === 0) return [nothing(repair, 'no changes planned')];
    const room = { repair, lab, means, changes };
    const rows: KillRow[] = [];
    for (const end of ['keep', 'put-back'] as const)
      for (const by of rescuers) {
        const found = await killsUntil(room, end, by).catch((trouble: unknown) => [
          { ...nothing(repair, String(trouble).slice(0, 200)), end, by },
        ]);
        rows.push(...found);
      }
    return rows;
  } catch (trouble) {
    return [nothing(repair, String(trouble).slice(0, 200))];
  } finally {
    await lab.end();
  }
}

const nothing = ({ fix, scenario }: Repair, why: string): KillRow => ({
  fix,
  network: scenario,
  settings: '-',
  end: 'keep',
  by: 'undo',
  kills: 0,
  restored: 0,
  remarks: [why],
});

interface FixAnswer {
  readonly attempts: readonly {
    readonly plans: readonly { readonly kind: string; readonly changes?: readonly Change[] }[];
  }[];
}

/** The first plan that changes settings: the one the program would carry out first. */
async function planOf(
  repair: Repair,
  lab: Lab,
  means: Means,
  extra: readonly string[],
): Promise<readonly Change[]> {
  const words = ['fix', repair.fix, '--dry-run', '--json', ...(repair.arguments ?? []), ...extra];
  const { stdout } = await lab.laptop.run([...programOf(means), ...words], {
    env: lab.environment,
    cwd: '/',
    timeoutMs: 60_000,
  });
  // Our own program's answer, a moment ago.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { attempts } = JSON.parse(stdout) as FixAnswer;
  const plans = attempts.flatMap((one) => one.plans);
  return plans.find((plan) => plan.kind === 'changes')?.changes ?? [];
}

const programOf = ({ doctor }: Means): readonly string[] => doctor.slice(0, 2);

interface KillRoom {
  readonly repair: Repair;
  readonly lab: Lab;
  readonly means: Means;
  readonly changes: readonly Change[];
}

/** Managers of names write their files a moment after they said that all is done. */
const SETTLES_MS = 5000;
const LOOK_AGAIN_MS = 500;

/** Looked at until it stands still. */
async function calmSnapshot({ repair, lab }: KillRoom): Promise<string> {
  for (let last = await repair.snapshot(lab); ;) {
    await setTimeout(LOOK_AGAIN_MS);
    const now = await repair.snapshot(lab);
    if (now === last) return now;
    last = now;
  }
}

/** The first line that is not as before; undefined where all is. */
async function leftOver({ repair, lab }: KillRoom, before: string): Promise<string | undefined> {
  let now = '';
  for (let waitedMs = 0; waitedMs <= SETTLES_MS; waitedMs += LOOK_AGAIN_MS) {
    now = await repair.snapshot(lab);
    if (now === before) return undefined;
    await setTimeout(LOOK_AGAIN_MS);
  }
  const [was, is] = [before.split('\n'), now.split('\n')];
  const at = was.findIndex((line, index) => line !== is[index]);
  return `was "${was[at] ?? ''}", is "${is[at] ?? ''}"`;
}

async function killsUntil(
  room: KillRoom,
  end: KillerAsk['end'],
  by: Rescuer,
): Promise<readonly KillRow[]> {
  const { repair, changes } = room;
  const before = await calmSnapshot(room);
  const { steps, survivesRestart } = await carriedOut(room, end, 0, by);
  await rescued(room, by, end === 'keep');
  // What a restart undoes by itself has no hook for it, and a namespace has no such restart.
  if (by === 'start' && !survivesRestart) return [];
  const remarks: string[] = [];
  const note = async (step: string): Promise<void> => {
    const left = await leftOver(room, before);
    if (left !== undefined) remarks.push(`${step}: ${left}`);
  };
  await note('without any kill');
  const decision = steps.indexOf('before decision') + 1;
  // Up to there both ends are the same, and were tried with the first.
  const first = end === 'keep' ? 1 : decision;
  for (let killAt = first; killAt <= steps.length; killAt += 1) {
    await carriedOut(room, end, killAt, by);
    await rescued(room, by, end === 'keep' && killAt > decision);
    await note(steps[killAt - 1] ?? '');
    // Nothing was armed, nothing has changed, and the journal of it would keep out the next.
    if (killAt <= steps.indexOf('after arming')) await rescued(room, 'undo', false);
  }
  const settings = [...new Set(changes.map(({ setting }) => setting))].join(', ');
  const [kills, network] = [steps.length - first + 1, repair.scenario];
  const restored = kills - remarks.length;
  return [{ fix: repair.fix, network, settings, end, by, kills, restored, remarks }];
}

const rescued = ({ lab, means }: KillRoom, by: Rescuer, isKept: boolean): Promise<void> =>
  come(by, { lab, program: programOf(means), isKept });

const KILLED: KillerAnswer = { steps: [], survivesRestart: false };

/** By a process that dies at this step. */
async function carriedOut(
  { repair, lab, means, changes }: KillRoom,
  end: KillerAsk['end'],
  killAt: number,
  by: Rescuer,
): Promise<KillerAnswer> {
  const [node = ''] = means.doctor;
  const ask: KillerAsk = {
    fix: repair.fix,
    changes,
    end,
    killAt,
    program: programOf(means),
    deadlineSeconds: deadlineSeconds(by),
  };
  const done = await lab.laptop.run([node, `${killer}/killer.mjs`, JSON.stringify(ask)], {
    env: lab.environment,
    cwd: '/',
  });
  if (killAt > 0 && done.code === -9) return KILLED;
  if (done.code !== 0 || killAt > 0)
    throw new Error(`${killAt}: ended with ${done.code} ${done.stderr.slice(-300)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(done.stdout) as KillerAnswer;
}

export function killText(rows: readonly KillRow[]): string {
  const sum = (of: (row: KillRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const [kills, restored] = [sum((row) => row.kills), sum((row) => row.restored)];
  const cells = rows.map((row) => [
    row.fix,
    row.settings,
    row.end,
    row.by,
    String(row.kills),
    String(row.restored),
  ]);
  const remarks = rows.flatMap((row) =>
    row.remarks.map((remark) => `  ${row.fix} (${row.network}, ${row.end}, ${row.by}): ${remark}`),
  );
  return [
    'Killed (SIGKILL) before and after each step; then `linecheck undo`, the timer or the next start: restored bit for bit',
    table(['fix', 'settings', 'was to', 'then', 'kills', 'restored'], cells),
    `together: ${restored} of ${kills} restored`,
    ...(remarks.length === 0 ? [] : ['not so:', ...remarks]),
  ].join('\n');
}
