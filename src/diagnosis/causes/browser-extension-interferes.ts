/**
 * An extension takes media away from meetings in a browser: it has set WebRTC to use no UDP, or
 * switched it off. Rights alone (every blocker may see requests) are nobody's trouble. The control
 * is UDP heard by this program on the same computer: the network lets it through, the browser does
 * not. Who joins with the app never notices, so with an app installed it only contributes.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { stoppingSettings } from '../browser-settings.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { udpHeard } from '../udp.ts';

export const browserExtensionInterferes = defineCause({
  id: 'browser-extension-interferes',
  layer: 'client',
  reads: ['browser-extensions', 'client', 'stun', 'udp-media', 'quic'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen['browser-extensions']);
    // Asked by itself where no app is installed; nothing red here depends on it.
    if (observed === undefined) return unknown();
    const stopping = stoppingSettings(observed.value);
    if (stopping.length === 0) {
      return ruledOut(because('browser-extension-interferes.none', {}, [observed]));
    }
    const hasApp = measuredIn(seen.client).some(({ value }) => value.installs.length > 0);
    const heard = udpHeard(seen);
    const extensions = [...new Set(stopping.flatMap(({ by }) => by ?? []))];
    const accusation = {
      impact: hasApp ? 'contributes' : 'degrades',
      accountsFor: idsOf(symptoms, 'browser-setting'),
      because: [
        because(
          'browser-extension-interferes.setting',
          {
            browsers: [...new Set(stopping.map(({ browser }) => browser))],
            settings: [...new Set(stopping.map(({ key, value }) => `${key}=${value}`))],
          },
          [observed],
        ),
        ...(extensions.length > 0
          ? [because('browser-extension-interferes.by', { extensions }, [observed])]
          : []),
        ...(heard.length > 0 ? [because('browser-extension-interferes.udp-heard', {}, heard)] : []),
      ],
    } as const;
    // Without an extension that holds it, the person may have wished it so.
    return heard.length > 0 && extensions.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stun'], ...accusation };
  },
});
