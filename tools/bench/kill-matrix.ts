/**
 * The kill matrix: fix x step x restored. Each fix that changes settings is planned by the real program in
 * the broken network that needs it; then that plan is carried out again and again by a process that kills
 * itself before and after every line of its journal, every write, arming and disarming. After each kill
 * `linecheck undo` runs, and everything the fix may touch is compared with before, bit for bit.
 */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { breakNetwork, type Means } from '../../lab/attempt.ts';
import { missing } from '../../lab/programs.ts';
import type { Repair } from '../../lab/repair.ts';
import { loadRepairs } from '../../lab/repairs/index.ts';
import { loadScenarios } from '../../lab/scenarios/index.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import { projectFolder } from '../../lab/topology/world-control.ts';
import type { Change } from '../../src/model/change.ts';
import type { KillerAsk } from '../killer.ts';
import { table } from './table.ts';

export interface KillRow {
  readonly fix: string;
  readonly network: string;
  readonly settings: string;
  readonly end: KillerAsk['end'];
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
  const rows: KillRow[] = [];
  const tried = new Set<string>();
  for (const repair of suited(await loadRepairs())) {
    const scenario = scenarios.get(repair.scenario);
    if (scenario === undefined || tried.has(repair.fix) || !matches(repair.fix)) continue;
    if (missing([...(scenario.needs ?? []), ...(repair.needs ?? [])]).length > 0) continue;
    tried.add(repair.fix);
    progress(`kills: ${repair.fix} on ${repair.scenario}`);
    rows.push(...(await killsOf(repair, scenario, means)));
  }
  return rows;
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
    await repair.arrange?.(lab);
    const changes = await planOf(repair, lab, means, extra);
    if (changes.length === 0) return [nothing(repair, 'no changes planned')];
    const room = { repair, lab, means, changes };
    return [await killsUntil(room, 'keep'), await killsUntil(room, 'put-back')];
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

async function killsUntil(room: KillRoom, end: KillerAsk['end']): Promise<KillRow> {
  const { repair, changes } = room;
  const before = await calmSnapshot(room);
  const steps = await live(room, end, 0);
  const remarks: string[] = [];
  const note = async (step: string): Promise<void> => {
    const left = await leftOver(room, before);
    if (left !== undefined) remarks.push(`${step}: ${left}`);
  };
  await note('without any kill');
  for (let killAt = 1; killAt <= steps.length; killAt += 1) {
    await live(room, end, killAt);
    await note(steps[killAt - 1] ?? '');
  }
  return {
    fix: repair.fix,
    network: repair.scenario,
    settings: [...new Set(changes.map(({ setting }) => setting))].join(', '),
    end,
    kills: steps.length,
    restored: steps.length - remarks.length,
    remarks,
  };
}

/** Carried out and killed, then undone by another process; what was decided before the kill is taken back. */
async function live(
  { repair, lab, means, changes }: KillRoom,
  end: KillerAsk['end'],
  killAt: number,
): Promise<readonly string[]> {
  const [node = ''] = means.doctor;
  const options = { env: lab.environment, cwd: '/' };
  const ask: KillerAsk = { fix: repair.fix, changes, end, killAt, program: programOf(means) };
  const done = await lab.laptop.run([node, `${killer}/killer.mjs`, JSON.stringify(ask)], options);
  if (killAt === 0 && done.code !== 0) throw new Error(done.stderr.slice(-300));
  await lab.laptop.run([...programOf(means), 'undo', '--last'], options);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return killAt === 0 ? (JSON.parse(done.stdout) as readonly string[]) : [];
}

export function killText(rows: readonly KillRow[]): string {
  const sum = (of: (row: KillRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const [kills, restored] = [sum((row) => row.kills), sum((row) => row.restored)];
  const cells = rows.map((row) => [
    row.fix,
    row.settings,
    row.end,
    String(row.kills),
    String(row.restored),
  ]);
  const remarks = rows.flatMap((row) =>
    row.remarks.map((remark) => `  ${row.fix} (${row.network}, ${row.end}): ${remark}`),
  );
  return [
    'Killed (SIGKILL) before and after each step, then `linecheck undo`: restored bit for bit',
    table(['fix', 'settings', 'was to', 'kills', 'restored'], cells),
    `together: ${restored} of ${kills} restored`,
    ...(remarks.length === 0 ? [] : ['not so:', ...remarks]),
  ].join('\n');
}
