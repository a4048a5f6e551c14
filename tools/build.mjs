/**
 * `npm run build`: compiles beside the old build and swaps, so that whoever runs the
 * program meanwhile never meets half of it, and no file of a deleted source stays.
 * `--if-needed` does nothing when every source is older than the last build.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const built = join(root, 'dist');
const next = join(root, `dist-${process.pid}`);

const newestIn = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );

const isCurrent = () => {
  try {
    const builtMs = statSync(join(built, 'cli', 'main.js')).mtimeMs;
    const configMs = statSync(join(root, 'tsconfig.build.json')).mtimeMs;
    return Math.max(newestIn(join(root, 'src')), configMs) < builtMs;
  } catch {
    return false;
  }
};

if (!(process.argv.includes('--if-needed') && isCurrent())) {
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(compiler, ['-p', 'tsconfig.build.json', '--outDir', next], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) {
    chmodSync(join(next, 'cli', 'main.js'), 0o755);
    rmSync(built, { recursive: true, force: true });
    renameSync(next, built);
  } else {
    rmSync(next, { recursive: true, force: true });
    process.exitCode = status ?? 1;
  }
}
