/**
 * `Preferences`, `Secure Preferences` and `Local State` of Chromium and its family. The two
 * states of an extension are both read: a number `state` until version 135, since 136 only
 * `disable_reasons`, itself a number once and a list now (osquery issue 8610).
 */
import { asNumber, asText, isObject, parseJson, textsIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';

export interface ChromiumExtension {
  readonly id: string;
  /** May be `__MSG_key__`, or empty where only the extension's own folder knows. */
  readonly name: string;
  readonly defaultLocale: string;
  readonly permissions: readonly string[];
  /** Below the profile's `Extensions`, or absolute for an unpacked one. */
  readonly path: string;
  readonly isByPolicy: boolean;
  readonly imposes: readonly ChromiumSetting[];
}

export interface ChromiumSetting {
  readonly key: string;
  readonly value: string;
}

export interface ChromiumProfile {
  readonly extensions: readonly ChromiumExtension[];
  readonly settings: readonly ChromiumSetting[];
}

/** Undefined for text that is no JSON object: cut off in the middle of a write, or no such file. */
export const parseChromiumProfile = (
  preferences: string,
  securePreferences = '',
): ChromiumProfile | undefined => {
  const open = parseJson(preferences);
  const secure = parseJson(securePreferences);
  if (!isObject(open) && !isObject(secure)) return undefined;
  const plain = isObject(open) ? open : {};
  const records = merged(recordsOf(plain), recordsOf(isObject(secure) ? secure : {}));
  return {
    extensions: [...records].flatMap(([id, record]) => extensionOf(id, record)),
    settings: settingsIn(plain),
  };
};

/** `Local State`: encrypted DNS is a setting of the whole browser, not of a profile. */
export const parseLocalState = (text: string): readonly ChromiumSetting[] => {
  const parsed = parseJson(text);
  const dns = isObject(parsed) ? parsed['dns_over_https'] : undefined;
  const mode = isObject(dns) ? asText(dns['mode']) : undefined;
  // `automatic` falls back to the system's resolver and bends nothing.
  return mode === 'secure' ? [{ key: 'dns_over_https.mode', value: mode }] : [];
};

const recordsOf = (preferences: JsonObject): ReadonlyMap<string, JsonObject> => {
  const section = preferences['extensions'];
  const settings = isObject(section) ? section['settings'] : undefined;
  const entries = isObject(settings) ? Object.entries(settings) : [];
  return new Map(
    entries.flatMap(([id, record]): readonly [string, JsonObject][] =>
      /^[a-p]{32}$/u.test(id) && isObject(record) ? [[id, record]] : [],
    ),
  );
};

const merged = (
  first: ReadonlyMap<string, JsonObject>,
  second: ReadonlyMap<string, JsonObject>,
): ReadonlyMap<string, JsonObject> => {
  const all = new Map(first);
  for (const [id, record] of second) all.set(id, { ...all.get(id), ...record });
  return all;
};

/** `Manifest::Location`: 5 and 10 come with the browser, 7 and 9 from a policy. */
const builtIn = new Set([5, 10]);
const byPolicy = new Set([7, 9]);

const extensionOf = (id: string, record: JsonObject): readonly ChromiumExtension[] => {
  const manifest = isObject(record['manifest']) ? record['manifest'] : undefined;
  const path = asText(record['path']) ?? '';
  const location = asNumber(record['location']) ?? 0;
  // A record without manifest and path is what an uninstalled extension leaves behind.
  if (manifest === undefined && path === '') return [];
  if (builtIn.has(location) || !isEnabled(record)) return [];
  const active = record['active_permissions'] ?? record['granted_permissions'];
  return [
    {
      id,
      name: asText(manifest?.['name']) ?? '',
      defaultLocale: asText(manifest?.['default_locale']) ?? '',
      permissions: isObject(active) ? textsIn(active['api']) : textsIn(manifest?.['permissions']),
      path,
      isByPolicy: byPolicy.has(location),
      imposes: isObject(record['preferences']) ? settingsIn(record['preferences']) : [],
    },
  ];
};

const isEnabled = (record: JsonObject): boolean => {
  const { state, disable_reasons: reasons } = record;
  if (state !== undefined) return state === 1;
  return reasons === undefined || reasons === 0 || (Array.isArray(reasons) && reasons.length === 0);
};

/** Both in the profile and in what an extension imposes; keys with dots or nested, as versions differ. */
const settingsIn = (preferences: JsonObject): readonly ChromiumSetting[] => {
  const webrtc = preferences['webrtc'];
  const handling =
    asText(preferences['webrtc.ip_handling_policy']) ??
    (isObject(webrtc) ? asText(webrtc['ip_handling_policy']) : undefined);
  const proxy = proxyText(preferences['proxy']);
  return [
    ...(proxy === undefined ? [] : [{ key: 'proxy', value: proxy }]),
    ...(handling === undefined || handling === 'default'
      ? []
      : [{ key: 'webrtc.ip_handling_policy', value: handling }]),
  ];
};

const maxValueLength = 200;

const proxyText = (proxy: unknown): string | undefined => {
  if (!isObject(proxy)) return undefined;
  const mode = asText(proxy['mode']);
  // `system` is what a browser does anyway.
  if (mode === undefined || mode === 'system') return undefined;
  const where = asText(proxy['server']) ?? asText(proxy['pac_url']) ?? '';
  return withoutCredentials(`${mode} ${where}`.trim()).slice(0, maxValueLength);
};

const withoutCredentials = (text: string): string => text.replaceAll(/\/\/[^/@\s]*@/gu, '//');
