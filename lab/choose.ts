import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import type { Scenario } from './scenario.ts';

/** The lab's command line. */
export interface Wishes {
  readonly only: readonly string[];
  readonly seeds: number;
  readonly firstSeed: number;
  readonly jobs: number;
  readonly budgetMinutes: number | undefined;
  readonly shell: string | undefined;
  readonly json: string | undefined;
  readonly list: boolean;
  readonly repairs: boolean;
  readonly keepsAll: boolean;
  readonly doctor: readonly string[] | undefined;
}

export const usage = `npm run lab -- [options]
  --only ID         only these scenarios; may be repeated, comma-separated, * stands for anything
  --seeds N         each scenario with N different houses (default 1)
  --seed K          the first of them (default 1): with --only it repeats one run exactly
  --jobs N          labs at once (default: the cores)
  --budget-minutes M  start nothing new after M minutes
  --shell ID        a shell on the broken laptop
  --json FILE       all results as JSON
  --controls        only prove that the faults act; no doctor
  --repairs         the fixes instead: fix, look again, undo, compare; --only names repairs
  --keep            leave the report of every run in lab/out, hits included
  --doctor COMMAND  another doctor than dist/cli/main.js check
  --list            names and stories of all scenarios`;

export function readWishes(argv: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', multiple: true },
      seeds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      'budget-minutes': { type: 'string' },
      shell: { type: 'string' },
      json: { type: 'string' },
      doctor: { type: 'string' },
      controls: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      repairs: { type: 'boolean', default: false },
    },
  });
  const budget = values['budget-minutes'];
  return {
    only: (values.only ?? []).flatMap((one) => one.split(',')).filter((one) => one !== ''),
    seeds: positive(values.seeds, '--seeds'),
    firstSeed: positive(values.seed, '--seed'),
    jobs: positive(values.jobs, '--jobs'),
    budgetMinutes: budget === undefined ? undefined : positive(budget, '--budget-minutes'),
    shell: values.shell,
    json: values.json,
    list: values.list,
    repairs: values.repairs,
    keepsAll: values.keep,
    doctor: values.controls ? [] : values.doctor?.split(' '),
  };
}

function positive(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new Error(`${option} wants a number above 0, not "${text}"`);
  return value;
}

export function chooseScenarios(
  all: readonly Scenario[],
  only: readonly string[],
): readonly Scenario[] {
  if (only.length === 0) return all;
  const chosen = new Set<Scenario>();
  for (const pattern of only) {
    const matches = all.filter((one) => matchesPattern(one.id, pattern));
    if (matches.length === 0)
      throw new Error(`no scenario is called ${pattern} (npm run lab -- --list)`);
    for (const one of matches) chosen.add(one);
  }
  return [...chosen];
}

export function matchesPattern(id: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(id);
}
