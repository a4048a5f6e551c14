/** Why the measured figures make an activity ready, worse or unknown. */
export const activitiesQuality = {
  'activity-quality.loss-up':
    '{lossRatio} of what this computer sends gets lost; the service allows {limitRatio}.',
  'activity-quality.loss-down':
    '{lossRatio} of what is sent to this computer gets lost; the service allows {limitRatio}.',
  'activity-quality.loss': '{lossRatio} of the packets get lost; the service allows {limitRatio}.',
  'activity-quality.jitter':
    'Packets arrive unevenly, by {jitterMs} ms on average; the service allows {limitMs} ms.',
  'activity-quality.delay':
    'There and back takes {rttMs} ms; above {limitMs} ms people start to talk over each other.',
  'activity-quality.mos':
    'A call over this network rates {mos} (best: 4.5); below {leastMos} many people are dissatisfied.',
  'activity-quality.mos-good': 'A call over this network rates {mos} (best: 4.5).',
  'activity-quality.within-limits':
    'There and back takes {rttMs} ms and {lossRatio} of the packets get lost, which is fine.',
  'activity-quality.up-too-slow':
    'The line sends {upMbps} Mbps for good; this needs {needMbps} Mbps.',
  'activity-quality.down-too-slow':
    'The line receives {downMbps} Mbps for good; this needs {needMbps} Mbps.',
  'activity-quality.enough':
    'The line sends {upMbps} and receives {downMbps} Mbps; this needs {needUpMbps} and {needDownMbps}.',
  'activity-quality.at-least':
    'The line sends at least {upMbps} and receives at least {downMbps} Mbps; whether it does the {needUpMbps} and {needDownMbps} that this needs was not measured.',
  'activity-quality.no-capacity':
    'How much the line carries was not measured; this needs {needUpMbps} Mbps to send and {needDownMbps} to receive.',
  'activity-quality.need-unknown': 'How much this needs is not known for this service.',
  'activity-quality.not-measured': 'Delay and loss were not measured.',
} as const satisfies Record<string, string>;
