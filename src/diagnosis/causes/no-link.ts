/**
 * No cable is in and no Wi-Fi is associated.
 *
 * The computer itself says so: carrier is a fact of the adapter, so no control on
 * the network can or need confirm it. A tunnel or a container bridge that is "up"
 * does not count, since it needs a real link below.
 */
import { measuredIn } from '../../model/observation.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isPhysical } from '../symptoms/computer.ts';

export const noLink = defineCause({
  id: 'no-link',
  layer: 'link',
  reads: ['links'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.links);
    if (observed === undefined) return unknown('links');
    const physical = observed.value.links.filter(isPhysical);
    if (idsOf(symptoms, 'no-link').length === 0) {
      const names = physical.filter(({ hasCarrier }) => hasCarrier).map(({ name }) => name);
      return ruledOut(because('no-link.has-carrier', { names }, [observed]));
    }
    const names = physical.map(({ name }) => name);
    return {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
      because: [
        names.length === 0
          ? because('no-link.no-adapter', {}, [observed])
          : because('no-link.all-down', { names }, [observed]),
      ],
    };
  },
});
