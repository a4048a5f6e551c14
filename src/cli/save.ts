/**
 * `--save FILE`: what can be known to be wrong is said before the check runs, so that
 * nobody waits ten seconds for a report that cannot be kept.
 */
import { randomUUID } from 'node:crypto';
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';

import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import type { Comparison } from '../report/compare.ts';
import { say } from '../report/sentences.ts';
import type { Language } from '../text/languages.ts';

/** What a file is to hold, by how its name ends. */
type Faces = Readonly<Record<string, () => Promise<string>>>;

/** In the language of whoever saves it; JSON, also the one inside HTML, is English. */
const reportFaces = (report: Report, language: Language): Faces => {
  const shown = async (): Promise<Report> =>
    (await import('./leaving.ts')).inTheirWords(report, language);
  return {
    '.json': async () => (await import('../report/json.ts')).asJson(report),
    '.html': async () =>
      (await import('../report/html.ts')).asHtml(report, { language, shown: await shown() }),
    '.md': async () => (await import('../report/markdown.ts')).asMarkdown(await shown(), language),
  };
};

const comparisonFaces = (comparison: Comparison, language: Language): Faces => ({
  '.json': async () => (await import('../report/json.ts')).asJson(comparison),
  '.html': async () =>
    (await import('../report/comparison-html.ts')).asComparisonHtml(comparison, language),
  '.md': async () =>
    (await import('../report/comparison-markdown.ts')).asComparisonMarkdown(comparison, language),
});

const ENDINGS: ReadonlySet<string> = new Set(['.json', '.html', '.md']);

const endingOf = (path: string): string => extname(path).toLowerCase();

export const checkSaves = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    if (!ENDINGS.has(endingOf(path))) {
      throw new UserError(say('file.no-form', { path }), say('file.forms'));
    }
    await checkPlace(path);
  }
};

const checkPlace = async (path: string): Promise<void> => {
  const folder = dirname(path);
  const refuse = (message: string): never => {
    const trouble = say(message, { folder });
    throw new UserError(say('file.unwritable', { path, trouble }), say('file.elsewhere'));
  };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => refuse('file.no-folder'),
  );
  if (!isFolder) refuse('file.folder-is-none');
  await access(folder, constants.W_OK).catch(() => refuse('file.folder-closed'));
  const existing = await stat(path).catch(() => undefined);
  if (existing === undefined) return;
  if (!existing.isFile()) refuse('file.name-taken');
  await access(path, constants.W_OK).catch(() => refuse('file.unchangeable'));
};

/** The report as it may leave. */
export const save = (report: Report, paths: readonly string[], language: Language): Promise<void> =>
  write(reportFaces(report, language), paths);

export const saveComparison = (
  comparison: Comparison,
  paths: readonly string[],
  language: Language,
): Promise<void> => write(comparisonFaces(comparison, language), paths);

/** Written beside and moved into place: a full disk never leaves half a report under the name. */
const write = async (faces: Faces, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const text = await faces[endingOf(path)]?.();
    if (text === undefined) continue;
    const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
    try {
      // Only its owner may read it: it tells much about a network.
      await writeFile(beside, text, { mode: 0o600, flag: 'wx' });
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw new Error(
        `${path} could not be written (${error instanceof Error ? error.message : String(error)})`,
        { cause: error },
      );
    }
  }
};
