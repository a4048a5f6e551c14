/** The few fields of a kept report that a list shows; each file is read once, for it never changes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { isCauseId } from '../model/cause-id.ts';
import type { Remembered } from './history.ts';

const kept = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u)),
  startedAt: v.pipe(v.string(), v.maxLength(40)),
  profile: v.object({ id: v.string(), title: v.string() }),
  verdict: v.picklist(['ready', 'degraded', 'blocked', 'unknown']),
  headline: v.string(),
  diagnosis: v.object({ findings: v.array(v.object({ cause: v.string() })) }),
});

const known = new Map<string, Remembered>();

export const readSummary = async (
  folder: string,
  name: string,
): Promise<Remembered | undefined> => {
  const path = join(folder, name);
  const found = known.get(path);
  if (found !== undefined) return found;
  const text = await readFile(path, 'utf8').catch(() => '');
  const summary = summaryIn(text);
  // A report is found again by its name: one whose name is not its id cannot be opened from a list.
  if (summary === undefined || `${summary.id}.json` !== name) return undefined;
  known.set(path, summary);
  return summary;
};

const summaryIn = (text: string): Remembered | undefined => {
  try {
    const { id, startedAt, profile, verdict, headline, diagnosis } = v.parse(
      kept,
      JSON.parse(text),
    );
    const causes = diagnosis.findings.map(({ cause }) => cause).filter(isCauseId);
    return { id, startedAt, service: profile, verdict, headline, causes };
  } catch {
    return undefined;
  }
};
