/** What the answer costs the person: one sentence per activity and verdict. */
export const activities = {
  'activity.join.ready': 'Joining works.',
  'activity.join.degraded': 'Joining will probably work, but may take several tries.',
  'activity.join.blocked': 'Joining will not work from here.',
  'activity.join.unknown': 'Whether joining works could not be found out.',
  'activity.audio.ready': 'Sound works.',
  'activity.audio.degraded': 'Sound will work, but may break up or lag.',
  'activity.audio.blocked': 'Sound will not work.',
  'activity.audio.unknown': 'Whether sound works could not be found out.',
  'activity.video-720p.ready': 'Ordinary video (720p) works.',
  'activity.video-720p.degraded': 'Ordinary video (720p) will be blurred or freeze at times.',
  'activity.video-720p.blocked': 'Ordinary video (720p) will not work.',
  'activity.video-720p.unknown': 'Ordinary video (720p) was not measured.',
  'activity.video-1080p.ready': 'Sharp video (1080p) works.',
  'activity.video-1080p.degraded':
    'Sharp video (1080p) will drop to a lower picture quality at times.',
  'activity.video-1080p.blocked': 'Sharp video (1080p) will not work.',
  'activity.video-1080p.unknown': 'Sharp video (1080p) was not measured.',
  'activity.share.ready': 'Screen sharing works.',
  'activity.share.degraded': 'Screen sharing will be slow to update.',
  'activity.share.blocked': 'Screen sharing will not work.',
  'activity.share.unknown': 'Screen sharing was not measured.',
} as const satisfies Record<string, string>;
