/**
 * `npx tsx tools/replay-sessions.ts` writes the recorded sessions of `test/replay/` and the
 * diagnosis made of them today. Look at the difference before committing: it is what changed for
 * somebody who replays an old report.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

import { asRecording, reportOf, sessions } from '../test/replay/recorded.ts';

const folder = fileURLToPath(new URL('../test/replay/recorded', import.meta.url));

mkdirSync(folder, { recursive: true });
const wanted = new Set(sessions.map(({ id }) => `${id}.json`));
for (const file of readdirSync(folder)) {
  if (!wanted.has(file)) rmSync(join(folder, file));
}
for (const session of sessions) {
  writeFileSync(join(folder, `${session.id}.json`), asRecording(reportOf(session)));
}
process.stdout.write(`${sessions.length} sessions\n`);
