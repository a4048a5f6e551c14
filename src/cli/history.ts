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

const historyFolder = (): string => {
  const isAdministrator = process.geteuid?.() === 0;
  return join(homesOf(process.env, thisOs(), isAdministrator).own, 'history');
};

export const remember = async (report: Report): Promise<void> => {
  const folder = historyFolder();
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

/** The newest report of the service, unless it is older than `mostMs`, or none can be read. */
export const newestReport = async (
  isWanted: (report: Report) => boolean,
  sinceMs: number,
): Promise<Report | undefined> => {
  const folder = historyFolder();
  const names = await namesIn(folder).catch(() => []);
  const { readReport } = await import('../report/read-report.ts');
  for (const name of names.toReversed()) {
    const report = await readFile(join(folder, name), 'utf8')
      .then((text) => readReport(text, name))
      .catch(() => undefined);
    if (report === undefined) continue;
    if (Date.parse(report.startedAt) < sinceMs) return undefined;
    if (isWanted(report)) return report;
  }
  return undefined;
};
