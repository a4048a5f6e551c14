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
  const report = await judgeAgain(path);
  if (against === undefined) {
    await show(report, { isJson: typed.has('json'), isVerbose: typed.has('verbose') }, to.out);
    return statusOf(report);
  }
  const newer = await judgeAgain(against);
  const { compare } = await import('../report/compare.ts');
  const comparison = compare(report, newer);
  if (typed.has('json')) {
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
  return judge({
    startedAt,
    tookMs,
    observations,
    redactions,
    changes,
    run,
    profile: await profileInReport(saved, name),
    tool: { ...saved.tool, version: version() },
  });
};
