import type { PageComparison } from '../../src/model/page-api.ts';
import type { Report } from '../../src/model/report.ts';
import { compare } from '../../src/report/compare.ts';
import { asHtml } from '../../src/report/html.ts';
import { asJson } from '../../src/report/json.ts';
import { asMarkdown } from '../../src/report/markdown.ts';
import { asTerminal } from '../../src/report/terminal.ts';

interface Face {
  readonly ending: string;
  readonly mediaType: string;
  readonly text: string;
}

export const faceOf = (report: Report, wish: unknown): Face => {
  switch (wish) {
    case 'html':
      return { ending: 'html', mediaType: 'text/html', text: asHtml(report) };
    case 'md':
      return { ending: 'md', mediaType: 'text/markdown', text: asMarkdown(report) };
    case 'json':
      return { ending: 'json', mediaType: 'application/json', text: asJson(report) };
    default: {
      const text = asTerminal(report, { width: 72, isColoured: false, isVerbose: false });
      return { ending: 'txt', mediaType: 'text/plain', text };
    }
  }
};

export const asComparison = (
  older: Report | undefined,
  newer: Report | undefined,
): PageComparison | undefined =>
  older === undefined || newer === undefined || older === newer ? undefined : compare(older, newer);
