import type { Report } from '../model/report.ts';
import type { Console } from './console.ts';
import { statusOf } from './judge.ts';
import { spokenLanguage } from './language.ts';
import type { Typed } from './parse-command.ts';
import type { Runner } from './runners.ts';
import { checkSaves, save, saveComparison } from './save.ts';
import { judgeAgain } from './saved-report.ts';
import { show } from './show.ts';

export const replay: Runner = async (typed, to) => {
  const [path = ''] = typed.arguments;
  const against = typed.value('against');
  const saves = typed.values('save');
  await checkSaves(saves);
  const older = await judgeAgain(path);
  if (against !== undefined) return besides(older, await judgeAgain(against), typed, to);
  const isJson = typed.has('json');
  const language = spokenLanguage(process.env);
  const shown = isSeenHere(typed, to) ? older : await leaving(older);
  await show(shown, { isJson, isVerbose: typed.has('verbose'), language }, to.out);
  if (saves.length > 0) {
    const left = await leaving(older);
    await save(left, saves, language);
    if (!isJson) {
      const { tellSaved } = await import('./saved-words.ts');
      const isVerbose = typed.has('verbose');
      await tellSaved({ whole: older, saved: left, language, isVerbose }, to.err);
    }
  }
  return statusOf(older);
};

/** On this screen it stays on this computer; everywhere else it leaves. */
const isSeenHere = (typed: Typed, { out }: Console): boolean =>
  out.isTerminal && !typed.has('json');

const leaving = async (report: Report): Promise<Report> =>
  (await import('./leaving.ts')).leaving(report);

const besides = async (
  older: Report,
  newer: Report,
  typed: Typed,
  to: Console,
): Promise<number> => {
  const { compare } = await import('../report/compare.ts');
  const saves = typed.values('save');
  const language = spokenLanguage(process.env);
  // Stand-ins are compared with stand-ins: one report that has left would differ in every name.
  const isWhole = older.isRedacted !== true && newer.isRedacted !== true;
  const outside = async () => compare(await leaving(older), await leaving(newer));
  const comparison = isWhole && isSeenHere(typed, to) ? compare(older, newer) : await outside();
  if (typed.has('json')) {
    await to.out.write((await import('../report/json.ts')).asJson(comparison));
  } else {
    const { asComparisonText } = await import('../report/comparison-text.ts');
    await to.out.write(asComparisonText(comparison, to.out.columns));
  }
  if (saves.length > 0) await saveComparison(await outside(), saves, language);
  return statusOf(newer);
};
