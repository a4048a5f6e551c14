/** A report with its sentences in another language, as the server hands it to the page. */
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { outlookOf } from '../../src/diagnosis/outlook.ts';
import type { Report } from '../../src/model/report.ts';
import { inLanguage, say, speak } from '../../src/report/sentences.ts';
import type { Language } from '../../src/text/languages.ts';

export const retold = async (report: Report, language: Language): Promise<Report> => {
  if (language === 'en') return report;
  await speak(language);
  const { profile, startedAt, observations, activities } = report;
  const { headline } = outlookOf(diagnose(profile, startedAt, observations), profile, observations);
  return inLanguage(language, () => ({
    ...report,
    headline: say(headline.message, headline.values),
    activities: activities.map((one) => ({
      ...one,
      because: say(`activity.${one.id}.${one.verdict}`),
    })),
    diagnosis: {
      ...report.diagnosis,
      findings: report.diagnosis.findings.map((finding) => ({
        ...finding,
        title: say(`${finding.cause}.title`),
        advice: say(`${finding.cause}.do`),
        because: finding.because.map((one) => ({ ...one, says: say(one.message, one.values) })),
      })),
    },
    waysOut: report.waysOut.map((way) => ({
      ...way,
      says: say(`way-out.${way.id}`, {
        service: profile.title,
        secondsToAudio: way.secondsToAudio,
      }),
    })),
  }));
};
