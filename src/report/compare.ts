/**
 * What changed between two checks? The question every helpdesk asks first: it worked yesterday.
 * Verdict, findings, what works, figures, and the facts that explain most changes.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { ActivityId, OverallVerdict } from '../model/diagnosis.ts';
import type { Quality } from '../model/quality-facts.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';
import {
  type ComparedFact,
  type FactReader,
  factReaders,
  measuredPiecemeal,
} from './compared-facts.ts';

export interface FactChange {
  readonly fact: ComparedFact;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Compared {
  readonly id: string;
  readonly startedAt: string;
  readonly verdict: OverallVerdict;
}

export interface Comparison {
  readonly schema: 'linecheck.comparison/1';
  readonly service: { readonly id: string; readonly title: string };
  readonly older: Compared;
  readonly newer: Compared;
  readonly findings: {
    readonly gone: readonly CauseId[];
    readonly fresh: readonly CauseId[];
    readonly staying: readonly CauseId[];
  };
  readonly activities: readonly {
    readonly id: ActivityId;
    readonly before: OverallVerdict;
    readonly after: OverallVerdict;
  }[];
  /** Figures that at least one of the two measured. */
  readonly quality: { readonly before?: Quality; readonly after?: Quality };
  readonly changed: readonly FactChange[];
  /** Facts that one of the two did not measure: no statement about them. */
  readonly unknown: readonly ComparedFact[];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** What a line is about: the name or address before its colon. */
const about = (text: string): string => text.slice(0, text.indexOf(': '));

/**
 * Names and addresses differ from run to run by how far each got: compare what both measured. Of those
 * only what changed is told, and whom the same happened to stands in one line: who signs for all
 * sixteen names now is one piece of news.
 */
const inBoth = (fact: string, before: readonly string[], after: readonly string[]) => {
  if (!measuredPiecemeal.has(fact)) return { before, after };
  const known = new Set(
    before.map(about).filter((key) => after.some((text) => about(text) === key)),
  );
  const keep = (texts: readonly string[], others: readonly string[]) =>
    gathered(texts.filter((text) => known.has(about(text)) && !others.includes(text)));
  return { before: keep(before, after), after: keep(after, before) };
};

/** `one: same`, `other: same` as `same: one, other`. */
const gathered = (texts: readonly string[]): readonly string[] => {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const value = text.slice(about(text).length + 2);
    groups.set(value, [...(groups.get(value) ?? []), about(text)]);
  }
  return [...groups].map(([value, keys]) => `${value}: ${keys.join(', ')}`);
};

const isFact = (fact: string): fact is ComparedFact => Object.hasOwn(factReaders, fact);

const readers: readonly (readonly [ComparedFact, FactReader])[] = Object.keys(factReaders)
  .filter(isFact)
  .map((fact) => [fact, factReaders[fact]]);

/** What the computer is set to and goes through: what changed, and what nobody can tell. */
export const whatChanged = (
  older: Pick<Report, 'observations'>,
  newer: Pick<Report, 'observations'>,
): Pick<Comparison, 'changed' | 'unknown'> => {
  const seen = {
    before: groupByProbe(older.observations),
    after: groupByProbe(newer.observations),
  };
  const changed: FactChange[] = [];
  const unknown: ComparedFact[] = [];
  for (const [fact, read] of readers) {
    const [was, is] = [read(seen.before), read(seen.after)];
    if (was === undefined && is === undefined) continue;
    if (was === undefined || is === undefined) {
      unknown.push(fact);
      continue;
    }
    const pair = inBoth(fact, was, is);
    if (!isSame(pair.before, pair.after)) changed.push({ fact, ...pair });
  }
  return { changed, unknown };
};

const findingsOf = (older: Report, newer: Report): Comparison['findings'] => {
  const before = older.diagnosis.findings.map(({ cause }) => cause);
  const after = newer.diagnosis.findings.map(({ cause }) => cause);
  return {
    gone: before.filter((cause) => !after.includes(cause)),
    fresh: after.filter((cause) => !before.includes(cause)),
    staying: after.filter((cause) => before.includes(cause)),
  };
};

const comparedOf = ({ id, startedAt, verdict }: Report): Compared => ({ id, startedAt, verdict });

export const compare = (older: Report, newer: Report): Comparison => ({
  schema: 'linecheck.comparison/1',
  service: { id: newer.profile.id, title: newer.profile.title },
  older: comparedOf(older),
  newer: comparedOf(newer),
  findings: findingsOf(older, newer),
  activities: newer.activities.flatMap(({ id, verdict: after }) => {
    const before = older.activities.find((one) => one.id === id)?.verdict;
    return before === undefined ? [] : [{ id, before, after }];
  }),
  quality: {
    ...(older.quality === undefined ? {} : { before: older.quality }),
    ...(newer.quality === undefined ? {} : { after: newer.quality }),
  },
  ...whatChanged(older, newer),
});
