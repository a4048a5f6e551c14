/** A report as the page shows it: in its language, down to the reasons why something was not asked. */
import type { PageLanguage } from '../model/page-api.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { inLanguage } from '../report/sentences.ts';
import { skipWords } from '../report/skip-words.ts';
import { loadLanguage } from '../text/render.ts';
import type { Workbench } from './workbench.ts';

export const worded = async (
  bench: Workbench,
  report: Report,
  language: PageLanguage,
): Promise<Report> => {
  const spoken = await bench.engine.spoken(report, language);
  if (language === 'en') return spoken;
  await loadLanguage(language);
  return inLanguage(language, () => ({
    ...spoken,
    observations: spoken.observations.map(withReason),
  }));
};

const withReason = (observation: AnyObservation): AnyObservation => {
  const { outcome } = observation;
  return outcome.kind === 'skipped'
    ? { ...observation, outcome: { ...outcome, why: skipWords(outcome.why) } }
    : observation;
};
