/** The frame around the findings: headline, places, ways out, how sure. */
export const report = {
  'headline.ready': '{service} will work from here.',
  'headline.ready-with-note': '{service} will work from here, as far as can be proven: {note}',
  'headline.degraded': '{service} will work, but poorly: {title}.',
  'headline.degraded-unexplained':
    '{service} may work poorly: something failed for which no cause was found.',
  'headline.degraded-suspected': '{service} may work poorly. Probable cause: {title}.',
  'headline.blocked': '{service} will not work from here: {title}.',
  'headline.blocked-suspected': '{service} will not work from here. Probable cause: {title}.',
  'headline.blocked-unexplained':
    '{service} cannot be reached from here, and no single cause explains it.',
  'headline.unknown': 'Whether {service} works from here could not be found out.',
  'headline.interrupted': 'Stopped early. What is known so far: {says}',
  'verdict.ready': 'ready',
  'verdict.degraded': 'works, but poorly',
  'verdict.blocked': 'will not work',
  'verdict.unknown': 'could not find out',
  'certainty.confirmed': 'proven',
  'certainty.suspected': 'probable, not proven',
  'place.in-this-device': 'in this computer',
  'place.in-this-network': 'in this network (home, office, hotel)',
  'place.at-the-provider': 'at the internet provider',
  'place.at-the-service': 'at the meeting service or in your account',
  'way-out.hotspot':
    "Use your phone's mobile data: switch on its hotspot, connect this computer to it, join again (about {secondsToAudio} s).",
  'way-out.browser': 'Join in the browser instead of the app (about {secondsToAudio} s).',
  'way-out.dial-in':
    'Call the telephone number in the invitation: sound works at once (about {secondsToAudio} s).',
  'way-out.other-device':
    'Join with another device on another network, such as a phone with mobile data (about {secondsToAudio} s).',
  'profile.past-shelf-life':
    'The facts about {service} are {days} {days|day|days} old; address ranges are not judged any more.',
  'list.none': 'none',
  'list.between': ', ',
  'list.others': '{count} {count|other|others}',
} as const satisfies Record<string, string>;
