import { mkdirSync, writeFileSync } from 'node:fs';

import type { Attempt } from './attempt.ts';
import { gradeOf, reasons, seconds } from './tally.ts';
import { projectFolder } from './topology/world-control.ts';

const outFolder = `${projectFolder}/lab/out`;

/** Writes what is needed to look into a failed run: `lab/out/ID-SEED.json`. Without a place to write it is not kept. */
export function keep(one: Attempt): void {
  try {
    write(one);
  } catch (trouble) {
    process.stderr.write(`not kept: ${String(trouble)}\n`);
  }
}

function write({ scenario, seed, outcome, control, stderr, tookMs }: Attempt): void {
  mkdirSync(outFolder, { recursive: true });
  const report = outcome.kind === 'judged' ? outcome.report : undefined;
  const why = reasons({ scenario, seed, outcome, control, stderr, tookMs });
  const text = JSON.stringify(
    { scenario: scenario.id, seed, why, control, stderr, report },
    null,
    1,
  );
  writeFileSync(`${outFolder}/${scenario.id}-${seed}.json`, `${text}\n`);
}

export function progressLine(one: Attempt): string {
  const time = 'verdictMs' in one.outcome ? seconds(one.outcome.verdictMs) : '';
  const why = gradeOf(one) === 'hit' ? '' : reasons(one).join('; ');
  const columns = [
    gradeOf(one).padEnd(11),
    one.scenario.id.padEnd(34),
    String(one.seed).padStart(3),
    time.padStart(8),
    '',
    why,
  ];
  return columns.join(' ').trimEnd();
}
