import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes in the quality of the line. */
export const quality = {
  'provider-latency.quick': 'Der Dienst antwortet nach {rttMs} ms.',
  'provider-latency.far':
    'Die schnellste Antwort des Dienstes braucht für Hin- und Rückweg {rttMs} ms.',
  'provider-latency.everything-far':
    'Auch andere Hosts im Internet brauchen {rttMs} ms, also liegt es nicht am Dienst.',
  'provider-latency.router-near': 'Der Router hier antwortet schnell, also liegt es nicht am WLAN.',
} as const satisfies Record<keyof typeof english, string>;
