/**
 * Ways to be heard although something is wrong, quickest first. A way is offered only
 * where it goes round everything that was found: a hotspot does not mend a hosts file,
 * and the browser shares the network of the app.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { say } from './sentences.ts';

type WayOut = ServiceProfile['waysOut'][number]['id'];

/** In this computer, and yet gone with another way into the internet. */
const goneWithAnotherLink: ReadonlySet<CauseId> = new Set([
  'no-link',
  'no-address',
  'wifi-weak',
  'wifi-power-save',
  'wifi-awdl',
]);

/** The app's own trouble, which a browser on the same computer does not have. */
const goneInTheBrowser: ReadonlySet<CauseId> = new Set([
  'client-sandboxed',
  'client-outdated',
  'client-install-broken',
  'client-data-damaged',
  'client-policy-locks-out',
  'policy-forbids-media',
  'overlays-conflict',
]);

const goesRound = (way: WayOut, { cause, lies }: Finding): boolean => {
  switch (way) {
    case 'dial-in':
      return true;
    case 'other-device':
      return lies !== 'at-the-service';
    case 'hotspot':
      return (
        lies === 'in-this-network' || lies === 'at-the-provider' || goneWithAnotherLink.has(cause)
      );
    case 'browser':
      return goneInTheBrowser.has(cause);
  }
};

/** With no finding nothing is known to be in the way, so everything is worth a try. */
export const waysOutOf = (
  profile: ServiceProfile,
  findings: readonly Finding[],
): Report['waysOut'] =>
  profile.waysOut
    .filter(({ id }) =>
      findings
        .filter(({ impact }) => impact !== 'contributes')
        .every((finding) => goesRound(id, finding)),
    )
    .map(({ id, secondsToAudio, url }) => ({
      id,
      says: say(`way-out.${id}`, { service: profile.title, secondsToAudio }),
      secondsToAudio,
      ...(url === undefined ? {} : { url }),
    }))
    .toSorted((one, other) => one.secondsToAudio - other.secondsToAudio);
