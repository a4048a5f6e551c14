/** The radio: nearer, on another channel, awake, and not shared with AirDrop. */
import { defineGuide } from './guide.ts';
import { changed, factNow, when } from './notices.ts';

/** Above this retransmissions are rare; vendors of meeting services ask for -67 dBm and better. */
const goodSignalDbm = -65;

const moveCloser = defineGuide({
  id: 'move-closer',
  mends: ['wifi-weak', 'gateway-loss'],
  risk: 'none',
  waitSeconds: 30,
  provenBy: ['wifi', 'path-latency'],
  steps: [
    {
      id: 'move-closer',
      places: { any: '' },
      values: async (situation) => {
        const wifi = await factNow(situation, 'wifi');
        const signal = wifi?.isConnected === true ? wifi.signalDbm : undefined;
        return signal === undefined
          ? undefined
          : { signal: Math.round(signal), goal: goodSignalDbm };
      },
      notices: when('wifi', ({ signalDbm }) => (signalDbm ?? -100) >= goodSignalDbm),
    },
  ],
});

const changeChannel = defineGuide({
  id: 'change-wifi-channel',
  mends: ['wifi-interference'],
  risk: 'low',
  waitSeconds: 60,
  provenBy: ['wifi', 'path-latency'],
  steps: [
    {
      id: 'change-wifi-channel',
      places: { any: '' },
      values: async (situation) => {
        const channel = (await factNow(situation, 'wifi'))?.channel;
        return channel === undefined ? undefined : { channel };
      },
      notices: changed('wifi', ({ channel, frequencyMhz }) => [channel, frequencyMhz]),
    },
  ],
});

const stopAirDrop = defineGuide({
  id: 'stop-airdrop',
  mends: ['wifi-awdl'],
  risk: 'none',
  waitSeconds: 10,
  provenBy: ['path-latency', 'wifi'],
  steps: [
    {
      id: 'stop-airdrop',
      places: { macos: 'x-apple.systempreferences:com.apple.AirDrop-Handoff-Settings.extension' },
      notices: when('wifi', ({ isAwdlActive }) => isAwdlActive === false),
    },
  ],
});

const stayAwake = defineGuide({
  id: 'wifi-stay-awake',
  mends: ['wifi-power-save'],
  risk: 'none',
  waitSeconds: 15,
  provenBy: ['wifi', 'path-latency'],
  steps: [
    {
      id: 'wifi-stay-awake',
      places: {
        'windows-10': 'ms-settings:powersleep',
        'windows-11': 'ms-settings:powersleep',
        'windows-11-24h2': 'ms-settings:powersleep',
        macos: 'x-apple.systempreferences:com.apple.Battery-Settings.extension',
        gnome: 'gnome-control-center:power',
        kde: 'systemsettings:kcm_powerdevilprofilesconfig',
        linux: '',
      },
      notices: when('wifi', ({ isPowerSaving }) => isPowerSaving === false),
    },
  ],
});

export const wifiGuides = [moveCloser, changeChannel, stopAirDrop, stayAwake];
