/** A session as the report that a check would have saved, with today's diagnosis in it; fixes are another stage's matter. */
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { STARTED_AT } from '../../src/diagnosis/evidence.fixture.ts';
import { outlookOf } from '../../src/diagnosis/outlook.ts';
import type { Report } from '../../src/model/report.ts';
import type { ServiceProfile } from '../../src/model/profile.ts';
import { zoom } from '../../src/profiles/zoom.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { accountSessions } from './sessions/accounts.ts';
import { appSessions } from './sessions/apps.ts';
import { clientSessions } from './sessions/clients.ts';
import { computerSessions } from './sessions/computer.ts';
import { filterSessions } from './sessions/filters.ts';
import { macLoadSessions } from './sessions/mac-load.ts';
import { radioSessions } from './sessions/radio.ts';
import { ruleSessions } from './sessions/rules.ts';
import { securitySessions } from './sessions/security.ts';
import { tunnelSessions } from './sessions/tunnels.ts';
import type { Session } from './session.ts';

export const sessions: readonly Session[] = [
  ...radioSessions,
  ...filterSessions,
  ...tunnelSessions,
  ...securitySessions,
  ...computerSessions,
  ...ruleSessions,
  ...accountSessions,
  ...appSessions,
  ...clientSessions,
  ...macLoadSessions,
];

/** What the sessions touch of the profile: a golden file need not change with every published range. */
const { reference: _reference, sources, ...facts } = zoom;
const touched = {
  ...facts,
  media: {
    ...zoom.media,
    ranges: zoom.media.ranges.filter(({ cidr }) => /^(?:144\.195|159\.124|170\.114)\./u.test(cidr)),
    retiredRanges: [],
  },
};
const text = JSON.stringify(touched);
const profile: ServiceProfile = {
  ...touched,
  sources: sources.filter(({ id }) => text.includes(`"${id}"`)),
};

export const reportOf = (
  { system, saw: observations }: Pick<Session, 'system' | 'saw'>,
  by: ServiceProfile = profile,
): Report => {
  const diagnosis = diagnose(by, STARTED_AT, observations);
  return makeReport({
    fixesFor: () => [],
    startedAt: STARTED_AT,
    tookMs: 1200,
    tool: { version: '0.1.0', node: 'v20.20.2', os: system },
    run: {
      budgetSeconds: 10,
      isInterrupted: false,
      isThirdPartyAllowed: true,
      hasReflector: false,
      nonce: 'recorded',
    },
    profile: by,
    observations,
    redactions: [],
    changes: [],
    diagnosis,
    outlook: outlookOf(diagnosis, by, observations),
  });
};

/** One observation a line: a changed fact is one changed line. */
export const asRecording = (report: Report): string => {
  const { observations, ...rest } = report;
  const fields = Object.entries(rest).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const seen = observations.map((one) => `  ${JSON.stringify(one)}`).join(',\n');
  return `{\n${fields.join(',\n')},\n"observations": [\n${seen}\n]\n}\n`;
};
