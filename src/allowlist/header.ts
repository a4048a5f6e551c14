/**
 * What stands above every list: what it is for, how old its facts are and where they were read,
 * and how to see that it works. Whoever finds the file in three years has nothing else to go by.
 */
import type { NeededRule } from '../model/needed-rules.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { ageInDays, isPastShelfLife } from '../model/shelf-life.ts';
import { inComment, ruleLine, withStar, type About, type List, type Writer } from './list.ts';

export interface Occasion {
  /** As typed after `--service`, fit for a shell. */
  readonly service: string;
  readonly nowIso: string;
}

export const aboutWords: Readonly<Record<About, string>> = {
  firewall: 'what has to be let out, and its answers in',
  'proxy-bypass': 'what should not go through the proxy',
  'no-inspection': 'what must not be decrypted (TLS inspection)',
  'split-tunnel': 'what should not go through the VPN',
};

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Undefined while the facts are fresh. */
export const staleness = (profile: ServiceProfile, nowIso: string): string | undefined =>
  isPastShelfLife(profile, nowIso)
    ? `These facts are ${ageInDays(profile, nowIso)} days old and were good for ${profile.shelfLifeDays}: compare them with the pages named here before relying on them.`
    : undefined;

export const headerOf = (
  list: Omit<List, 'header'>,
  writer: Writer,
  { service, nowIso }: Occasion,
  /** Why these and no others; the whole list needs no reason. */
  reasons: readonly string[] = [],
): readonly string[] => {
  const { profile, rules, about } = list;
  const stale = staleness(profile, nowIso);
  return [
    `${profile.title} for ${writer.title}: ${aboutWords[about]}.`,
    'Written by linecheck allowlist; nothing in it is wider than the service publishes.',
    `Profile ${profile.id} of ${profile.date}, good for ${profile.shelfLifeDays} days (until ${dayAfter(profile.date, profile.shelfLifeDays)}).`,
    ...(stale === undefined ? [] : [`WARNING: OUT OF DATE. ${stale}`]),
    ...reasons,
    'Read at:',
    ...[...new Set(rules.flatMap(({ sources }) => sources))].map((url) => `  ${url}`),
    'What it is for:',
    ...rules.flatMap((rule) => ruleWords(rule, writer)),
    ...(writer.isBlindToNames === true && rules.some(({ names }) => names.length > 0)
      ? [
          'Rules by name cannot be written here: a packet carries no name. Open these names where names are',
          'seen (resolver, proxy, web filter); without them signing in may fail although the ranges are open.',
        ]
      : []),
    ...writer.hints(list),
    `Test afterwards, on a computer behind it: linecheck check --service ${service}`,
    `and for the media ports also: linecheck check --service ${service} --reflector URL`,
    ...(rules.some(({ transport }) => transport === 'udp')
      ? ['(let the address of that test server through on the same ports, or it stays silent).']
      : []),
  ].map(inComment);
};

const ruleWords = (rule: NeededRule, { isBlindToNames }: Writer): readonly string[] => [
  `  ${ruleLine(rule)}`,
  ...(isBlindToNames === true && rule.names.length > 0
    ? withStar(rule).map((name) => `    ${name}`)
    : []),
];
