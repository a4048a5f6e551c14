import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/quality.ts`. */
export const quality = {
  'provider-latency.quick': 'El servicio responde en {rttMs} ms.',
  'provider-latency.far': 'La respuesta más rápida del servicio tarda {rttMs} ms en ir y volver.',
  'provider-latency.everything-far':
    'Otros servidores de internet también tardan {rttMs} ms, así que no es el servicio.',
  'provider-latency.router-near': 'El router de aquí responde enseguida, así que no es el Wi-Fi.',
} as const satisfies Record<keyof typeof english, string>;
