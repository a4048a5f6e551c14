/**
 * `npm run generate` writes every file that follows from a catalogue: the pages of causes
 * and probes, the JSON Schemas, the completions and the man page.
 * `npm run generate -- --check` writes nothing and fails when one is not current.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { bashCompletion } from './bash-completion.ts';
import { causesPage } from './causes-page.ts';
import { fishCompletion } from './fish-completion.ts';
import { manPage } from './man-page.ts';
import { probesPage } from './probes-page.ts';
import { profileJsonSchema } from './profile-schema.ts';
import { reportJsonSchema } from './report-schema.ts';
import { zshCompletion } from './zsh-completion.ts';

const root = new URL('..', import.meta.url).pathname;

/** Path from the project's root, and what must stand there. */
const generated: Readonly<Record<string, () => string>> = {
  'docs/causes.md': causesPage,
  'docs/probes.md': probesPage,
  'schemas/linecheck.profile-1.schema.json': profileJsonSchema,
  'schemas/linecheck.report-1.schema.json': reportJsonSchema,
  'completions/linecheck.bash': bashCompletion,
  'completions/_linecheck': zshCompletion,
  'completions/linecheck.fish': fishCompletion,
  'man/linecheck.1': manPage,
};

const current = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, content] of Object.entries(generated)) {
  const text = content();
  if (current(path) === text) continue;
  stale.push(path);
  if (isCheck) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`wrote ${path}\n`);
}
if (isCheck && stale.length > 0) {
  process.stderr.write(`not current: ${stale.join(', ')}. Run \`npm run generate\`.\n`);
  process.exitCode = 1;
}
