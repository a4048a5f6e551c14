import { fileURLToPath } from 'node:url';

import { askDoctor } from '../../lab/attempt.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import type { Finished } from '../../lab/topology/room.ts';

/** What one program cost, by tools/bench/measure.py. */
export interface Cost {
  readonly wallMs: number;
  /** User and system, of the program and all it started. */
  readonly processorMs: number;
  readonly largestMemoryKb: number;
  /** Something it had started was still there a second later. */
  readonly isOutlived: boolean;
}

const python = ['/usr/bin/python3', '-E', '-s', '-S', '-B'];

export const script = (name: string): readonly string[] => [
  ...python,
  fileURLToPath(new URL(name, import.meta.url)),
];

/** Runs a program as the laptop's user, in the user's environment, and measures it there. */
export async function measured(
  lab: Lab,
  scenario: Scenario,
  command: readonly string[],
): Promise<{ readonly cost: Cost; readonly done: Finished }> {
  const done = await askDoctor(lab, scenario, [...script('measure.py'), ...command]);
  return { cost: readCost(done), done };
}

function readCost({ stderr, code }: Finished): Cost {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`nothing was measured (exit ${code}): ${line}`);
  const told = new Map<string, unknown>(Object.entries(JSON.parse(line)));
  return {
    wallMs: Number(told.get('wallMs')),
    processorMs: Number(told.get('userMs')) + Number(told.get('systemMs')),
    largestMemoryKb: Number(told.get('largestMemoryKb')),
    isOutlived: told.get('outlivedByOthers') === true,
  };
}
