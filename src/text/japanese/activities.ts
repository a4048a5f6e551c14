import type { activities as english } from '../english/activities.ts';

/** What the answer costs the person: one sentence per activity and verdict. */
export const activities = {
  'activity.join.ready': '会議に参加できます。',
  'activity.join.degraded': '参加できる見込みですが、何度か試す必要があるかもしれません。',
  'activity.join.blocked': 'ここからは参加できません。',
  'activity.join.unknown': '参加できるかどうかは、わかりませんでした。',
  'activity.audio.ready': '音声は使えます。',
  'activity.audio.degraded': '音声は使えますが、途切れたり遅れたりすることがあります。',
  'activity.audio.blocked': '音声は使えません。',
  'activity.audio.unknown': '音声が使えるかどうかは、わかりませんでした。',
  'activity.video-720p.ready': '通常の映像（720p）は使えます。',
  'activity.video-720p.degraded': '通常の映像（720p）は、ときどきぼやけたり止まったりします。',
  'activity.video-720p.blocked': '通常の映像（720p）は使えません。',
  'activity.video-720p.unknown': '通常の映像（720p）は測定していません。',
  'activity.video-1080p.ready': '高精細な映像（1080p）は使えます。',
  'activity.video-1080p.degraded': '高精細な映像（1080p）は、ときどき画質が下がります。',
  'activity.video-1080p.blocked': '高精細な映像（1080p）は使えません。',
  'activity.video-1080p.unknown': '高精細な映像（1080p）は測定していません。',
  'activity.share.ready': '画面共有は使えます。',
  'activity.share.degraded': '画面共有の更新が遅くなります。',
  'activity.share.blocked': '画面共有は使えません。',
  'activity.share.unknown': '画面共有は測定していません。',
} as const satisfies Record<keyof typeof english, string>;
