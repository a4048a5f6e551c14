/** Settings of a browser that take media away from every meeting page in it. */
import type { BrowserExtensions } from '../model/host-facts.ts';

export type BrowserSetting = BrowserExtensions['settings'][number];

/**
 * Chromium and Firefox by the names in their own files: no UDP outside a proxy, only relays, or no
 * WebRTC at all. `default_public_interface_only`, which many blockers set, leaves UDP alone.
 */
const STOPPING: Readonly<Record<string, readonly string[]>> = {
  'webrtc.ip_handling_policy': ['disable_non_proxied_udp'],
  'network.webRTCIPHandlingPolicy': ['disable_non_proxied_udp', 'proxy_only'],
  'media.peerconnection.enabled': ['false'],
  'network.peerConnectionEnabled': ['false'],
  'media.peerconnection.ice.proxy_only': ['true'],
  'media.peerconnection.ice.relay_only': ['true'],
};

const stops = ({ key, value }: BrowserSetting): boolean =>
  Object.hasOwn(STOPPING, key) && STOPPING[key]?.includes(value.toLowerCase()) === true;

/** Of one key in one browser, the extension that holds it before the bare setting it leaves behind. */
export const stoppingSettings = ({ settings }: BrowserExtensions): readonly BrowserSetting[] => {
  const all = settings.filter(stops);
  return all.filter(
    (one) =>
      one.by !== undefined ||
      !all.some(({ browser, by }) => by !== undefined && browser === one.browser),
  );
};
