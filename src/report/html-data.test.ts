import { expect, test } from 'vitest';

import { failed } from '../model/outcome.ts';
import { reportDataIn } from './html-data.ts';
import { asHtml } from './html.ts';
import { readReport } from './read-report.ts';
import { someObservations, someReport } from './report.fixture.ts';

/** What would end the element, start another, or turn the direction of writing round. */
const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '\u202Egnp.exe \u2066x\u2069',
  '\u2028 \u2029 \u0000 \u{E0041} \uD800',
  `<script type="application/json" id="linecheck-report">{"schema":"linecheck.report/1"}</script>`,
];

test.each(hostile)('a report with %j in it reads back from HTML as it was', async (message) => {
  const observations = someObservations.map((one) =>
    one.probe === 'dns-answer'
      ? { ...one, outcome: failed('dns.garbage', 'read', { message }) }
      : one,
  );
  const report = someReport({ observations });
  const html = asHtml(report);
  expect(await readReport(html, 'r.html')).toEqual(JSON.parse(JSON.stringify(report)));
  expect(html.match(/<script/gu)).toHaveLength(1);
  expect(html.match(/<\/script/gu)).toHaveLength(1);
});

test.each([
  { when: 'it is another page', text: '<!doctype html><p>Hello</p>' },
  { when: 'it was cut short', text: asHtml(someReport()).slice(0, -2000) },
  { when: 'it is JSON', text: '{"schema":"linecheck.report/1"}' },
])('nothing is found in a text when $when', ({ text }) => {
  expect(reportDataIn(text)).toBeUndefined();
});
