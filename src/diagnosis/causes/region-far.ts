/**
 * The account chose data centres that leave out the near one (F68): the meeting's own server is
 * far while the front door is near, and no tunnel makes the detour. A meeting hosted on another
 * continent looks the same from here, so without the account's list nobody is accused.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { chosenRegions, leavesOutNear, nearRegions } from '../account-rules.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { farMedia } from '../media-distance.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const regionFar = defineCause({
  id: 'region-far',
  layer: 'service',
  reads: ['account', 'client', 'tcp-connect', 'paced-stun', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh(seen, { profile, symptoms }) {
    const [observed] = measuredIn(seen.account);
    if (observed === undefined) return unknown();
    const regions = chosenRegions(observed.value);
    if (regions === undefined || regions.length === 0) {
      return ruledOut(because('region-far.service-chooses', {}, [observed]));
    }
    const { exitCountry } = observed.value;
    const near = exitCountry === undefined ? undefined : nearRegions(exitCountry);
    if (!leavesOutNear(observed.value)) {
      return ruledOut(because('region-far.near-allowed', { regions }, [observed]));
    }
    const far = farMedia(seen, profile);
    if (far === undefined) return unknown();
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const { media, doors, mediaMs, doorMs } = far;
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'media-far'),
      because: [
        because('region-far.media', { mediaMs }, media),
        because('region-far.door', { doorMs }, doors),
        because('region-far.regions', { regions }, [observed]),
        ...(near === undefined || exitCountry === undefined
          ? []
          : [because('region-far.left-out', { near, exitCountry }, [observed])]),
      ],
    } as const;
    return near === undefined
      ? { kind: 'suspected', wouldSettle: ['account'], ...accusation }
      : { kind: 'confirmed', ...accusation };
  },
});
