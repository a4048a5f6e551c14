/**
 * A report on its way out: saved, printed for a program, handed to somebody. What may not leave is
 * replaced, and everything is judged anew from what does, so that a replay elsewhere says the same.
 */
import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Report } from '../model/report.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { canonical } from '../model/target.ts';
import {
  leavingParts,
  provenAddresses,
  startRedactor,
  type Redactor,
} from '../report/redact-report.ts';
import type { Replaced } from '../report/redact-tokens.ts';
import type { Language } from '../text/languages.ts';
import { loadLanguage } from '../text/render.ts';
import { judge } from './judge.ts';
import { redactionKey } from './redaction-key.ts';

/** One for a run whose events leave as they happen: what was replaced once is replaced the same to the end. */
export const redactorFor = async (profile: ServiceProfile, nonce: string): Promise<Redactor> =>
  startRedactor({ key: await redactionKey(), profile, nonce });

const redactorOf = async ({ profile, run, observations }: Report): Promise<Redactor> =>
  startRedactor({
    key: await redactionKey(),
    profile,
    nonce: run.nonce,
    proven: provenAddresses(observations, profile),
  });

/** The report as it may leave this computer; one that has left another already stays as it is. */
export const leaving = async (report: Report, redactor?: Redactor): Promise<Report> => {
  if (report.isRedacted === true) return report;
  const parts = leavingParts(report, redactor ?? (await redactorOf(report)));
  const { startedAt, tookMs, run, profile } = report;
  return { ...(await judge({ startedAt, tookMs, run, profile, ...parts })), isRedacted: true };
};

/** The same report with its sentences in another language: to be shown, never to be kept. */
export const inTheirWords = async (report: Report, language: Language): Promise<Report> => {
  if (language === 'en') return report;
  await loadLanguage(language);
  const { startedAt, tookMs, run, profile, observations, changes, redactions, tool } = report;
  const ask = { startedAt, tookMs, run, profile, observations, changes, redactions, tool };
  const again = { ...(await judge(ask, language)), id: report.id };
  return report.isRedacted === true ? { ...again, isRedacted: true } : again;
};

/** What would be replaced, value by value: to be shown on this computer before anything leaves it. */
export const replacedIn = async (report: Report): Promise<readonly Replaced[]> => {
  if (report.isRedacted === true) return [];
  const redactor = await redactorOf(report);
  leavingParts(report, redactor);
  return redactor.replaced;
};

/** An event of a run as it may leave. */
export const leavingEvent = (event: CheckupEvent, redactor: Redactor): object => {
  switch (event.kind) {
    case 'probe-started': {
      const { kind, probe, where, asks } = event;
      return { kind, probe, target: canonical(redactor.target(where)), asks };
    }
    case 'probe-ended':
      return { ...event, observation: redactor.observation(event.observation) };
    default:
      return event;
  }
};
