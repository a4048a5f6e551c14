/** What leaves this computer, shown before it does: the very text that is then saved, copied or mailed. */
import type { PageLanguage, TellAnswer, TellWish } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { replacedWords } from '../report/replaced-words.ts';
import { inLanguage } from '../report/sentences.ts';
import { loadLanguage } from '../text/render.ts';
import type { Workbench } from './workbench.ts';

/** Whoever gets a mail reads it in a window of some seventy columns. */
const MAIL_COLUMNS = 72;

/** As it may leave, in English for machines; `shown` has its sentences in the person's language. */
interface Told {
  readonly report: Report;
  readonly shown: Report;
  readonly language: PageLanguage;
}

interface Face {
  readonly ending: string;
  readonly mediaType: string;
  write(told: Told): Promise<string>;
}

const faces: Readonly<Record<TellWish['face'], Face>> = {
  html: {
    ending: 'html',
    mediaType: 'text/html',
    write: async ({ report, ...how }) => (await import('../report/html.ts')).asHtml(report, how),
  },
  md: {
    ending: 'md',
    mediaType: 'text/markdown',
    write: async ({ shown, language }) =>
      (await import('../report/markdown.ts')).asMarkdown(shown, language),
  },
  json: {
    ending: 'json',
    mediaType: 'application/json',
    write: async ({ report }) => (await import('../report/json.ts')).asJson(report),
  },
  mail: {
    ending: 'txt',
    mediaType: 'text/plain',
    async write({ shown, language }) {
      const { asTerminal } = await import('../report/terminal.ts');
      const how = { width: MAIL_COLUMNS, isColoured: false, isVerbose: false, isForOthers: true };
      return inLanguage(language, () => asTerminal(shown, how));
    },
  },
};

const toldOf = async (bench: Workbench, whole: Report, language: PageLanguage): Promise<Told> => {
  await loadLanguage(language);
  const report = await bench.engine.leaving(whole);
  return { report, shown: await bench.engine.spoken(report, language), language };
};

export const tellIt = async (bench: Workbench, wish: TellWish): Promise<TellAnswer> => {
  const whole = await bench.report(wish.reportId);
  const language = wish.language ?? 'en';
  const [told, replaced] = await Promise.all([
    toldOf(bench, whole, language),
    bench.engine.replaced(whole),
  ]);
  const { report, shown } = told;
  const face = faces[wish.face];
  const text = await face.write(told);
  return {
    reportId: report.id,
    fileName: `linecheck-${report.service.id.replaceAll(/[^\w-]/gu, '')}-${report.startedAt.slice(0, 10)}.${face.ending}`,
    mediaType: face.mediaType,
    text,
    bytes: Buffer.byteLength(text),
    ...(wish.face === 'mail' ? { subject: `Linecheck: ${shown.headline}` } : {}),
    redactions: inLanguage(language, () => report.redactions.map(replacedWords)),
    replaced,
  };
};

/** The HTML face as it would leave, for a frame without rights. */
export const preview = async (
  bench: Workbench,
  id: string,
  language: PageLanguage,
): Promise<string> => faces.html.write(await toldOf(bench, await bench.report(id), language));
