import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import type { DnsAnswer } from '../model/network-facts.ts';
import { failed } from '../model/outcome.ts';
import { asHtml } from './html.ts';
import { asJson, jsonText } from './json.ts';
import { asMarkdown } from './markdown.ts';
import { someObservations, someReport } from './report.fixture.ts';
import { asTerminal } from './terminal.ts';

const plain = { width: 80, isColoured: false, isVerbose: false };

/** What a malicious resolver, certificate or web server might send. */
const hostile = someObservations.map((observation): AnyObservation =>
  observation.probe === 'dns-answer'
    ? {
        ...observation,
        outcome: failed<DnsAnswer>('dns.garbage', 'read', {
          message:
            '\u001b[2J\u001b]0;owned\u0007\u009b31m<script>alert(1)</script> | a\nb \u202Egnp.exe\u200b\u{e0041} ![x](https://evil.example/p) www.evil.example `@everyone`',
        }),
      }
    : observation,
);
const hostileReport = someReport({ observations: hostile });

const steering =
  // oxlint-disable-next-line no-control-regex -- looking for exactly these
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

describe('what came from the wire cannot steer the reader', () => {
  test.each([
    { face: 'terminal', text: asTerminal(hostileReport, { ...plain, isVerbose: true }) },
    { face: 'html', text: asHtml(hostileReport) },
    { face: 'markdown', text: asMarkdown(hostileReport) },
    { face: 'json', text: asJson(hostileReport) },
    { face: 'a line of events', text: jsonText({ kind: 'result', report: hostileReport }) },
  ])('$face holds no control or direction character', ({ text }) => {
    expect(text).toContain('alert(1)');
    expect(text).not.toMatch(steering);
  });

  test('JSON says the same to whoever parses it', () => {
    expect(JSON.parse(asJson(hostileReport))).toEqual(hostileReport);
  });

  test('markup stays text in HTML', () => {
    const html = asHtml(hostileReport);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/<script/gu)).toHaveLength(1);
  });

  test('Markdown shows pictures, mentions and table bars instead of obeying them', () => {
    const row = asMarkdown(hostileReport)
      .split('\n')
      .find((line) => line.includes('alert(1)'));
    expect(row).not.toMatch(/(?<!\\)!?\[x\]\(/u);
    // Behind an entity alone, GitHub and GitLab would find them in what is rendered already.
    expect(
      row?.replaceAll('&#64;', '@').replaceAll('&#58;', ':').replaceAll('&#46;', '.'),
    ).not.toMatch(/@\w|:\/\/|www\.\w/u);
    expect(row).not.toContain('<script');
    expect(row?.match(/(?<!\\)\|/gu)).toHaveLength(5);
  });
});

describe('the terminal report', () => {
  test.each([{ width: 40 }, { width: 80 }, { width: 120 }])(
    'keeps within $width columns, except for words that cannot be broken',
    ({ width }) => {
      const lines = asTerminal(someReport(), { ...plain, width, isVerbose: true }).split('\n');
      const tooLong = lines.filter((line) => line.length > width && line.trim().includes(' '));
      expect(tooLong.filter((line) => !/\S{20,}/u.test(line))).toEqual([]);
    },
  );

  test('says the same with colour as without', () => {
    const coloured = asTerminal(someReport(), { ...plain, isColoured: true });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex -- taking the colours out again
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(asTerminal(someReport(), plain));
  });

  test('names verdict, cause, proof, advice and ways out in this order', () => {
    const text = asTerminal(someReport(), plain);
    const places = [
      'BLOCKED',
      'dns-resolver-dead',
      'Proof',
      'What to do now',
      'quickest first',
      'What will work',
      'could not be checked',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('a healthy network is offered no ways out and accused of nothing', () => {
    const text = asTerminal(
      someReport({
        diagnosis: {
          findings: [],
          notes: [],
          explainedAway: [],
          symptoms: [],
          unexplained: [],
          next: [],
        },
        outlook: {
          verdict: 'ready',
          headline: {
            message: 'headline.ready',
            values: { service: 'Example Meetings' },
            from: [],
          },
          activities: [],
        },
      }),
      plain,
    );
    expect(text).toMatch(/^READY {2}Example Meetings will work from here\./u);
    expect(text).not.toContain('quickest first');
    expect(text).not.toContain('Proof');
  });

  test('names no command to somebody at another computer', () => {
    const some = someReport();
    const findings = some.diagnosis.findings.map((one) => ({
      ...one,
      fixes: ['ask-administrator'],
    }));
    const report = { ...some, diagnosis: { ...some.diagnosis, findings } };
    const own = asTerminal(report, plain).replaceAll(/\s+/gu, ' ');
    const sent = asTerminal(report, { ...plain, isForOthers: true }).replaceAll(/\s+/gu, ' ');
    for (const command of ['`linecheck fix`', '-v shows']) {
      expect(own).toContain(command);
      expect(sent).not.toContain(command);
    }
  });

  test('only -v lists every answer', () => {
    expect(asTerminal(someReport(), plain)).not.toContain('Every answer');
    const verbose = asTerminal(someReport(), { ...plain, isVerbose: true });
    expect(verbose).toContain('dns.timeout');
    expect(verbose).toContain('meet.example/A?udp:192.0.2.1');
  });
});

describe('the HTML report', () => {
  test('fetches nothing and runs nothing', () => {
    const html = asHtml(someReport());
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(
      /<(?:script(?! type="application\/json")|img|link|iframe)\b|@import|url\(/u,
    );
  });

  test('every link to evidence leads to a row', () => {
    const html = asHtml(someReport());
    const wanted = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(wanted.length).toBeGreaterThan(0);
    for (const id of wanted) expect(html).toContain(`id="${id}"`);
  });

  test('in the HTML what fills most pages comes last, the rule right after what is wrong', () => {
    const html = asHtml(someReport());
    const order = [...html.matchAll(/<h2 id="([^"]+)"/gu)].map(([, id]) => id);
    expect(order.at(-2)).toBe('evidence');
    expect(order.slice(0, 2)).toEqual(['path', 'findings']);
  });

  test('a link from the wire that is not a web address stays text', () => {
    const report = someReport();
    const html = asHtml({
      ...report,
      waysOut: [{ id: 'browser', says: 'Go', secondsToAudio: 1, url: 'javascript:alert(1)' }],
    });
    expect(html).not.toContain('href="javascript:');
  });
});
