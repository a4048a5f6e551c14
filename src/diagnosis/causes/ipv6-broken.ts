/**
 * IPv6 is offered here, with an address and a way out, and leads nowhere.
 *
 * Connections over IPv6 to hosts on several networks fail while IPv4 to the same kind of
 * hosts stands, so programs lose time on every new connection before they fall back. One
 * host failing over IPv6 is that host's trouble, and without a default route nobody tries.
 */
import { measuredIn, type Observation, type Seen } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { ipOf, isFamily } from '../controls.ts';
import { areFamiliesKnown, familiesInUse } from '../families.ts';
import { failedWith } from '../udp.ts';

type Evidence = Seen<'tcp-connect' | 'tls-handshake' | 'stun'>;

/** Attempts to connect over one family; handshakes whose connection stood count as connected. */
const attempts = (seen: Evidence, family: 4 | 6) => {
  const connects: readonly Observation[] = [
    ...seen['tcp-connect'],
    ...seen['tls-handshake'].filter(
      ({ outcome }) => outcome.kind !== 'failed' || outcome.failure.step === 'connect',
    ),
  ];
  return connects.filter((one) => isFamily(one, family));
};

/** The first 32 bits are what registries give to one network. */
const networkOf = (ip: string): string => ip.split(':').slice(0, 2).join(':');

export const ipv6Broken = defineCause({
  id: 'ipv6-broken',
  layer: 'internet',
  reads: ['links', 'routes', 'tcp-connect', 'tls-handshake', 'stun', 'local-firewall'],
  weigh(seen, { symptoms }): Verdict {
    // That IPv6 is offered at all is half of the accusation.
    if (!areFamiliesKnown(seen)) return unknown('links', 'routes');
    if (!familiesInUse(seen).has(6)) {
      return ruledOut(because('ipv6-broken.not-offered', {}, measuredIn(seen.routes)));
    }
    const over6 = [...attempts(seen, 6), ...seen.stun.filter((one) => isFamily(one, 6))];
    const stood = succeededOnes(over6);
    if (stood.length > 0) return ruledOut(because('ipv6-broken.works', {}, stood));
    const failures = over6.filter(({ outcome }) => outcome.kind === 'failed');
    if (failures.length === 0) return unknown('tcp-connect');
    const over4 = succeededOnes(attempts(seen, 4));
    // With IPv4 dead as well it is not IPv6 that is broken.
    if (over4.length === 0) return unknown('tcp-connect');
    if (isFirewalledHere(seen) || failures.some((one) => failedWith(one, 'local.firewall'))) {
      return unknown('local-firewall');
    }
    const networks = [...new Set(failures.flatMap((one) => networkOf(ipOf(one) ?? '')))];
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...idsOf(symptoms, 'ipv6-failed'),
        ...idsAbout(
          symptoms,
          ['connect-failed', 'handshake-failed', 'media-tcp-failed'],
          (about) => about.includes('::') || about.split(':').length > 2,
        ),
      ],
      because: [
        because(
          'ipv6-broken.fails',
          { addresses: [...new Set(failures.flatMap((one) => ipOf(one) ?? []))] },
          failures,
        ),
        because('ipv6-broken.ipv4-works', {}, over4.slice(0, 4)),
      ],
    } as const;
    return networks.length >= 2
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tcp-connect', 'tls-handshake'], ...accusation };
  },
});

const succeededOnes = (ones: readonly Observation[]): readonly Observation[] =>
  ones.filter(({ outcome }) => outcome.kind === 'measured');

const isFirewalledHere = (seen: Seen<'local-firewall'>): boolean =>
  measuredIn(seen['local-firewall']).some(({ value }) =>
    value.hits.some(({ families }) => families?.includes(6) === true && !families.includes(4)),
  );
