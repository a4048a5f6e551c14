/** What leaves this computer, shown before it does: the very text that is then saved, copied or mailed. */
import type { TellAnswer, TellWish } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { inEnglish } from '../report/sentences.ts';
import type { Workbench } from './workbench.ts';

/** Whoever gets a mail reads it in a window of some seventy columns. */
const MAIL_COLUMNS = 72;

interface Face {
  readonly ending: string;
  readonly mediaType: string;
  write(report: Report): Promise<string>;
}

const faces: Readonly<Record<TellWish['face'], Face>> = {
  html: {
    ending: 'html',
    mediaType: 'text/html',
    write: async (report) => (await import('../report/html.ts')).asHtml(report),
  },
  md: {
    ending: 'md',
    mediaType: 'text/markdown',
    write: async (report) => (await import('../report/markdown.ts')).asMarkdown(report),
  },
  json: {
    ending: 'json',
    mediaType: 'application/json',
    write: async (report) => (await import('../report/json.ts')).asJson(report),
  },
  mail: {
    ending: 'txt',
    mediaType: 'text/plain',
    async write(report) {
      const { asTerminal } = await import('../report/terminal.ts');
      const how = { width: MAIL_COLUMNS, isColoured: false, isVerbose: false };
      return inEnglish(() => asTerminal(report, how));
    },
  },
};

export const tellIt = async (bench: Workbench, wish: TellWish): Promise<TellAnswer> => {
  const whole = await bench.report(wish.reportId);
  const [report, replaced] = await Promise.all([
    bench.engine.leaving(whole),
    bench.engine.replaced(whole),
  ]);
  const face = faces[wish.face];
  const text = await face.write(report);
  return {
    reportId: report.id,
    fileName: `linecheck-${report.service.id.replaceAll(/[^\w-]/gu, '')}-${report.startedAt.slice(0, 10)}.${face.ending}`,
    mediaType: face.mediaType,
    text,
    bytes: Buffer.byteLength(text),
    ...(wish.face === 'mail' ? { subject: `Linecheck: ${report.headline}` } : {}),
    redactions: report.redactions,
    replaced,
  };
};

/** The HTML face as it would leave, for a frame without rights. */
export const preview = async (bench: Workbench, id: string): Promise<string> =>
  faces.html.write(await bench.engine.leaving(await bench.report(id)));
