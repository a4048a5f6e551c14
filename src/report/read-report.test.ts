import { expect, test } from 'vitest';

import { asJson } from './json.ts';
import { readReport } from './read-report.ts';
import { someReport } from './report.fixture.ts';

const whole = asJson(someReport());

const changed = (change: (report: Record<string, unknown>) => void): string => {
  const report: Record<string, unknown> = JSON.parse(whole);
  change(report);
  return JSON.stringify(report);
};

test('a saved report reads back as it was, unknown fields included', async () => {
  expect(await readReport(whole, 'r.json')).toEqual(JSON.parse(whole));
  const newer = changed((report) => {
    report['fromTheFuture'] = { a: 1 };
  });
  expect(await readReport(newer, 'r.json')).toHaveProperty('fromTheFuture');
});

test.each([
  { when: 'it is empty', text: ' \n', says: /^r\.json is empty\.$/u },
  {
    when: 'it is cut short',
    text: whole.slice(0, 200),
    says: /^r\.json ends in the middle, at line \d+, column \d+\.$/u,
  },
  {
    when: 'it is cut inside a string',
    text: whole.slice(0, whole.indexOf('linecheck.report') + 4),
    says: /ends in the middle, at line 2, column/u,
  },
  {
    when: 'it is not JSON',
    text: '<html>\n',
    says: /^r\.json is not JSON: it breaks at line 1, column 1\.$/u,
  },
  { when: 'it is other JSON', text: '{"a":1}', says: /^r\.json is not a Linecheck report\.$/u },
  { when: 'it is a list', text: '[]', says: /^r\.json is not a Linecheck report\.$/u },
  { when: 'it is null', text: 'null', says: /^r\.json is not a Linecheck report\.$/u },
  {
    when: 'a newer version wrote it',
    text: changed((report) => {
      report['schema'] = 'linecheck.report/2';
    }),
    says: /written by a newer Linecheck \(0\.1\.0\): its form is linecheck\.report\/2/u,
  },
  {
    when: 'a field is missing',
    text: changed((report) => {
      delete report['observations'];
    }),
    says: /not a complete Linecheck report: observations:/u,
  },
  {
    when: 'an observation was changed into something no probe says',
    text: whole.replace('"hasCarrier": true', '"hasCarrier": "yes"'),
    says: /observations\.0\.outcome\.value\.links\.0\.hasCarrier:/u,
  },
  {
    when: 'a probe is asked about that this version does not know, of a hundred it could have been',
    text: whole.replace('"probe": "links"', '"probe": "tea-leaves"'),
    says: /observations\.0\.probe: .{20,160}\.$/u,
  },
  {
    when: 'the prototype is attacked',
    text: whole
      .replace('"schema"', '"__proto__": {"schema": "x"}, "schema"')
      .replace('"id": "links', '"__proto__": {}, "ix": "links'),
    says: /observations\.0\.id:/u,
  },
  {
    when: 'it nests without end',
    text: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    says: /nested more than 64 levels deep/u,
  },
])('a report is refused with a clear sentence when $when', async ({ text, says }) => {
  await expect(readReport(text, 'r.json')).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(says),
  });
});
