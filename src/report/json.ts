import type { Report } from '../model/report.ts';

/** Indented, because people open it in an editor; ends with a newline. */
export const asJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
