import * as v from 'valibot';

import type { Facts } from '../../model/facts.ts';
import { counted, flag, list, number, optional, text, type FactSchema } from './words.ts';

const wifi = v.object({
  interface: text,
  isConnected: flag,
  signalDbm: optional(number),
  isSignalEstimated: optional(flag),
  noiseDbm: optional(number),
  channel: optional(number),
  frequencyMhz: optional(number),
  widthMhz: optional(number),
  standard: optional(text),
  txMbps: optional(number),
  rxMbps: optional(number),
  isPowerSaving: optional(flag),
  retryRatio: optional(number),
  failedRatio: optional(number),
  beaconLosses: optional(number),
  busyRatio: optional(number),
  neighbours: optional(
    v.array(
      v.object({
        channel: number,
        frequencyMhz: optional(number),
        signalDbm: optional(number),
      }),
    ),
  ),
  isAwdlActive: optional(flag),
  withheld: optional(text),
}) satisfies FactSchema<Facts['wifi']>;

const securityKinds = [
  'firewall',
  'antivirus',
  'content-filter',
  'dns-proxy',
  'transparent-proxy',
  'endpoint-security',
] as const;

const securitySoftware = v.object({
  products: v.array(
    v.object({
      name: text,
      vendor: text,
      isRunning: flag,
      evidence: text,
      kinds: optional(v.array(v.picklist(securityKinds))),
      isOutdated: optional(flag),
    }),
  ),
}) satisfies FactSchema<Facts['security-software']>;

const updates = v.object({
  pending: v.array(
    v.object({
      title: text,
      id: optional(text),
      isSecurity: flag,
      isNetworkDriver: optional(flag),
      needsRestart: optional(flag),
    }),
  ),
  isRestartPending: optional(flag),
  listedAt: optional(text),
  isUpdating: optional(flag),
}) satisfies FactSchema<Facts['updates']>;

const browserExtensions = v.object({
  browsers: v.array(v.object({ browser: text, profiles: counted })),
  extensions: v.array(
    v.object({
      browser: text,
      id: text,
      name: text,
      rights: v.array(
        v.picklist(['proxy', 'vpn', 'web-requests', 'privacy', 'debugger', 'native-messaging']),
      ),
      isByPolicy: flag,
    }),
  ),
  settings: v.array(v.object({ browser: text, key: text, value: text, by: optional(text) })),
}) satisfies FactSchema<Facts['browser-extensions']>;

const power = v.object({
  isOnBattery: optional(flag),
  batteryRatio: optional(number),
  isSaving: optional(flag),
  profile: optional(text),
  isThrottled: optional(flag),
  isMetered: optional(flag),
}) satisfies FactSchema<Facts['power']>;

const deviceHolders = v.object({
  holders: v.array(
    v.object({
      device: v.picklist(['camera', 'microphone']),
      program: text,
      pid: optional(counted),
    }),
  ),
}) satisfies FactSchema<Facts['device-holders']>;

const account = v.object({
  service: text,
  status: optional(text),
  settings: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean(), list]))),
  locked: list,
  exitCountry: optional(text),
  clientVersion: optional(text),
}) satisfies FactSchema<Facts['account']>;

export const hostFacts = {
  wifi,
  'security-software': securitySoftware,
  updates,
  'browser-extensions': browserExtensions,
  power,
  'device-holders': deviceHolders,
  account,
};
