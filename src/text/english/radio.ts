/** Reasons of the Wi-Fi causes: `<cause>.<reason>`, and `wifi.<reason>` where they share one. Titles stand in `about/computer.ts`. */
export const radio = {
  'wifi.wired': 'The way to the router is a cable, so the radio is not in it.',
  'wifi.steady':
    'The router answers steadily over Wi-Fi ({sent} packets, half of them within {medianMs} ms).',
  'wifi.router-lossy':
    'Over Wi-Fi the router answered only some packets: {lost} of {sent} were lost before anything left the building.',
  'wifi.router-unsteady':
    'Over Wi-Fi the router answers late and unevenly: after {minMs} ms at best, {medianMs} ms as a rule and {maxMs} ms at worst.',
  'wifi.strong': 'The signal itself is good ({signalDbm} dBm).',
  'wifi.middling': 'The signal ({signalDbm} dBm) is neither good nor too weak.',
  'wifi.weak-explains': 'The signal ({signalDbm} dBm) or its channel is reason enough.',
  'wifi.calm': 'The channel is quiet and hardly any packet has to be repeated.',
  'wifi-weak.signal':
    'The radio hears the router at only {signalDbm} dBm; speech needs about -67 dBm or better.',
  'wifi-interference.busy': 'The channel is in use for {busyRatio} of the time.',
  'wifi-interference.noise': 'There is noise of {noiseDbm} dBm on the channel; -90 dBm is usual.',
  'wifi-interference.repeats': '{retryRatio} of the packets had to be sent again.',
  'wifi-interference.rivals':
    '{count} other {count|network is|networks are} loud on the same channel.',
  'wifi-power-save.off': 'The adapter does not sleep between packets.',
  'wifi-power-save.on':
    'The adapter sleeps between packets to save power, although the signal is good ({signalDbm} dBm).',
  'wifi-power-save.on-battery': 'The computer is saving power or runs on its battery.',
  'wifi-power-save.channel-explains':
    'The channel is full or packets are repeated, which is reason enough.',
  'wifi-awdl.off': 'AirDrop and AirPlay do not use the radio now.',
  'wifi-awdl.on': 'AirDrop, AirPlay or Handoff shares the radio and calls it to other channels.',
  'wifi-awdl.same-channel':
    'The network is on channel {channel}, where AirDrop meets, too: nothing has to be left.',
  'wifi-awdl.other-pattern': 'The router is not late in single jumps, as AirDrop would make it.',
} as const satisfies Record<string, string>;
