/** What is wrong, what can be done, and what the network has to let through. */
import type { Report, ReportedFinding } from '../model/report.ts';
import { type Anchors, evidenceLinks } from './html-evidence.ts';
import { escape, link, list, table, withCode } from './html-parts.ts';
import type { MissingNeed } from '../model/missing-needs.ts';
import { destinationsOf, missingRules, portsIn, ruleWhy, writeCommand } from './missing-rule.ts';
import { say } from './sentences.ts';
import { activityName, clockTime, standingOf, worksWord } from './words.ts';

const findingHtml = (finding: ReportedFinding, anchors: Anchors): string => `<article>
<h3>${escape(finding.title)}</h3>
<p>${escape(standingOf(finding))} <code>${finding.cause}</code></p>
<h4>${escape(say('finding.shows'))}</h4>
${list(finding.because.map(({ says, from }) => `${escape(says)}${evidenceLinks(from, anchors)}`))}
<h4>${escape(say('finding.do'))}</h4>
<p>${escape(finding.advice)}</p>
${finding.wouldSettle.length === 0 ? '' : `<p>${escape(say('finding.settle', { probes: finding.wouldSettle }))}</p>`}
</article>`;

export const findingsHtml = ({ diagnosis }: Report, anchors: Anchors): string =>
  diagnosis.findings.map((finding) => findingHtml(finding, anchors)).join('\n');

/** Only while there is something to get out of. */
export const waysOutHtml = ({ verdict, waysOut }: Report): string =>
  verdict === 'ready' || waysOut.length === 0
    ? ''
    : list(
        waysOut.map(({ says, url }) => `${escape(says)} ${url === undefined ? '' : link(url)}`),
        'ol',
      );

export const ruleHtml = (report: Report, anchors: Anchors): string => {
  const missing = missingRules(report);
  if (missing === undefined) return '';
  const warning =
    missing.warning === undefined ? '' : `<p><strong>${escape(missing.warning)}</strong></p>`;
  return `<p>${withCode(say('allow.source', { date: report.profile.date }))}</p>${warning}
${missing.needs.map((need) => needHtml(need, report, anchors)).join('\n')}
<p>${escape(say('allow.test'))} <code>${escape(missing.test)}</code></p>${missing.testOfUdp === undefined ? '' : `\n<p>${withCode(missing.testOfUdp)}</p>`}`;
};

/** Long lists stay folded: they are for whoever types them in. */
const FOLDED_FROM = 9;

const needHtml = (need: MissingNeed, report: Report, anchors: Anchors): string => {
  const listed = new Set<string>();
  const rules = need.rules.map((rule) => {
    const destinations = destinationsOf(rule);
    const { length: count } = destinations;
    const whole = `<code>${destinations.map(escape).join(', ')}</code>`;
    const isListed = listed.has(whole);
    listed.add(whole);
    const to =
      count < FOLDED_FROM
        ? `<br>${whole}`
        : isListed
          ? `<br>${escape(say('allow.to-same', { count }))}`
          : `<details><summary>${escape(say('allow.to', { count }))}</summary>${whole}</details>`;
    return `${escape(portsIn(need, rule))}: ${escape(ruleWhy(rule))}${to}`;
  });
  const unseen =
    need.unseen.length === 0 ? '' : `<p>${escape(say('allow.unseen', { names: need.unseen }))}</p>`;
  return `<article>
<h3>${escape(say(`allow.in.${need.box}`))}</h3>
${list(rules)}
${unseen}<h4>${escape(say('allow.proof'))}</h4>
${list(need.because.map(({ says, from }) => `${escape(says)}${evidenceLinks(from, anchors)}`))}
<p>${escape(say('allow.write'))} <code>${escape(writeCommand(need, report))}</code></p>
</article>`;
};

export const activitiesHtml = ({ activities }: Report): string =>
  table({
    caption: say('section.activities'),
    columns: [say('column.activity'), say('column.works'), say('column.because')],
    rows: activities.map(({ id, verdict, because }) => [
      escape(activityName(id)),
      `<span class="${verdict}">${escape(worksWord(verdict))}</span>`,
      escape(because),
    ]),
  });

/** Each change with what was and what is, for whoever wants to know what a tool did to this computer. */
export const changesHtml = ({ changes }: Report): string =>
  changes.length === 0
    ? `<p>${escape(say('changes.none'))}</p>`
    : list(
        changes.map(
          ({ what, goes, comes, state, at }) =>
            `${escape(what)} (${withCode(say(`changes.${state}`, { at: clockTime(at) }))})${lines('changes.goes', goes)}${lines('changes.comes', comes)}`,
        ),
      );

const lines = (word: string, texts: readonly string[]): string =>
  texts.map((text) => `<br>${escape(say(word))}: <code>${escape(text)}</code>`).join('');
