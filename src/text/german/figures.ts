import type { figures as english } from '../english/figures.ts';

/** Figures of a report, as rows a person reads. */
export const figures = {
  'figure.delay': 'Verzögerung',
  'figure.loss': 'Verlorene Pakete',
  'figure.capacity': 'Kapazität',
  'figure.delay-under-load': 'Verzögerung unter Last',
  'figure.voice': 'Sprache',
  'figure.voice-fallback': 'Sprache ohne UDP',
  'figure.round-trip': '{ms} ms hin und zurück',
  'figure.jitter': 'Schwankung {ms} ms (Jitter)',
  'figure.loss-up': '{percent} % des Gesendeten',
  'figure.loss-down': '{percent} % des Empfangenen',
  'figure.loss-both': '{percent} % insgesamt',
  'figure.up': '{mbps} Mbit/s hinaus',
  'figure.down': '{mbps} Mbit/s herein',
  'figure.up-at-least': 'mindestens {mbps} Mbit/s hinaus',
  'figure.down-at-least': 'mindestens {mbps} Mbit/s herein',
  'figure.loaded-up': '{ms} ms beim Senden',
  'figure.loaded-down': '{ms} ms beim Empfangen',
  'figure.score.excellent': 'sehr gut, {mos} von 5 (MOS)',
  'figure.score.good': 'gut, {mos} von 5 (MOS)',
  'figure.score.fair': 'mäßig, {mos} von 5 (MOS)',
  'figure.score.poor': 'schlecht, {mos} von 5 (MOS)',
  'figure.score.bad': 'sehr schlecht, {mos} von 5 (MOS)',
  'figure.by.reflector': 'gemessen gegen den Reflektor {target}',
  'figure.by.cloudflare': 'gemessen gegen Cloudflare ({target})',
  'figure.by.mlab': 'gemessen gegen M-Lab ({target})',
  'figure.by.stun': 'einige Pakete an {target}',
  'figure.by.gateway': 'gemessen bis zum Router ({target})',
  'figure.by.tcp': 'anhand von Verbindungen zu {target}',
  'figures.title': 'Was die Leitung trägt',
  'figures.against': 'Gemessen gegen',
  'history.capacity-up':
    'In {below} von {checks} Prüfungen in diesem Netzwerk seit {since} sendete die Leitung etwa {mbps} Mbit/s, obwohl WLAN und Router in Ordnung waren; nötig sind {needMbps} Mbit/s. Ein schnellerer Tarif würde helfen, und diese Prüfungen sind der Beleg.',
  'history.capacity-down':
    'In {below} von {checks} Prüfungen in diesem Netzwerk seit {since} empfing die Leitung etwa {mbps} Mbit/s, obwohl WLAN und Router in Ordnung waren; nötig sind {needMbps} Mbit/s. Ein schnellerer Tarif würde helfen, und diese Prüfungen sind der Beleg.',
} as const satisfies Record<keyof typeof english, string>;
