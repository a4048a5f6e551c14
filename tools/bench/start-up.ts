/**
 * What `--version` and `--help` cost beside a bare node, in interleaved rounds: each round starts all three one
 * after the other, so whatever slows the machine down slows them alike. The ratio is the median over rounds.
 */
import { breakNetwork, type Means } from '../../lab/attempt.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { projectFolder } from '../../lab/topology/world-control.ts';
import { measured } from './measured.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { ratio, table, whole } from './table.ts';

export interface StartUp {
  readonly command: string;
  readonly wallMs: Spread;
  /** To the bare node of the same round. */
  readonly ratio: Spread;
}

const main = `${projectFolder}/dist/cli/main.js`;

const commands = [
  ['node -e 0', '-e', '0'],
  ['linecheck --version', main, '--version'],
  ['linecheck --help', main, '--help'],
] as const;

export async function timeStartUp(
  scenario: Scenario,
  rounds: number,
  means: Means,
): Promise<readonly StartUp[]> {
  const times = commands.map((): number[] => []);
  const { lab } = await breakNetwork(scenario, 1, means);
  try {
    // The first round fills the file cache and is not counted.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, [, ...argv]] of commands.entries()) {
        const { cost, done } = await measured(lab, scenario, [process.execPath, ...argv]);
        if (done.code !== 0) throw new Error(`${argv.join(' ')} exits with ${done.code}`);
        if (round >= 0) times[index]?.push(cost.wallMs);
      }
    }
  } finally {
    await lab.end();
  }
  const bare = times[0] ?? [];
  return commands.map(([command], index) => {
    const own = times[index] ?? [];
    return {
      command,
      wallMs: spreadOf(own),
      ratio: spreadOf(own.map((ms, round) => ms / (bare[round] ?? Number.NaN))),
    };
  });
}

export function startUpText(all: readonly StartUp[]): string {
  const rows = all.map(({ command, wallMs, ratio: of }) => [
    command,
    whole(wallMs.min),
    whole(wallMs.median),
    whole(wallMs.max),
    ratio(of.median),
  ]);
  return [
    `2. Start-up, ${all[0]?.wallMs.count ?? 0} interleaved rounds; "x bare" = median over rounds of the ratio to the bare node of the same round`,
    '',
    table(['command', 'min ms', 'median ms', 'max ms', 'x bare'], rows),
  ].join('\n');
}
