import { diagnose } from '../diagnosis/diagnose.ts';
import { outlookOf } from '../diagnosis/outlook.ts';
import type { Report } from '../model/report.ts';
import { makeReport, type ReportAsk } from '../report/make-report.ts';
import type { Language } from '../text/languages.ts';

/** The catalogue of repairs is needed only once everything is known: loaded while the network is waited for. */
export const loadFixes = () => import('../fixes/index.ts');

/** From observations to a report; check and replay judge by this very function. */
export const judge = async (
  ask: Omit<ReportAsk, 'diagnosis' | 'outlook' | 'fixesFor'>,
  language: Language = 'en',
): Promise<Report> => {
  const { fixesFor } = await loadFixes();
  const diagnosis = diagnose(ask.profile, ask.startedAt, ask.observations);
  const outlook = outlookOf(diagnosis, ask.profile, ask.observations);
  return makeReport({ ...ask, fixesFor, diagnosis, outlook }, language);
};

/** The convention of monitoring plugins. */
const verdictStatus: Readonly<Record<Report['verdict'], number>> = {
  ready: 0,
  degraded: 1,
  blocked: 2,
  unknown: 3,
};

export const statusOf = ({ verdict }: Pick<Report, 'verdict'>): number => verdictStatus[verdict];
