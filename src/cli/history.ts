/**
 * The newest checks, kept for `fix` and for the question what has changed since it last worked. A
 * check never fails because of it: a full disk or a read-only home is not what the person asked about.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Report } from '../model/report.ts';
import { homesOf, thisOs } from '../platform/home.ts';

/** Some weeks of daily checks, below 50 MB. */
const KEPT = 50;

/** An administrator keeps none where somebody else may write: files would be deleted, and plans made, by that one's leave. */
const historyFolder = async (): Promise<string | undefined> => {
  const isAdministrator = process.geteuid?.() === 0;
  const folder = join(homesOf(process.env, thisOs(), isAdministrator).own, 'history');
  if (!isAdministrator) return folder;
  const { whyUntrusted } = await import('../fixes/journal-trust.ts');
  const why = await whyUntrusted(folder).catch(String);
  return why === undefined ? folder : undefined;
};

export const remember = async (report: Report): Promise<void> => {
  const folder = await historyFolder();
  if (folder === undefined) return;
  const path = join(folder, `${report.id.replaceAll(/[^\w-]/gu, '')}.json`);
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Only its owner may read it: it tells much about a network.
    await writeFile(beside, JSON.stringify(report), { mode: 0o600, flag: 'wx' });
    await rename(beside, path);
    const names = await namesIn(folder);
    for (const name of names.slice(0, -KEPT)) await rm(join(folder, name), { force: true });
  } catch {
    await rm(beside, { force: true }).catch(() => {});
  }
};

/** Begins with the time, so that the order of the names is that of the checks. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();

/** Networks change by the minute; older than this, a report may speak of another one. */
const FRESH_MS = 2 * 60 * 1000;

interface Now {
  /** Wall clock, milliseconds since 1970. */
  readonly ms: number;
  /** What is in force of ours. */
  readonly changes: Report['changes'];
}

/** The newest report that speaks of this computer as it is now; none where none can be read. */
export const newestReport = async (
  isWanted: (report: Report) => boolean,
  now: Now,
): Promise<Report | undefined> => {
  const folder = await historyFolder();
  if (folder === undefined) return undefined;
  const names = await namesIn(folder).catch(() => []);
  const { readReport } = await import('../report/read-report.ts');
  for (const name of names.toReversed()) {
    const report = await readFile(join(folder, name), 'utf8')
      .then((text) => readReport(text, name))
      .catch(() => undefined);
    if (report === undefined) continue;
    if (!isOfNow(report, now)) return undefined;
    if (isWanted(report)) return report;
  }
  return undefined;
};

/** Earlier checks, newest first; what cannot be read is left out. */
export const earlierReports = async (most: number): Promise<readonly Report[]> => {
  const folder = await historyFolder();
  if (folder === undefined) return [];
  const names = (await namesIn(folder).catch(() => [])).toReversed().slice(0, most);
  const { readReport } = await import('../report/read-report.ts');
  const reports = await Promise.all(
    names.map((name) =>
      readFile(join(folder, name), 'utf8')
        .then((text) => readReport(text, name))
        .catch(() => undefined),
    ),
  );
  return reports.filter((report) => report !== undefined);
};

/** Neither old nor, after the clock was set, of tomorrow; nor made while other changes of ours were in force. */
const isOfNow = ({ startedAt, changes }: Report, now: Now): boolean => {
  const ageMs = now.ms - Date.parse(startedAt);
  return ageMs >= 0 && ageMs <= FRESH_MS && transactionsOf(changes) === transactionsOf(now.changes);
};

const transactionsOf = (changes: Report['changes']): string =>
  [...new Set(changes.map(({ transaction }) => transaction))].toSorted().join(' ');

/** What a list of checks shows of one; read without checking every observation in it. */
export interface Remembered {
  readonly id: string;
  readonly startedAt: string;
  readonly service: { readonly id: string; readonly title: string };
  readonly verdict: Report['verdict'];
  readonly headline: string;
  readonly causes: readonly Report['diagnosis']['findings'][number]['cause'][];
}

/** Newest first. What cannot be read is left out: a list is no place for trouble with one file. */
export const rememberedChecks = async (): Promise<readonly Remembered[]> => {
  const folder = await historyFolder();
  if (folder === undefined) return [];
  const { readSummary } = await import('./history-summary.ts');
  const names = (await namesIn(folder).catch(() => [])).toReversed();
  const found = await Promise.all(names.map((name) => readSummary(folder, name)));
  return found.filter((one) => one !== undefined);
};

/** One of them, whole; undefined where there is none of that id. */
export const rememberedReport = async (id: string): Promise<Report | undefined> => {
  const folder = await historyFolder();
  if (folder === undefined || !/^[\w-]{1,100}$/u.test(id)) return undefined;
  const { readReport } = await import('../report/read-report.ts');
  return readFile(join(folder, `${id}.json`), 'utf8')
    .then((text) => readReport(text, id))
    .catch(() => undefined);
};
