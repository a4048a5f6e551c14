/**
 * The hosts that say whether a certificate was withdrawn cannot be reached.
 *
 * Certificates name addresses (OCSP, CRL) on plain port 80. A firewall that forgets them
 * makes the client complain of a "failed revocation check" although the service itself
 * is fine. Proof is that other hosts answer on port 80 at the same time: if nobody does,
 * it is the port, the proxy or the internet.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { revocationAnswers, revocationFailures } from '../symptoms/paths.ts';

/** Plain web pages that came as promised; a replaced one shows a box, not the host. */
const plainPages = (
  seen: Seen<'portal-check' | 'http-exchange'>,
): readonly { readonly id: string }[] => [
  ...measuredIn(seen['portal-check']).filter(({ value }) => value.answer === 'exact'),
  ...succeeded(seen['http-exchange']).filter(
    ({ target }) =>
      target.kind === 'url' && target.url.startsWith('http://') && target.role !== 'revocation',
  ),
];

const hostOf = ({ target }: Observation): string => {
  if (target.kind === 'name') return target.name;
  return target.kind === 'url' ? new URL(target.url).hostname : '';
};

const isNameTrouble = ({ outcome }: Observation): boolean =>
  outcome.kind === 'failed' && outcome.failure.class.startsWith('dns.');

export const revocationBlocked = defineCause({
  id: 'revocation-blocked',
  layer: 'security',
  reads: ['http-exchange', 'portal-check', 'system-lookup'],
  weigh(seen, { symptoms }) {
    const answered = revocationAnswers(seen);
    if (answered.length > 0) {
      return ruledOut(because('revocation-blocked.answers', {}, answered));
    }
    const failures = revocationFailures(seen);
    if (failures.length === 0) return unknown('http-exchange');
    const plain = plainPages(seen);
    if (plain.length === 0) return unknown('portal-check');
    const hosts = [...new Set(failures.map(hostOf))];
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'revocation-failed'),
      because: [
        because(
          failures.every(isNameTrouble)
            ? 'revocation-blocked.names-unknown'
            : 'revocation-blocked.hosts-silent',
          { hosts },
          failures,
        ),
        because('revocation-blocked.plain-web-works', {}, plain),
      ],
    } as const;
    return hosts.length >= 2
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['http-exchange'], ...accusation };
  },
});
