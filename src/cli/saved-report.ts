import type { Report } from '../model/report.ts';
import { MAX_REPORT_BYTES, readReport } from '../report/read-report.ts';
import { judge } from './judge.ts';
import { readFile } from './read-file.ts';
import { profileInReport } from './service.ts';
import { version } from './version.ts';

/** Everything that was seen stays; everything that was concluded is concluded anew. */
export const judgeAgain = async (path: string): Promise<Report> => {
  const name = path === '-' ? 'stdin' : path;
  return judgedAnew(await readReport(await readFile(path, MAX_REPORT_BYTES), name), name);
};

/** `name`: of the file, for what may be wrong with it. */
export const judgedAnew = async (saved: Report, name: string): Promise<Report> => {
  const { startedAt, tookMs, observations, redactions, changes, run } = saved;
  const judged = await judge({
    startedAt,
    tookMs,
    observations,
    redactions,
    changes,
    run,
    profile: await profileInReport(saved, name),
    tool: { ...saved.tool, version: version() },
  });
  return saved.isRedacted === true ? { ...judged, isRedacted: true } : judged;
};
