/**
 * What somebody who runs this network has to let through, for the causes that a rule mends: from
 * the same rules that `linecheck allowlist` writes for their product.
 */
import { neededRules, type NeededRule } from '../model/needed-rules.ts';
import type { Report } from '../model/report.ts';
import { ageInDays, isPastShelfLife } from '../model/shelf-life.ts';
import { isMessage } from '../text/render.ts';
import { say } from './sentences.ts';

export interface MissingRule {
  readonly rules: readonly NeededRule[];
  /** How old the facts are, once they are too old to be relied on. */
  readonly warning?: string;
  /** To be run on the same computer. */
  readonly test: string;
  /** Writes the rules for a product. */
  readonly write: string;
}

const opensNames =
  /^(?:dns-filter|name-filter|proxy-denies|proxy-required|tls-inspection|captive|revocation-blocked)/u;
const opensPorts =
  /^(?:egress|media-ports|udp-blocked|udp-throttled|udp-return|allow-rule|address-block|proxy-forces-tcp)/u;

/** Undefined where no finding is mended by a rule. */
export const missingRule = (report: Report): MissingRule | undefined => {
  const causes = report.diagnosis.findings.map(({ cause }) => cause);
  const needsPorts = causes.some((cause) => opensPorts.test(cause));
  if (!needsPorts && !causes.some((cause) => opensNames.test(cause))) return undefined;
  const { profile, startedAt, service } = report;
  const rules = neededRules(profile).filter(
    ({ names, ranges }) => names.length > 0 || (needsPorts && ranges.length > 0),
  );
  return {
    rules,
    ...(isPastShelfLife(profile, startedAt)
      ? {
          warning: say('profile.past-shelf-life', {
            service: profile.title,
            days: ageInDays(profile, startedAt),
          }),
        }
      : {}),
    test: `linecheck check --service ${service.id}`,
    write: `linecheck allowlist --for nftables --service ${service.id}`,
  };
};

/** In the person's language; a rule that this version does not know keeps its own words. */
export const ruleWhy = ({ id, why }: NeededRule): string => {
  const message = `rule-why.${id.replace(/-\d+$/u, '')}`;
  return isMessage(message) ? say(message) : why;
};

export const destinationsOf = ({ names, ranges }: NeededRule): readonly string[] => [
  ...names.flatMap(({ name, isTree }) => (isTree ? [name, `*.${name}`] : [name])),
  ...ranges,
];
