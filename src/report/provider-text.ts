/**
 * What to tell the provider, with the figures that a hotline asks for: where it is well, where it
 * begins to be bad, how bad. Honest when nothing points there: a provider is not called in vain.
 */
import { measuredIn } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';
import { figureRows } from './figures.ts';
import { say } from './sentences.ts';

/** A mail or a ticket; the page adds which report it is of. */
export interface ProviderLetter {
  readonly subject: string;
  readonly text: string;
  /** False: nothing of what was measured points at the provider, and the text would accuse in vain. */
  readonly isProviderToBlame: boolean;
}

/** In the language that is spoken at the moment. */
export const providerLetter = (report: Report): ProviderLetter => {
  const accused = report.diagnosis.findings.filter(({ lies }) => lies === 'at-the-provider');
  const service = report.profile.title;
  const outside = accused.flatMap(({ title, because }) => [
    `- ${title}`,
    ...because.map(({ says }) => `  ${says}`),
  ]);
  const figures = figuresOf(report);
  const isProviderToBlame = accused.length > 0;
  const paragraphs = [
    [say('provider-text.greeting')],
    [say('provider-text.intro', { service, at: report.startedAt })],
    insideOf(report),
    isProviderToBlame ? [say('provider-text.outside'), ...outside] : [],
    figures.length === 0
      ? []
      : [say(`provider-text.${isProviderToBlame ? 'figures' : 'nothing'}`), ...figures],
    isProviderToBlame ? [say('provider-text.ask')] : [],
    [say('provider-text.thanks')],
  ];
  return {
    subject: say('provider-text.subject', { service }),
    text: `${paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
    isProviderToBlame,
  };
};

/** One packet in a hundred may go astray anywhere. */
const FINE_LOSS_RATIO = 0.01;

/** The first question of every hotline: is it the house? The longest look at the router answers it. */
const insideOf = ({ observations }: Report): readonly string[] => {
  const seen = groupByProbe(observations);
  const looks = [
    ...measuredIn(seen.gateway).map(({ value }) => value),
    ...measuredIn(seen.stretches).flatMap(({ value }) =>
      value.hops.filter(({ where }) => where === 'gateway'),
    ),
  ];
  const [best] = looks
    .filter((one) => one.rttMs !== undefined)
    .toSorted((one, other) => other.sent - one.sent);
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
