/**
 * Does what would be published work where it lands?
 *
 * Packs the project, unpacks it into an empty folder beside this project's own
 * dependencies (no registry is asked) and runs it from there: `--version`, `--help`, and
 * `explain`, none of which touches the network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'linecheck-package-'));

const run = (program: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  }
  return stdout;
};

/** Files that a person needs and that a wrong `files` list would lose. */
const mustBeThere = [
  'dist/cli/main.js',
  'dist/probes/pac-worker.js',
  'dist/model/report.d.ts',
  'dist/web/index.html',
  'schemas/linecheck.report-1.schema.json',
  'schemas/linecheck.profile-1.schema.json',
  'man/linecheck.1',
  'completions/linecheck.bash',
  'README.md',
  'LICENSE',
];

const check = (): void => {
  const [tarball = ''] = run('npm', ['pack', '--silent', '--pack-destination', folder], root)
    .trim()
    .split('\n');
  run('tar', ['-xzf', join(folder, tarball), '-C', folder], folder);
  const unpacked = join(folder, 'package');
  for (const file of mustBeThere) {
    if (!existsSync(join(unpacked, file))) throw new Error(`the package lacks ${file}`);
  }
  const modules = join(folder, 'node_modules');
  symlinkSync(join(root, 'node_modules'), modules);
  const main = join(unpacked, 'dist/cli/main.js');
  const version = run(process.execPath, [main, '--version'], folder).trim();
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`--version printed ${version}`);
  run(process.execPath, [main, '--help'], folder);
  run(process.execPath, [main, 'explain', '10002'], folder);
  process.stdout.write(`the packed ${version} runs\n`);
};

try {
  check();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
