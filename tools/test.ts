/**
 * `npm test`: everything, in the order in which a failure is cheapest to hear of.
 *
 * Format, lint, types, unused code, generated pages, build, unit and end-to-end tests,
 * the package, the lab. Every part runs even when an earlier one failed, each failure
 * is shown in full, and the last line is `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runLabTests } from '../lab/test.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What was not run; its name and the reason are printed where it is found out. */
  readonly skipped: number;
}

interface Part {
  readonly title: string;
  run(): Promise<Tally>;
}

/** The whole run may take 15 minutes on two cores; the lab gets what is left of these. */
const TOTAL_MINUTES = 13.3;

/** So much it gets at least, however slow the rest was: with less it would say nothing. */
const LEAST_LAB_MINUTES = 6;

const OUTPUT_KEPT_CHARACTERS = 20_000;

const scratch = mkdtempSync(join(tmpdir(), 'linecheck-test-'));

const execute = (command: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const [program = '', ...rest] = command;
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-OUTPUT_KEPT_CHARACTERS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** One command that either passes or fails. */
const check = (title: string, ...command: readonly string[]): Part => ({
  title,
  async run() {
    const { code, output } = await execute(command);
    if (code !== 0) process.stdout.write(`${output}\n`);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  },
});

const tool = (name: string): string => join('node_modules', '.bin', name);

interface VitestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

const unitTests: Part = {
  title: 'unit and end-to-end tests',
  async run() {
    const file = join(scratch, 'vitest.json');
    const { code, output } = await execute([
      tool('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    if (code !== 0) process.stdout.write(`${output}\n`);
    return tallyOf(file, code);
  },
};

/** A crash before the first test writes no file: that is one failure, never a silent zero. */
function tallyOf(file: string, code: number): Tally {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own tool's output
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
      testResults: readonly VitestFile[];
    };
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const count = (status: string): number => all.filter((one) => one.status === status).length;
    const failed = count('failed');
    const skippedTests = all.filter(({ status }) =>
      ['pending', 'skipped', 'todo'].includes(status),
    );
    for (const { fullName } of skippedTests) process.stdout.write(`skipped: ${fullName}\n`);
    return {
      passed: count('passed'),
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: skippedTests.length,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const lab: Part = {
  title: 'lab of broken networks',
  run: () => {
    const left = TOTAL_MINUTES - performance.now() / 60_000;
    const minutes = Math.max(LEAST_LAB_MINUTES, left);
    return runLabTests(minutes, (line) => void process.stdout.write(`${line}\n`));
  },
};

const parts: readonly Part[] = [
  check('format', tool('oxfmt'), '--check', '.'),
  check('lint', tool('oxlint')),
  check('types', tool('tsc'), '-p', 'tsconfig.json'),
  check('types of the page', tool('tsc'), '-p', 'web/tsconfig.json'),
  check('unused code', tool('knip')),
  check('generated files are current', tool('tsx'), 'tools/generate.ts', '--check'),
  check('build', 'npm', 'run', '--silent', 'build'),
  unitTests,
  check('package: publint', tool('publint')),
  check(
    'package: types',
    tool('attw'),
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--entrypoints',
    './report',
  ),
  check('package: installs and runs', tool('tsx'), 'tools/check-package.ts'),
  lab,
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const part of parts) {
  const startedMs = performance.now();
  process.stdout.write(`\n== ${part.title}\n`);
  const tally = await part.run();
  passed += tally.passed;
  failed += tally.failed;
  skipped += tally.skipped;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(
    `   ${tally.failed === 0 ? 'ok' : 'FAILED'}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped, ${seconds} s\n`,
  );
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
