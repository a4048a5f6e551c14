/**
 * What somebody who runs this network has to let through, box by box: no more than what was seen to
 * be kept back, with what shows it, the test to run afterwards, and how to have it written for a product.
 */
import { missingNeeds, type MissingNeed } from '../model/missing-needs.ts';
import type { NeededRule } from '../model/needed-rules.ts';
import type { Report } from '../model/report.ts';
import { ageInDays, isPastShelfLife } from '../model/shelf-life.ts';
import { isMessage } from '../text/render.ts';
import { say } from './sentences.ts';

export interface MissingRules {
  readonly needs: readonly MissingNeed[];
  /** How old the facts are, once they are too old to be relied on. */
  readonly warning?: string;
  /** To be run on the same computer. */
  readonly test: string;
  /** What the same test needs to tell of UDP as well. */
  readonly testOfUdp?: string;
}

/** Undefined where no finding is mended by a rule. */
export const missingRules = (report: Report): MissingRules | undefined => {
  const needs = missingNeeds(report);
  if (needs.length === 0) return undefined;
  const { profile, startedAt, service } = report;
  return {
    needs,
    ...(isPastShelfLife(profile, startedAt)
      ? {
          warning: say('profile.past-shelf-life', {
            service: profile.title,
            days: ageInDays(profile, startedAt),
          }),
        }
      : {}),
    test: `linecheck check --service ${service.id}`,
    ...(needs.some(({ rules }) => rules.some(({ transport }) => transport === 'udp'))
      ? { testOfUdp: say('allow.test-udp') }
      : {}),
  };
};

/** In which product such a rule is most often typed; every other one is a word away. */
const products: Readonly<Record<MissingNeed['box'], string>> = {
  firewall: 'nftables',
  resolver: 'csv',
  'name-filter': 'csv',
  proxy: 'squid',
  inspection: 'csv',
  vpn: 'csv',
  computer: 'nftables',
};

/** `report`: where whoever types it finds the report. */
export const writeCommand = (
  { box, about }: MissingNeed,
  { tool }: Report,
  report = 'FILE',
): string => {
  const isWindows = box === 'computer' && tool.os.startsWith('win');
  const isMac = box === 'computer' && tool.os.startsWith('darwin');
  const product = isWindows ? 'windows' : isMac ? 'pf' : products[box];
  const words = about === 'firewall' ? '' : ` --about ${about}`;
  return `linecheck allowlist --report ${report} --for ${about === 'firewall' ? product : 'csv'}${words}`;
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

/** A name server knows no ports. */
export const portsIn = ({ box }: MissingNeed, { transport, ports }: NeededRule): string =>
  box === 'resolver' ? 'DNS' : `${transport.toUpperCase()} ${ports.join(', ')}`;
