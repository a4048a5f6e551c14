/** What of radio, programs and account may leave: see `redact-fields.ts`. */
import type { Facts } from '../model/facts.ts';
import type { Shape } from './redact-shape.ts';

export const programShapes = {
  wifi: {
    interface: 'device',
    isConnected: 'plain',
    signalDbm: 'plain',
    isSignalEstimated: 'plain',
    noiseDbm: 'plain',
    channel: 'plain',
    frequencyMhz: 'plain',
    widthMhz: 'plain',
    standard: 'words',
    txMbps: 'plain',
    rxMbps: 'plain',
    isPowerSaving: 'plain',
    retryRatio: 'plain',
    failedRatio: 'plain',
    beaconLosses: 'plain',
    busyRatio: 'plain',
    neighbours: [{ channel: 'plain', frequencyMhz: 'plain', signalDbm: 'plain' }],
    isAwdlActive: 'plain',
    withheld: 'words',
  },
  'security-software': {
    products: [
      {
        name: 'words',
        vendor: 'words',
        isRunning: 'plain',
        evidence: 'words',
        kinds: ['closed'],
        isOutdated: 'plain',
      },
    ],
  },
  updates: {
    pending: [
      {
        title: 'words',
        id: 'words',
        isSecurity: 'plain',
        isNetworkDriver: 'plain',
        needsRestart: 'plain',
      },
    ],
    isRestartPending: 'plain',
    listedAt: 'words',
    isUpdating: 'plain',
  },
  'browser-extensions': {
    browsers: [{ browser: 'words', profiles: 'plain' }],
    extensions: [
      { browser: 'words', id: 'words', name: 'words', rights: ['closed'], isByPolicy: 'plain' },
    ],
    settings: [{ browser: 'words', key: 'words', value: 'words', by: 'words' }],
  },
  power: {
    isOnBattery: 'plain',
    batteryRatio: 'plain',
    isSaving: 'plain',
    profile: 'words',
    isThrottled: 'plain',
    isMetered: 'plain',
  },
  'device-holders': { holders: [{ device: 'closed', program: 'words', pid: 'plain' }] },
  account: {
    service: 'words',
    status: 'words',
    settings: 'settings',
    locked: ['words'],
    exitCountry: 'words',
    clientVersion: 'words',
  },
} as const satisfies { readonly [Id in keyof Facts]?: Shape<Facts[Id]> };
