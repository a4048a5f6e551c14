import type { Report } from '../model/report.ts';
import type { Language } from '../text/languages.ts';
import type { Stream } from './console.ts';

export interface ShowAsk {
  readonly isJson: boolean;
  readonly isVerbose: boolean;
  /** Of a person; what programs read is English. */
  readonly language: Language;
  /** What `--report` takes for this one, where that is known. */
  readonly reportName?: string;
}

/** A report on stdout, for people or for programs. */
export const show = async (
  report: Report,
  { isJson, isVerbose, language, reportName = 'FILE' }: ShowAsk,
  to: Stream,
): Promise<void> => {
  if (isJson) {
    await to.write((await import('../report/json.ts')).asJson(report));
    return;
  }
  const { asTerminal } = await import('../report/terminal.ts');
  const { inLanguage } = await import('../report/sentences.ts');
  const worded =
    language === 'en'
      ? report
      : await (await import('./leaving.ts')).inTheirWords(report, language);
  const how = { width: to.columns, isColoured: to.isColoured, isVerbose, reportName };
  await to.write(inLanguage(language, () => asTerminal(worded, how)));
};
