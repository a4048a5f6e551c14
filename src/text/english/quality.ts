/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/quality.ts`. */
export const quality = {
  'provider-latency.quick': 'The service answers after {rttMs} ms.',
  'provider-latency.far':
    'The quickest answer of the service takes {rttMs} ms for the way there and back.',
  'provider-latency.everything-far':
    'Other hosts on the internet take {rttMs} ms, too, so it is not the service.',
  'provider-latency.router-near': 'The router here answers quickly, so it is not the Wi-Fi.',
} as const satisfies Record<string, string>;
