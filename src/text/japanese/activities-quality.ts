import type { activitiesQuality as english } from '../english/activities-quality.ts';

/** Why the measured figures make an activity ready, worse or unknown. */
export const activitiesQuality = {
  'activity-quality.loss-up':
    'このコンピューターが送るパケットの{lossRatio}が失われています（サービスの許容範囲は{limitRatio}まで）。',
  'activity-quality.loss-down':
    'このコンピューターに届くはずのパケットの{lossRatio}が失われています（サービスの許容範囲は{limitRatio}まで）。',
  'activity-quality.loss':
    'パケットの{lossRatio}が失われています（サービスの許容範囲は{limitRatio}まで）。',
  'activity-quality.jitter':
    'パケットの到着が平均{jitterMs}ミリ秒ばらついています（サービスの許容範囲は{limitMs}ミリ秒まで）。',
  'activity-quality.delay':
    '往復に{rttMs}ミリ秒かかります。{limitMs}ミリ秒を超えると、発言が重なりやすくなります。',
  'activity-quality.mos':
    'このネットワークでの通話の評価は{mos}です（最高4.5）。{leastMos}を下回ると、不満を感じる人が多くなります。',
  'activity-quality.mos-good': 'このネットワークでの通話の評価は{mos}です（最高4.5）。',
  'activity-quality.within-limits':
    '往復は{rttMs}ミリ秒、パケットの損失は{lossRatio}で、問題ありません。',
  'activity-quality.up-too-slow':
    '回線が継続して送信できるのは{upMbps} Mbpsです。必要なのは{needMbps} Mbpsです。',
  'activity-quality.down-too-slow':
    '回線が継続して受信できるのは{downMbps} Mbpsです。必要なのは{needMbps} Mbpsです。',
  'activity-quality.enough':
    '回線の速度は送信{upMbps}、受信{downMbps} Mbpsです。必要なのは送信{needUpMbps}、受信{needDownMbps} Mbpsです。',
  'activity-quality.at-least':
    '回線の速度は送信が{upMbps} Mbps以上、受信が{downMbps} Mbps以上です。必要な送信{needUpMbps}、受信{needDownMbps} Mbpsに届くかどうかは測定していません。',
  'activity-quality.no-capacity':
    '回線の速度は測定していません。必要なのは送信{needUpMbps}、受信{needDownMbps} Mbpsです。',
  'activity-quality.need-unknown': 'このサービスで必要な速度はわかっていません。',
  'activity-quality.not-measured': '遅延と損失は測定していません。',
} as const satisfies Record<keyof typeof english, string>;
