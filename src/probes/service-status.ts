/**
 * What does the service say about itself?
 *
 * Its own status page, at each address the vendor gives. "All operational" is a promise of
 * somebody who may not know yet; a reported incident is worth more than its absence.
 */
import type { ServiceStatus } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { StatusPage } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import { passOn } from './http-client.ts';
import { at, fetchJson, textAt } from './json-page.ts';
import { isLookedUp } from './known-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { hostOf, urlTargets } from './url-targets.ts';

/** A page of 300 kB behind one redirect, over an ordinary line. The verdict need not wait for it. */
const DEADLINE_MS = 4000;
/** More than these nobody reads in a report. */
const MAX_INCIDENTS = 10;

/** Pages lead to one another, so all their names are looked up before the first is asked. */
const targets = ({ profile, seen }: Plan): readonly Target[] =>
  profile.status.every(({ url }) => isLookedUp(seen, hostOf(url) ?? ''))
    ? profile.status.flatMap(({ url }) =>
        urlTargets({ seen }, seen['service-status'], 'status', url),
      )
    : [];

const run = async (target: Target, context: ProbeContext): Promise<Outcome<ServiceStatus>> => {
  if (target.kind !== 'url' || target.at === undefined || !URL.canParse(target.url)) {
    return failed('unclassified', 'probe', { message: 'no address to ask' });
  }
  const page = context.plan.profile.status.find(({ url }) => url === target.url);
  const document = await fetchJson(target.url, target.at, DEADLINE_MS, context);
  if (document.kind !== 'measured') return passOn(document);
  const status = readers[page?.kind ?? 'statuspage'](document.value);
  return status === undefined
    ? failed('http.blocked_page', 'parse', { message: 'not a status page' })
    : measured(status);
};

type Reader = (document: unknown) => ServiceStatus | undefined;

type Indicator = ServiceStatus['indicator'];

/** A map, not an object: the page chooses the key, and `__proto__` must find nothing. */
const INDICATORS: ReadonlyMap<string, Indicator> = new Map([
  ['none', 'none'],
  ['minor', 'minor'],
  ['major', 'major'],
  ['critical', 'critical'],
  ['maintenance', 'maintenance'],
]);

/** `summary.json` of Statuspage: https://developer.statuspage.io/ (status API v2). */
const readStatuspage: Reader = (document) => {
  const indicator = INDICATORS.get(textAt(document, 'status', 'indicator') ?? '');
  if (indicator === undefined) return undefined;
  const updatedAt = textAt(document, 'page', 'updated_at');
  return {
    indicator,
    description: textAt(document, 'status', 'description') ?? '',
    incidents: namesIn(at(document, 'incidents')),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
};

/** `index.json` of Webex, in Statuspage's component words; the worst component counts. */
const WEBEX_WORDS: ReadonlyMap<string, Indicator> = new Map([
  ...INDICATORS,
  ['operational', 'none'],
  ['under_maintenance', 'maintenance'],
  ['degraded_performance', 'minor'],
  ['partial_outage', 'major'],
  ['major_outage', 'critical'],
]);

const WORST_FIRST: readonly Indicator[] = ['critical', 'major', 'minor', 'maintenance', 'none'];

const readWebex: Reader = (document) => {
  const own = textAt(document, 'status') ?? textAt(document, 'status', 'indicator');
  const components = listOf(at(document, 'components'));
  const words = [own, ...components.map((one) => textAt(one, 'status'))].flatMap(
    (word) => WEBEX_WORDS.get(word ?? '') ?? [],
  );
  const indicator = WORST_FIRST.find((one) => words.includes(one));
  if (indicator === undefined) return undefined;
  return { indicator, description: own ?? '', incidents: namesIn(at(document, 'incidents')) };
};

const readers: Readonly<Record<StatusPage['kind'], Reader>> = {
  statuspage: readStatuspage,
  webex: readWebex,
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 1000) : [];

const namesIn = (value: unknown): readonly string[] =>
  listOf(value)
    .flatMap((one) => textAt(one, 'name') ?? textAt(one, 'title') ?? [])
    .slice(0, MAX_INCIDENTS);

export const serviceStatus = defineProbe({
  id: 'service-status',
  asks: 'Does the service itself report trouble?',
  cost: { milliseconds: DEADLINE_MS + 3000, packets: 100, bytes: 120_000 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'service-status'],
  targets,
  run,
});
