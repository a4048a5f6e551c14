/**
 * The service refuses this account (F66): the account's own record says so, which is a fact of the
 * service and of no computer. The control is the service answering from here; without the
 * administrator's credentials nobody can know.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { accountState } from '../account-rules.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

export const accountBlocked = defineCause({
  id: 'account-blocked',
  layer: 'service',
  reads: ['account', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.account);
    const state = observed === undefined ? 'unknown' : accountState(observed.value);
    if (observed === undefined || state === 'unknown') return unknown();
    const { status = '' } = observed.value;
    if (state === 'open') return ruledOut(because('account-blocked.open', { status }, [observed]));
    const reached = ownHandshakes(seen, 'signalling').filter(isAccepted);
    const accusation = {
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['account-problem'], (about) => about === 'status'),
      because: [
        because('account-blocked.status', { status }, [observed]),
        ...(reached.length > 0 ? [because('account-blocked.reached', {}, reached)] : []),
      ],
    } as const;
    // Nobody has taken up the invitation yet: the person may still join as a guest.
    return state === 'closed' && reached.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake'], ...accusation };
  },
});
