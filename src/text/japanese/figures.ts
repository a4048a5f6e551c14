import type { figures as english } from '../english/figures.ts';

/** Figures of a report, as rows a person reads. */
export const figures = {
  'figure.delay': '遅延',
  'figure.loss': 'パケット損失',
  'figure.capacity': '帯域',
  'figure.delay-under-load': '負荷時の遅延',
  'figure.voice': '音声',
  'figure.voice-fallback': 'UDPなしの音声',
  'figure.round-trip': '往復{ms}ミリ秒',
  'figure.jitter': 'ゆらぎ{ms}ミリ秒（ジッター）',
  'figure.loss-up': '送信の{percent}%',
  'figure.loss-down': '受信の{percent}%',
  'figure.loss-both': '合計{percent}%',
  'figure.up': '上り{mbps} Mbps',
  'figure.down': '下り{mbps} Mbps',
  'figure.up-at-least': '上り{mbps} Mbps以上',
  'figure.down-at-least': '下り{mbps} Mbps以上',
  'figure.loaded-up': '送信時{ms}ミリ秒',
  'figure.loaded-down': '受信時{ms}ミリ秒',
  'figure.score.excellent': 'とても良い、5点中{mos}（MOS）',
  'figure.score.good': '良い、5点中{mos}（MOS）',
  'figure.score.fair': '普通、5点中{mos}（MOS）',
  'figure.score.poor': '悪い、5点中{mos}（MOS）',
  'figure.score.bad': 'とても悪い、5点中{mos}（MOS）',
  'figure.by.reflector': 'リフレクター{target}に対して測定',
  'figure.by.cloudflare': 'Cloudflare（{target}）に対して測定',
  'figure.by.mlab': 'M-Lab（{target}）に対して測定',
  'figure.by.stun': '{target}への数パケット',
  'figure.by.gateway': 'ルーター（{target}）まで測定',
  'figure.by.tcp': '{target}への接続で測定',
  'figures.title': '回線の品質',
  'figures.against': '測定先',
  'history.capacity-up':
    '{since}以降、このネットワークでの{checks}回の確認のうち{below}回で、Wi-Fiとルーターは正常でしたが、回線の上りは約{mbps} Mbpsでした。必要なのは{needMbps} Mbpsです。より速い契約にすれば改善します。これらの確認がその証拠です。',
  'history.capacity-down':
    '{since}以降、このネットワークでの{checks}回の確認のうち{below}回で、Wi-Fiとルーターは正常でしたが、回線の下りは約{mbps} Mbpsでした。必要なのは{needMbps} Mbpsです。より速い契約にすれば改善します。これらの確認がその証拠です。',
} as const satisfies Record<keyof typeof english, string>;
