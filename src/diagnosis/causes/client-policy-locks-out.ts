/**
 * A rule of the company keeps this client from joining (F70). Companies demand a sign-in every
 * day, and their people have signed in: such a rule alone is a note. It locks somebody out for
 * certain when no way to sign in is left, or when the account forbids the desktop app altogether.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { isDesktopForbidden } from '../account-rules.ts';
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import { clientPolicies, signInRules } from '../client-policies.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

export const clientPolicyLocksOut = defineCause({
  id: 'client-policy-locks-out',
  layer: 'service',
  reads: ['client', 'account', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    const policies = clientPolicies(seen);
    const forbidden = measuredIn(seen.account).filter(({ value }) => isDesktopForbidden(value));
    const hasClient = (policies?.observed.value.installs.length ?? 0) > 0;
    const rules = policies === undefined ? undefined : signInRules(policies);
    const isLocked = rules?.isLocked === true;
    if (!isLocked && (forbidden.length === 0 || !hasClient)) {
      if (policies === undefined || rules === undefined) return unknown('client');
      return rules.demands.length > 0
        ? note(
            because('client-policy-locks-out.demands', keysOf(rules.demands), [policies.observed]),
          )
        : ruledOut(because('client-policy-locks-out.none', {}, [policies.observed]));
    }
    const reached = ownHandshakes(seen, 'signalling').filter(isAccepted);
    const accusation = {
      impact: 'blocks',
      accountsFor: [
        ...idsAbout(symptoms, ['policy-problem'], (about) => about === 'sign-in'),
        ...idsAbout(symptoms, ['account-problem'], (about) => about === 'desktop'),
      ],
      because: [
        ...(isLocked && policies !== undefined && rules !== undefined
          ? [
              because('client-policy-locks-out.demands', keysOf(rules.demands), [
                policies.observed,
              ]),
              because('client-policy-locks-out.no-way', keysOf(rules.closed), [policies.observed]),
            ]
          : []),
        ...(forbidden.length > 0
          ? [because('client-policy-locks-out.desktop', {}, forbidden)]
          : []),
        ...(reached.length > 0 ? [because('client-policy-locks-out.reached', {}, reached)] : []),
      ],
    } as const;
    return reached.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake'], ...accusation };
  },
});

const keysOf = (policies: readonly { readonly key: string }[]) => ({
  keys: policies.map(({ key }) => key),
});
