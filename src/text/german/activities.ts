import type { activities as english } from '../english/activities.ts';

/** What the answer costs the person. */
export const activities = {
  'activity.join.ready': 'Der Beitritt funktioniert.',
  'activity.join.degraded':
    'Der Beitritt wird wahrscheinlich klappen, braucht aber vielleicht mehrere Versuche.',
  'activity.join.blocked': 'Der Beitritt wird von hier aus nicht funktionieren.',
  'activity.join.unknown': 'Ob der Beitritt funktioniert, ließ sich nicht herausfinden.',
  'activity.audio.ready': 'Der Ton funktioniert.',
  'activity.audio.degraded': 'Der Ton wird funktionieren, kann aber aussetzen oder verzögert sein.',
  'activity.audio.blocked': 'Der Ton wird nicht funktionieren.',
  'activity.audio.unknown': 'Ob der Ton funktioniert, ließ sich nicht herausfinden.',
  'activity.video-720p.ready': 'Normales Video (720p) funktioniert.',
  'activity.video-720p.degraded':
    'Normales Video (720p) wird zeitweise unscharf sein oder stehen bleiben.',
  'activity.video-720p.blocked': 'Normales Video (720p) wird nicht funktionieren.',
  'activity.video-720p.unknown': 'Normales Video (720p) wurde nicht gemessen.',
  'activity.video-1080p.ready': 'Scharfes Video (1080p) funktioniert.',
  'activity.video-1080p.degraded':
    'Scharfes Video (1080p) wird zeitweise auf eine geringere Bildqualität zurückfallen.',
  'activity.video-1080p.blocked': 'Scharfes Video (1080p) wird nicht funktionieren.',
  'activity.video-1080p.unknown': 'Scharfes Video (1080p) wurde nicht gemessen.',
  'activity.share.ready': 'Die Bildschirmfreigabe funktioniert.',
  'activity.share.degraded': 'Die Bildschirmfreigabe wird sich nur langsam aktualisieren.',
  'activity.share.blocked': 'Die Bildschirmfreigabe wird nicht funktionieren.',
  'activity.share.unknown': 'Die Bildschirmfreigabe wurde nicht gemessen.',
} as const satisfies Record<keyof typeof english, string>;
