import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes around the quality of the line. */
export const quality = {
  'provider-latency.quick': 'サービスは{rttMs}ミリ秒で応答します。',
  'provider-latency.far': 'サービスの最も速い応答でも、往復に{rttMs}ミリ秒かかります。',
  'provider-latency.everything-far':
    'インターネット上のほかのホストも{rttMs}ミリ秒かかるため、サービスの問題ではありません。',
  'provider-latency.router-near': 'ここのルーターはすぐに応答するため、Wi-Fiの問題ではありません。',
} as const satisfies Record<keyof typeof english, string>;
