import type { Report } from '../model/report.ts';
import type { Stream } from './console.ts';

/** A report on stdout, for people or for programs. */
export const show = async (
  report: Report,
  { isJson, isVerbose }: { readonly isJson: boolean; readonly isVerbose: boolean },
  to: Stream,
): Promise<void> => {
  if (isJson) {
    await to.write((await import('../report/json.ts')).asJson(report));
    return;
  }
  const { asTerminal } = await import('../report/terminal.ts');
  await to.write(asTerminal(report, { width: to.columns, isColoured: to.isColoured, isVerbose }));
};
