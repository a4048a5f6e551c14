/**
 * `npm run build`: compiles and joins beside the old build and swaps, so that whoever runs the
 * program meanwhile never meets half of it, and no file of a deleted source stays.
 * `--if-needed` does nothing when every source is older than the last build.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { bundle } from './bundle.mjs';
import { buildPage, buildStation } from './page.mjs';

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

/** What the compiler leaves behind: PowerShell scripts are shipped as the text they are. */
const copyScripts = (from, to) => {
  for (const name of readdirSync(from, { recursive: true })) {
    if (!name.endsWith('.ps1')) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, name), join(to, name));
  }
};

const isCurrent = () => {
  try {
    const builtMs = statSync(join(built, 'cli', 'main.js')).mtimeMs;
    const configMs = statSync(join(root, 'tsconfig.build.json')).mtimeMs;
    const sources = ['src', 'web'].map((folder) => newestIn(join(root, folder)));
    return Math.max(...sources, configMs) < builtMs;
  } catch {
    return false;
  }
};

const isIfNeeded = process.argv.includes('--if-needed');

if (!(isIfNeeded && isCurrent())) {
  // Whoever only wants to start the program would wonder what takes it ten seconds.
  if (isIfNeeded) process.stderr.write('linecheck: building first, about ten seconds ...\n');
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(compiler, ['-p', 'tsconfig.build.json', '--outDir', next], {
    cwd: root,
    stdio: 'inherit',
  });
  const main = join(next, 'cli', 'main.js');
  let isLight = true;
  // Type errors and a page too heavy are reported and fail the build; what was built all the same can be run.
  if (existsSync(main)) {
    copyScripts(join(root, 'src'), next);
    await bundle(next);
    await buildStation(join(next, 'reflector-page'));
    isLight = await buildPage(join(next, 'web'));
    chmodSync(main, 0o755);
    rmSync(built, { recursive: true, force: true });
    renameSync(next, built);
  }
  process.exitCode = isLight ? (status ?? 1) : 1;
}
