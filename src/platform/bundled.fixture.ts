/**
 * A program of a test, joined into one file: started with `--import tsx` each start would compile the sources anew,
 * which takes longer than most tests do with it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

const made = new Map<string, string>();

/** The file to start with this Node, readable by every account. It goes when the test's process ends. */
export const bundled = (source: URL): string => {
  const known = made.get(source.href);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-bundled-'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = fileURLToPath(source);
  const outfile = join(folder, basename(path).replace(/\.ts$/u, '.mjs'));
  buildSync({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Libraries in the older module format ask for `require`.
    banner: {
      js: "import { createRequire as _require } from 'node:module'; const require = _require(import.meta.url);",
    },
  });
  made.set(source.href, outfile);
  return outfile;
};
