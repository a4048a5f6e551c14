/**
 * The account admits people by country, and traffic leaves in the wrong one (F57, F67), often by
 * the exit of a VPN. Both halves must be known: the list in force and the country as the service
 * sees it. A list alone is worth telling and accuses nobody.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { countryList, isCountryRefused } from '../account-rules.ts';
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const exitCountryBlocked = defineCause({
  id: 'exit-country-blocked',
  layer: 'service',
  reads: ['account', 'tunnels', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.account);
    if (observed === undefined) return unknown();
    const list = countryList(observed.value);
    const { exitCountry } = observed.value;
    if (list === undefined)
      return ruledOut(because('exit-country-blocked.no-list', {}, [observed]));
    const said = because(`exit-country-blocked.${list.method}`, { countries: list.countries }, [
      observed,
    ]);
    if (exitCountry === undefined) return note(said);
    if (isCountryRefused(observed.value) !== true) {
      return ruledOut(because('exit-country-blocked.admitted', { exitCountry }, [observed]));
    }
    const tunnel = tunnelThatOwnsDefault(seen);
    const reached = ownHandshakes(seen, 'signalling').filter(isAccepted);
    const accusation = {
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['account-problem'], (about) => about === 'country'),
      because: [
        said,
        because('exit-country-blocked.exit', { exitCountry }, [observed]),
        ...(tunnel === undefined
          ? []
          : [because('exit-country-blocked.tunnel', { tunnel: tunnel.name }, [tunnel.observed])]),
        ...(reached.length > 0 ? [because('exit-country-blocked.reached', {}, reached)] : []),
      ],
    } as const;
    return reached.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake'], ...accusation };
  },
});
