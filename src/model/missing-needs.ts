/**
 * Which of the service's published needs this network keeps back: no more than what was seen to be
 * closed. A need that was seen to work is in no rule; one that nobody asked for is named beside it,
 * so that whoever types the rule in knows what it does not promise.
 *
 * What is closed is read from the observations that a finding rests on: names where names are
 * filtered, ports where ports are, address ranges where a firewall knows only those.
 */
import type { CauseId } from './cause-id.ts';
import { byAddress, byRange, mediaOverUdp, overUdp } from './missing-by-address.ts';
import { byName, unseenBeside } from './missing-by-name.ts';
import { tried, type Evidence } from './missing-evidence.ts';
import { neededRules, type NeededRule } from './needed-rules.ts';
import type { Report, Sentence } from './report.ts';

/** Who has to let it through. */
export type Box =
  | 'firewall'
  | 'resolver'
  | 'name-filter'
  | 'proxy'
  | 'inspection'
  | 'vpn'
  | 'computer';

export interface MissingNeed {
  readonly cause: CauseId;
  readonly box: Box;
  /** What kind of list it belongs into. */
  readonly about: 'firewall' | 'no-inspection' | 'split-tunnel';
  readonly rules: readonly NeededRule[];
  /** Why: the sentences of the finding, with what they rest on. */
  readonly because: readonly Sentence[];
  /** Names that the service needs from the same box and that nobody asked for here. */
  readonly unseen: readonly string[];
}

/** Causes that a rule mends. A portal wants a person, a stale proxy another setting: no rule is missing there. */
const openings: Readonly<
  Partial<Record<CauseId, { readonly box: Box; lacks(evidence: Evidence): readonly NeededRule[] }>>
> = {
  'dns-filter-blocks-service': { box: 'resolver', lacks: (all) => byName(all) },
  'dns-filter-blocks-helper': { box: 'resolver', lacks: (all) => byName(all) },
  'name-filter': { box: 'name-filter', lacks: (all) => byName(all) },
  'tls-inspection-trusted': { box: 'inspection', lacks: (all) => byName(all) },
  'tls-inspection-untrusted': { box: 'inspection', lacks: (all) => byName(all) },
  'security-software-inspects': { box: 'inspection', lacks: (all) => byName(all) },
  'proxy-denies-service': { box: 'proxy', lacks: (all) => byName(all) },
  'revocation-blocked': { box: 'firewall', lacks: (all) => byName(all) },
  'allow-rule-too-narrow': {
    box: 'name-filter',
    lacks: (all) => (says(all, 'connection') ? byRange(all) : byName(all)),
  },
  'address-blocklisted': { box: 'firewall', lacks: (all) => byAddress(all) },
  'egress-blocks-service': {
    box: 'firewall',
    lacks: (all) => [...byName(all), ...byRange(all)],
  },
  'egress-blocks-media': { box: 'firewall', lacks: (all) => byRange(all) },
  'media-ports-blocked': { box: 'firewall', lacks: (all) => overUdp(all) },
  'udp-blocked': { box: 'firewall', lacks: (all) => overUdp(all) },
  'udp-throttled': { box: 'firewall', lacks: ({ needed }) => mediaOverUdp(needed) },
  'udp-return-dropped': { box: 'firewall', lacks: ({ needed }) => mediaOverUdp(needed) },
  'proxy-forces-tcp': { box: 'firewall', lacks: ({ needed }) => mediaOverUdp(needed) },
  'local-firewall-blocks': { box: 'computer', lacks: (all) => onThisComputer(all) },
  'vpn-drops-media': { box: 'vpn', lacks: ({ needed }) => mediaOverUdp(needed) },
  'vpn-detour': {
    box: 'vpn',
    lacks: ({ needed }) => needed.filter(({ id }) => /^media-(?:udp|tcp)/u.test(id)),
  },
};

/** Worst and surest finding first, as in the report; none for what no rule mends. */
export const missingNeeds = ({
  profile,
  diagnosis,
  observations,
}: Pick<Report, 'profile' | 'diagnosis' | 'observations'>): readonly MissingNeed[] => {
  const needed = neededRules(profile);
  const found = diagnosis.findings.flatMap((finding): readonly MissingNeed[] => {
    const opening = openings[finding.cause];
    if (opening === undefined) return [];
    const ids = new Set(finding.because.flatMap(({ from }) => from));
    const cited = observations.filter(({ id }) => ids.has(id));
    const all = { finding, needed, observations, cited };
    const rules = opening.lacks(all);
    if (rules.length === 0) return [];
    const { cause, because } = finding;
    return [
      {
        cause,
        box: boxOf(all, opening.box),
        about: aboutOf(opening.box),
        rules,
        because,
        unseen: unseenBeside(all, rules),
      },
    ];
  });
  return found.flatMap((one, at) => {
    const rules = one.rules.filter((rule) => !isSaid(found.slice(0, at), one, rule));
    return rules.length === 0 ? [] : [{ ...one, rules }];
  });
};

const aboutOf = (box: Box): MissingNeed['about'] => {
  if (box === 'inspection') return 'no-inspection';
  return box === 'vpn' ? 'split-tunnel' : 'firewall';
};

/** The same box has been told already to let the same through. */
const isSaid = (before: readonly MissingNeed[], { box }: MissingNeed, rule: NeededRule): boolean =>
  before.some(
    (other) =>
      other.box === box &&
      other.rules.some(
        ({ id, ports, ranges, names }) =>
          id === rule.id &&
          JSON.stringify([ports, ranges, names]) ===
            JSON.stringify([rule.ports, rule.ranges, rule.names]),
      ),
  );

/** `cause.WORD`: in which way one cause was seen. */
const says = ({ finding }: Evidence, word: string): boolean =>
  finding.because.some(({ message }) => message.split('.').at(-1) === word);

/** A rule that was read too narrowly may stand in any of these. */
const boxOf = (all: Evidence, usual: Box): Box => {
  if (all.finding.lies === 'in-this-device' && usual === 'inspection') return 'computer';
  if (all.finding.cause !== 'allow-rule-too-narrow') return usual;
  if (says(all, 'lookup')) return 'resolver';
  if (says(all, 'proxy')) return 'proxy';
  return says(all, 'connection') ? 'firewall' : usual;
};

/** Which needs a rule of this computer hits; where it may not be read, what its kernel refused to send. */
const hitBy: Readonly<Record<string, RegExp>> = {
  'service-tcp': /^(?:web(?!-udp)|media-tcp)/u,
  'media-tcp': /^media-tcp/u,
  'media-udp': /^media-udp/u,
  'all-udp': /^media-udp/u,
  everything: /^(?:web(?!-udp)|media-tcp|media-udp)/u,
};

const onThisComputer = (all: Evidence): readonly NeededRule[] => {
  const hits = all.cited.flatMap((one) =>
    one.probe === 'local-firewall' && one.outcome.kind === 'measured'
      ? one.outcome.value.hits.flatMap(({ what }) => hitBy[what] ?? [])
      : [],
  );
  const refused = tried(all.cited, 'udp').some(({ isReached }) => !isReached);
  const byRule = all.needed.filter(
    ({ id }) => hits.some((hit) => hit.test(id)) || (refused && id.startsWith('media-udp')),
  );
  const byTry = [...byName(all), ...byRange(all)].filter(
    ({ id }) => !byRule.some((rule) => rule.id === id),
  );
  const isTcpClosed = tried(all.cited, 'tcp').some(({ isReached }) => !isReached);
  return isTcpClosed ? [...byRule, ...byTry] : byRule;
};
