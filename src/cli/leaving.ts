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
export const leaving = async (
  report: Report,
  {
    redactor,
    language = 'en',
  }: { readonly redactor?: Redactor; readonly language?: Language } = {},
): Promise<Report> => {
  if (report.isRedacted === true && language === 'en') return report;
  const parts =
    report.isRedacted === true
      ? report
      : leavingParts(report, redactor ?? (await redactorOf(report)));
  const { startedAt, tookMs, run, profile } = report;
  const { observations, changes, redactions, tool } = parts;
  const ask = { startedAt, tookMs, run, profile, observations, changes, redactions, tool };
  return { ...(await judge(ask, language)), isRedacted: true };
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
