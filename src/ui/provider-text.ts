/**
 * What to tell the provider, with the figures that a hotline asks for: where it is well, where it
 * begins to be bad, how bad. Honest when nothing points there: a provider is not called in vain.
 */
import { measuredIn } from '../model/observation.ts';
import type { PageLanguage, ProviderText } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';
import { figureRows } from '../report/figures.ts';
import { inLanguage, say } from '../report/sentences.ts';
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

const written = (report: Report): ProviderText => {
  const accused = report.diagnosis.findings.filter(({ lies }) => lies === 'at-the-provider');
  const service = report.profile.title;
  const outside = accused.flatMap(({ title, because }) => [
    `- ${title}`,
    ...because.map(({ says }) => `  ${says}`),
  ]);
  const figures = figuresOf(report);
  const measured = figures.length === 0 ? [] : [say('provider-text.figures'), ...figures];
  const paragraphs =
    accused.length === 0
      ? [[say('provider-text.nothing')], insideOf(report), measured]
      : [
          [say('provider-text.greeting')],
          [say('provider-text.intro', { service, at: report.startedAt })],
          insideOf(report),
          [say('provider-text.outside'), ...outside],
          measured,
          [say('provider-text.ask')],
          [say('provider-text.thanks')],
        ];
  return {
    reportId: report.id,
    subject: say('provider-text.subject', { service }),
    text: `${paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
    isProviderToBlame: accused.length > 0,
  };
};

/** One packet in a hundred may go astray anywhere. */
const FINE_LOSS_RATIO = 0.01;

/** The first question of every hotline: is it the house? */
const insideOf = ({ observations }: Report): readonly string[] => {
  const answers = measuredIn(groupByProbe(observations).gateway).map(({ value }) => value);
  const [best] = answers.toSorted((one, other) => other.sent - one.sent);
  if (best?.rttMs === undefined) return [];
  const { sent, received, rttMs } = best;
  const isFine = received >= sent * (1 - FINE_LOSS_RATIO);
  return [
    say(`provider-text.inside${isFine ? '' : '-lossy'}`, {
      sent,
      received,
      rttMs: Math.round(rttMs.median * 10) / 10,
    }),
  ];
};

const figuresOf = ({ quality }: Report): readonly string[] =>
  quality === undefined
    ? []
    : figureRows(quality).map(
        ({ name, value }) => `- ${say('provider-text.figure', { name, value })}`,
      );
