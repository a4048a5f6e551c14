/** Firefox: `profiles.ini`, `extensions.json`, `extension-settings.json` and `prefs.js`. */
import { parseIni } from '../../ini.ts';
import { asText, isObject, objectsIn, parseJson, textsIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';

export interface FirefoxProfilePlace {
  readonly path: string;
  readonly isRelative: boolean;
}

export interface FirefoxExtension {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly isByPolicy: boolean;
}

export interface FirefoxSetting {
  readonly key: string;
  readonly value: string;
  /** The extension that holds the setting. */
  readonly by?: string;
}

export const parseFirefoxProfiles = (text: string): readonly FirefoxProfilePlace[] =>
  [...parseIni(text)].flatMap(([section, pairs]) => {
    const path = pairs.get('Path') ?? '';
    if (!/^Profile\d+$/u.test(section) || path === '') return [];
    return [{ path, isRelative: pairs.get('IsRelative') !== '0' }];
  });

/** Comes with Firefox itself: `app-builtin`, `app-system-addons`, `app-system-defaults` … */
const isBuiltIn = (location: unknown): boolean =>
  typeof location === 'string' && /^app-(?:builtin|system)/u.test(location);

/** Undefined for text that is not the list it should be. */
export const parseFirefoxExtensions = (text: string): readonly FirefoxExtension[] | undefined => {
  const parsed = parseJson(text);
  if (!isObject(parsed) || !Array.isArray(parsed['addons'])) return undefined;
  return objectsIn(parsed['addons']).flatMap(extensionOf);
};

const extensionOf = (addon: JsonObject): readonly FirefoxExtension[] => {
  const id = asText(addon['id']) ?? '';
  const isOn = addon['active'] === true && addon['type'] === 'extension';
  if (id === '' || !isOn || isBuiltIn(addon['location'])) return [];
  const locale = isObject(addon['defaultLocale']) ? addon['defaultLocale'] : {};
  const granted = isObject(addon['userPermissions']) ? addon['userPermissions'] : {};
  const installed = addon['installTelemetryInfo'];
  const source = isObject(installed) ? asText(installed['source']) : undefined;
  return [
    {
      id,
      name: asText(locale['name']) ?? id,
      permissions: textsIn(granted['permissions']),
      isByPolicy: source === 'enterprise-policy',
    },
  ];
};

/** What bends a call; `network.proxy.type` 5 (ask the system) and 0 with nothing set are the normal ones. */
const preferences: Readonly<Record<string, (value: string) => boolean>> = {
  'network.proxy.type': (value) => ['1', '2', '4'].includes(value),
  'network.proxy.ssl': (value) => value !== '',
  'network.proxy.ssl_port': (value) => /^[1-9]\d{0,4}$/u.test(value),
  'network.proxy.socks': (value) => value !== '',
  'network.proxy.autoconfig_url': (value) => value !== '',
  'network.trr.mode': (value) => value === '2' || value === '3',
  'media.peerconnection.enabled': (value) => value === 'false',
  'media.peerconnection.ice.proxy_only': (value) => value === 'true',
  'media.peerconnection.ice.proxy_only_if_behind_proxy': (value) => value === 'true',
  'media.peerconnection.ice.relay_only': (value) => value === 'true',
  'media.peerconnection.ice.no_host': (value) => value === 'true',
};

/** All others are numbers and switches: one that stands in quotation marks has another type, and does nothing. */
const texts = new Set(['network.proxy.ssl', 'network.proxy.socks', 'network.proxy.autoconfig_url']);

const maxValueLength = 200;

/** `prefs.js`: one `user_pref("name", value);` a line, only what differs from the default. */
export const parseFirefoxPreferences = (text: string): readonly FirefoxSetting[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const [, key = '', raw = ''] = /^user_pref\("([^"]+)",\s*(.*)\);\s*$/u.exec(line) ?? [];
    const value = plain(raw);
    const isOfItsType = raw.startsWith('"') === texts.has(key);
    const isKnown = Object.hasOwn(preferences, key) && isOfItsType;
    const matters = isKnown && preferences[key]?.(value) === true;
    return matters ? [{ key, value: withoutCredentials(value).slice(0, maxValueLength) }] : [];
  });

const plain = (raw: string): string => {
  const parsed = parseJson(raw);
  return typeof parsed === 'string' ? parsed : raw.trim();
};

const withoutCredentials = (text: string): string => text.replaceAll(/\/\/[^/@\s]*@/gu, '//');

/** Settings an extension holds: the newest enabled entry of a list of precedence rules. */
const heldSettings = new Set([
  'proxy.settings',
  'network.webRTCIPHandlingPolicy',
  'network.peerConnectionEnabled',
]);

export const parseFirefoxHeldSettings = (text: string): readonly FirefoxSetting[] => {
  const parsed = parseJson(text);
  const prefs = isObject(parsed) && isObject(parsed['prefs']) ? parsed['prefs'] : {};
  return Object.entries(prefs).flatMap(([key, entry]) => {
    const list = isObject(entry) ? objectsIn(entry['precedenceList']) : [];
    const holder = list.find(({ enabled }) => enabled === true);
    const by = asText(holder?.['id']);
    if (!heldSettings.has(key) || holder === undefined || by === undefined) return [];
    const value = heldText(holder['value']);
    return normal.has(value) ? [] : [{ key, value, by }];
  });
};

/** Held, but as Firefox would do it anyway. */
const normal = new Set(['system', 'none', 'default', 'true']);

const heldText = (value: unknown): string => {
  const proxyType = isObject(value) ? asText(value['proxyType']) : undefined;
  const text = proxyType ?? (isObject(value) ? JSON.stringify(value) : String(value));
  return withoutCredentials(text).slice(0, maxValueLength);
};
