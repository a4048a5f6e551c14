/** What an extension's permissions let it do to a call; everything else it may do is its owner's business. */
import type { BrowserExtensions } from '../../../model/host-facts.ts';

export type Right = BrowserExtensions['extensions'][number]['rights'][number];

/**
 * Names as manifests spell them (developer.chrome.com/docs/extensions/reference/permissions-list,
 * MDN `manifest.json/permissions`). `privacy` can forbid WebRTC its UDP.
 */
const rightsByPermission: ReadonlyMap<string, Right> = new Map([
  ['proxy', 'proxy'],
  ['vpnProvider', 'vpn'],
  ['webRequest', 'web-requests'],
  ['webRequestBlocking', 'web-requests'],
  ['declarativeNetRequest', 'web-requests'],
  ['declarativeNetRequestWithHostAccess', 'web-requests'],
  ['privacy', 'privacy'],
  ['debugger', 'debugger'],
  ['nativeMessaging', 'native-messaging'],
]);

export const rightsOf = (permissions: readonly string[]): readonly Right[] => [
  ...new Set(permissions.flatMap((permission) => rightsByPermission.get(permission) ?? [])),
];
