/**
 * The one artefact: everything that was asked, seen and concluded, with its sentences
 * rendered. All faces (terminal, HTML, Markdown, JSON) read this and nothing else.
 */
import { isCauseId } from '../model/cause-id.ts';
import type { Diagnosis, Finding, Note, Outlook } from '../model/diagnosis.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import type { Language } from '../text/languages.ts';
import { qualityOf } from './quality.ts';
import { inLanguage, say, sentence } from './sentences.ts';
import { waysOutOf } from './ways-out.ts';

export interface ReportAsk {
  /** Ids of the fixes that mend a cause. */
  readonly fixesFor: (cause: Finding['cause']) => readonly string[];
  readonly startedAt: string;
  readonly tookMs: number;
  readonly tool: Report['tool'];
  readonly run: Report['run'];
  readonly profile: ServiceProfile;
  /** Already redacted: what was judged is what is saved. */
  readonly observations: readonly AnyObservation[];
  readonly redactions: readonly string[];
  /** What is in force of ours; redacted too. */
  readonly changes: Report['changes'];
  readonly diagnosis: Diagnosis;
  readonly outlook: Outlook;
}

/** In English, so that every machine reads the same; another language only to be shown, never to be kept. */
export const makeReport = (ask: ReportAsk, language: Language = 'en'): Report =>
  inLanguage(language, () => written(ask));

const written = (ask: ReportAsk): Report => ({
  schema: 'linecheck.report/1',
  id: `${ask.startedAt.replaceAll(/[-:]|\.\d+/gu, '')}-${ask.run.nonce}`,
  startedAt: ask.startedAt,
  tookMs: ask.tookMs,
  tool: ask.tool,
  service: { id: ask.profile.id, profileDate: ask.profile.date },
  verdict: ask.outlook.verdict,
  headline: headlineOf(ask),
  activities: ask.outlook.activities.map(({ id, verdict, because }) => ({
    id,
    verdict,
    because: sentence(because).says,
  })),
  diagnosis: {
    findings: ask.diagnosis.findings.map((finding) => reportFinding(finding, ask.fixesFor)),
    notes: ask.diagnosis.notes.map(reportNote),
    explainedAway: ask.diagnosis.explainedAway,
    symptoms: ask.diagnosis.symptoms,
    unexplained: ask.diagnosis.unexplained,
    next: withoutUnmeasured(ask),
  },
  ...withQuality(ask.observations),
  waysOut: waysOutOf(ask.profile, ask.diagnosis.findings),
  observations: ask.observations,
  changes: ask.changes,
  redactions: ask.redactions,
  run: ask.run,
  profile: ask.profile,
  roots: rootsSeen(ask.observations),
});

/** Probes that load the line: asked by nothing but a check that measures. */
const measuring: ReadonlySet<FactId> = new Set([
  'call-packets',
  'capacity',
  'endurance',
  'nat-timeout',
]);

/** A check that was to tell only whether the service is reached would be sent to what it was told to leave out. */
const withoutUnmeasured = ({ diagnosis, observations }: ReportAsk): readonly FactId[] =>
  observations.some(({ probe }) => measuring.has(probe))
    ? diagnosis.next
    : diagnosis.next.filter((probe) => !measuring.has(probe));

const withQuality = (observations: readonly AnyObservation[]): Pick<Report, 'quality'> => {
  const quality = qualityOf(observations);
  return quality === undefined ? {} : { quality };
};

/** A check that was stopped says so first: more might have come to light. */
const headlineOf = ({ outlook, run }: ReportAsk): string => {
  const { says } = sentence(outlook.headline);
  return run.isInterrupted ? say('headline.interrupted', { says }) : says;
};

const reportFinding = (finding: Finding, fixesFor: ReportAsk['fixesFor']): ReportedFinding => ({
  cause: finding.cause,
  verdict: finding.verdict,
  title: say(`${finding.cause}.title`),
  advice: say(`${finding.cause}.do`),
  lies: finding.lies,
  impact: finding.impact,
  because: finding.because.map(sentence),
  fixes: fixesFor(finding.cause),
  wouldSettle: finding.wouldSettle,
});

const reportNote = ({ about, because }: Note): Report['diagnosis']['notes'][number] => ({
  ...(isCauseId(about) ? { cause: about } : { fact: about }),
  says: because.map((reason) => sentence(reason).says).join(' '),
  from: because.flatMap(({ from }) => from),
});

/** Empty where the trust stores could not be read. */
const rootsSeen = (observations: readonly AnyObservation[]): Report['roots'] => {
  for (const observation of observations) {
    if (observation.probe !== 'trust-store' || observation.outcome.kind !== 'measured') continue;
    const { publicDigest, systemDigest } = observation.outcome.value;
    return { public: publicDigest, system: systemDigest };
  }
  return { public: '', system: '' };
};
