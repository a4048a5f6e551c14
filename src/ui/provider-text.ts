/** The letter to the provider about the newest report, in the page's language. */
import type { PageLanguage, ProviderText } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { providerLetter } from '../report/provider-text.ts';
import { inLanguage } from '../report/sentences.ts';
import { loadLanguage } from '../text/render.ts';
import type { Workbench } from './workbench.ts';

export const providerText = async (
  bench: Workbench,
  language: PageLanguage,
): Promise<ProviderText> => {
  await loadLanguage(language);
  const report = await bench.engine.spoken(await bench.report(undefined), language);
  return inLanguage(language, () => written(report));
};

const written = (report: Report): ProviderText => ({
  reportId: report.id,
  ...providerLetter(report),
});
