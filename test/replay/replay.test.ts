import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { profileInReport } from '../../src/cli/service.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { outlookOf } from '../../src/diagnosis/outlook.ts';
import type { CauseId } from '../../src/model/cause-id.ts';
import type { Diagnosis } from '../../src/model/diagnosis.ts';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { reportOf, sessions } from './recorded.ts';
import type { Session } from './session.ts';

const folder = fileURLToPath(new URL('recorded', import.meta.url));

/** The saved file, read as `linecheck replay` reads it. */
const recorded = (id: string): Promise<Report> =>
  readReport(readFileSync(join(folder, `${id}.json`), 'utf8'), id);

const saidIn = ({ findings }: Pick<Diagnosis, 'findings'>): readonly string[] =>
  findings.map(({ cause, verdict }) => `${cause} ${verdict}`);

/** Everything that was concluded, apart from how it is worded. */
const goldenIn = ({ diagnosis }: Report): unknown => ({
  findings: diagnosis.findings.map(
    ({ title: _title, advice: _advice, fixes: _fixes, because, ...finding }) => ({
      ...finding,
      because: because.map(({ message, values, from }) => ({ message, values, from })),
    }),
  ),
  notes: diagnosis.notes.map(({ cause, fact, from }) => ({ about: cause ?? fact, from })),
  explainedAway: diagnosis.explainedAway,
  symptoms: diagnosis.symptoms,
  unexplained: diagnosis.unexplained,
  next: diagnosis.next,
});

test('every session is recorded and every recording has a session', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.json$/u, ''));
  expect(files.toSorted()).toEqual(sessions.map(({ id }) => id).toSorted());
});

describe.each(sessions)('$id: $when', (session: Session) => {
  test('the recorded facts are those of the session, and the profile in it is usable', async () => {
    const report = await recorded(session.id);
    expect(await profileInReport(report, session.id)).toMatchObject({ id: 'zoom' });
    expect(report.observations).toEqual(JSON.parse(JSON.stringify(session.saw)));
  });

  test(`says ${session.says.join(' and ') || 'nothing'}`, async () => {
    const { profile, startedAt, observations } = await recorded(session.id);
    const diagnosis = diagnose(profile, startedAt, observations);
    expect(saidIn(diagnosis)).toEqual(session.says);
    expect(diagnosis.notes.map(({ about }) => about).toSorted()).toEqual(
      (session.notes ?? []).toSorted(),
    );
    expect(outlookOf(diagnosis, profile, observations).verdict).toBe(session.verdict);
  });

  test('concludes today what was concluded when it was recorded', async () => {
    const report = await recorded(session.id);
    const today = reportOf({ system: session.system, saw: report.observations }, report.profile);
    // Not so? `npx tsx tools/replay-sessions.ts`, and look at what changed.
    expect(goldenIn(today)).toEqual(goldenIn(report));
  });
});

/** Judged from recorded facts only: no laboratory has a Mac, a radio or somebody's account. */
const replayed: readonly CauseId[] = [
  'client-sandboxed',
  'security-software-inspects',
  'network-filters-conflict',
  'overlays-conflict',
  'policy-forbids-media',
  'exit-country-blocked',
  'account-blocked',
  'region-far',
  'client-policy-locks-out',
  'wifi-weak',
  'wifi-interference',
  'wifi-power-save',
  'wifi-awdl',
  'client-outdated',
  'client-install-broken',
  'client-data-damaged',
  'conflicting-program',
  'browser-extension-interferes',
  'computer-overloaded',
  'system-updates-pending',
];

test.each(replayed)('%s is named in at least two recordings', (cause) => {
  const naming = sessions.filter(({ says }) => says.some((one) => one.startsWith(`${cause} `)));
  expect(naming.length).toBeGreaterThanOrEqual(2);
});

test('about half of the recordings accuse nobody', () => {
  const quiet = sessions.filter(({ says }) => says.length === 0);
  expect(quiet.length / sessions.length).toBeGreaterThan(0.35);
});
