/**
 * Connected, but the network gave no address, or no way out of it.
 *
 * The computer's own tables say so: a link with carrier whose only addresses are
 * self-given (169.254/16, RFC 3927; fe80::/10), or an address without a default route in
 * any family. No control on the network can confirm more, since nothing can be sent to
 * one. A route hidden from us (policy rules) shows itself by a connection that stands.
 */
import { measuredIn } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isPhysical } from '../symptoms/computer.ts';

export const noAddress = defineCause({
  id: 'no-address',
  layer: 'link',
  reads: ['links', 'routes'],
  weigh(seen, { symptoms }): Verdict {
    const [observed] = measuredIn(seen.links);
    if (observed === undefined) return unknown('links');
    const alive = observed.value.links.filter(
      (link) => isPhysical(link) && link.isUp && link.hasCarrier,
    );
    const names = alive.map(({ name }) => name);
    const addresses = alive.flatMap((link) => link.addresses.map(({ ip }) => ip));
    const accusation = {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
    } as const;
    if (idsOf(symptoms, 'no-address').length > 0) {
      const how = addresses.length === 0 ? 'none' : 'self-given';
      return {
        ...accusation,
        because: [because(`no-address.${how}`, { names, addresses }, [observed])],
      };
    }
    if (idsOf(symptoms, 'no-route').length > 0) {
      const routes = measuredIn(seen.routes);
      return {
        ...accusation,
        because: [because('no-address.no-route', { addresses }, [...routes, observed])],
      };
    }
    return ruledOut(because('no-address.has-one', { addresses }, [observed]));
  },
});
