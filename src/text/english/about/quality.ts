/** What each cause of this area is called, what to do now, and what it means. */
export const aboutQuality = {
  'bufferbloat.title': 'The line becomes slow to react whenever it is busy (bufferbloat)',
  'bufferbloat.do':
    'Pause uploads, backups and cloud sync for the meeting, here and on other devices. To repair it for good, switch on "smart queue management" (SQM) in the router, or set its upload limit a little below what the line can do.',
  'bufferbloat.means':
    'The router or modem stores too much instead of dropping a little, so a call waits behind an upload. An idle line measures well; under load the delay grows many times over. It is told apart from a slow line because there is enough room, and from a distant server because the delay is gone when the line is idle.',

  'uplink-too-slow.title': 'The line is too slow for sending video (upload)',
  'uplink-too-slow.do':
    'Switch your video off, or use a lower picture quality, and pause uploads. A hotspot of a good mobile network may be faster.',
  'uplink-too-slow.means':
    'Your own picture needs more than this line can send. Others then see you freeze or hear you break up, while you see and hear them well. It is told apart from another program using up the line because nothing else is sending.',

  'downlink-too-slow.title': 'The line is too slow for receiving video (download)',
  'downlink-too-slow.do':
    "Hide other people's video (speaker view, or switch off incoming video), and pause downloads and streaming on other devices.",
  'downlink-too-slow.means':
    'The pictures of the others need more than this line can receive. You then see them freeze or blurred, while they see you well. It is told apart from weak Wi-Fi because the way to the router is fast and free of loss.',

  'local-uplink-hog.title': 'Another program is using up the upload',
  'local-uplink-hog.do':
    'Pause the program named in the proof (cloud sync, backup, file sharing) until the meeting is over. If none is named, look at other devices in the same home or office.',
  'local-uplink-hog.means':
    'The line would be fast enough, but something else is sending at the same moment. It is told apart from a slow line because the speed comes back as soon as the other program pauses.',

  'provider-loss.title': 'The internet line loses packets',
  'provider-loss.do':
    "Switch video off, or use your phone's hotspot. Then report the times and figures of the proof to the provider: the loss starts behind your router.",
  'provider-loss.means':
    'Some of what is sent never arrives, and the way to your own router is clean, so it happens on the line or beyond. Speech gets gaps and the picture breaks into blocks. It is told apart from weak Wi-Fi by that clean first stretch.',

  'provider-latency.title': 'The way to the service takes long (high delay)',
  'provider-latency.do':
    'The meeting will work; let others finish speaking, because your voice arrives late. A cable or mobile line instead of satellite is quicker.',
  'provider-latency.means':
    'Every packet takes long, all the time, to everywhere: a satellite line, a distant provider or a detour. People talk over each other, but nothing is broken. It is told apart from a busy line because the delay is there when the line is idle, and from a VPN because no tunnel is in the way.',

  'provider-jitter.title': 'The delay of the line varies too much (jitter)',
  'provider-jitter.do':
    "Switch video off, use a cable instead of Wi-Fi, or use your phone's hotspot. Report the figures of the proof to the provider.",
  'provider-jitter.means':
    'Packets sent evenly arrive in bunches, and those that come too late are as good as lost: speech sounds chopped. The way to the router is even, so it happens on the line or beyond. It is told apart from trouble with Wi-Fi by that first stretch.',
} as const satisfies Record<string, string>;
