/**
 * Connections leave by changing addresses (F47): several lines are bonded, or a carrier's translator
 * deals addresses out at random (against REQ-2 of RFC 4787). The control is the far end: one and the
 * same saw several of them. Two far ends that each see one address for ever are a rule by destination.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { flappingIn } from '../paths.ts';

export const sourceAddressFlaps = defineCause({
  id: 'source-address-flaps',
  layer: 'media',
  reads: ['source-addresses', 'call-packets'],
  weigh(seen, { symptoms }) {
    const asked = measuredIn(seen['source-addresses']);
    const flapping = flappingIn(seen);
    if (flapping === undefined) {
      return asked.length === 0
        ? unknown('source-addresses')
        : ruledOut(because('source-address-flaps.steady', {}, asked));
    }
    const { addresses, isOneStream, observed } = flapping;
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...idsOf(symptoms, 'source-changes'),
        // The far end knows us by our address: under another one it keeps silent.
        ...idsAbout(symptoms, ['media-udp-failed'], (about) => about.startsWith('reflector:')),
      ],
      because: [
        ...(addresses.length > 1
          ? [because('source-address-flaps.addresses', { addresses }, observed)]
          : []),
        ...(isOneStream ? [because('source-address-flaps.one-stream', {}, observed)] : []),
      ],
    } as const;
    return addresses.length > 1
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['source-addresses'], ...accusation };
  },
});
