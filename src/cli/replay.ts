import type { Report } from '../model/report.ts';
import { MAX_REPORT_BYTES, readReport } from '../report/read-report.ts';
import { judge, statusOf } from './judge.ts';
import { readFile } from './read-file.ts';
import type { Runner } from './runners.ts';
import { profileInReport } from './service.ts';
import { show } from './show.ts';
import { version } from './version.ts';

export const replay: Runner = async (typed, to) => {
  const [path = ''] = typed.arguments;
  const against = typed.value('against');
  const isJson = typed.has('json');
  /** On this screen it stays on this computer; everywhere else it leaves. */
  const read = async (file: string): Promise<Report> => {
    const judged = await judgeAgain(file);
    return to.out.isTerminal && !isJson ? judged : (await import('./leaving.ts')).leaving(judged);
  };
  const report = await read(path);
  if (against === undefined) {
    await show(report, { isJson, isVerbose: typed.has('verbose') }, to.out);
    return statusOf(report);
  }
  const newer = await read(against);
  const { compare } = await import('../report/compare.ts');
  const comparison = compare(report, newer);
  if (isJson) {
    await to.out.write(`${JSON.stringify(comparison, null, 2)}\n`);
  } else {
    const { asComparisonText } = await import('../report/comparison-text.ts');
    await to.out.write(asComparisonText(comparison, to.out.columns));
  }
  return statusOf(newer);
};

/** Everything that was seen stays; everything that was concluded is concluded anew. */
const judgeAgain = async (path: string): Promise<Report> => {
  const name = path === '-' ? 'stdin' : path;
  const saved = await readReport(await readFile(path, MAX_REPORT_BYTES), name);
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
