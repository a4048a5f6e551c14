/** Wi-Fi: weak, disturbed, asleep, shared with AirDrop; and the same figures with a router that answers steadily. */
import { goodRadio, laptop, names, router, service, internet } from '../computers.ts';
import type { System } from '../computers.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import type { Session } from '../session.ts';

type Packets = readonly [number, number];
type Times = readonly [number, number, number];

const STEADY: readonly [Packets, Times] = [
  [10, 10],
  [2, 4, 12],
];
/** Three of ten lost, the rest as quick as ever. */
const LOSSY: readonly [Packets, Times] = [
  [10, 7],
  [2, 6, 31],
];
/** F58: 20 to 300 ms on an idle link. */
const SLEEPY: readonly [Packets, Times] = [
  [10, 9],
  [3, 74, 260],
];
/** F59: quick as a rule, single ones late or lost. */
const SPIKY: readonly [Packets, Times] = [
  [10, 8],
  [2, 4, 168],
];

/** macOS tells the noise as 0 where it does not know; then the fact is absent. */
const { noiseDbm: _noise, ...macWithoutNoise } = goodRadio('darwin');

const overAir = (
  system: System,
  radio: Partial<Facts['wifi']>,
  [packets, times]: readonly [Packets, Times],
  extra: Partial<Facts> = {},
): readonly AnyObservation[] =>
  laptop(system, 'wifi', { wifi: { ...goodRadio(system), ...radio }, ...extra }, [
    ...service(),
    ...internet(),
    router(names[system].wifi, packets, times),
  ]);

const neighbours = (count: number): NonNullable<Facts['wifi']['neighbours']> =>
  Array.from({ length: count }, () => ({ channel: 36, frequencyMhz: 5180, signalDbm: -60 }));

const quiet = { says: [], verdict: 'ready' } as const;
const degraded = { verdict: 'degraded' } as const;

export const radioSessions: readonly Session[] = [
  {
    id: 'wifi-weak-windows',
    when: 'two rooms away: 26 % signal, three of ten packets to the router lost',
    system: 'win32',
    saw: overAir('win32', { signalDbm: -87, txMbps: 6 }, LOSSY),
    says: ['wifi-weak confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-weak-linux',
    when: 'in the garden: -79 dBm, nearly half of the packets repeated',
    system: 'linux',
    saw: overAir('linux', { signalDbm: -79, retryRatio: 0.45, busyRatio: 0.2 }, LOSSY),
    says: ['wifi-weak confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-weak-darwin',
    when: 'far away: -80 dBm over -93 dBm, late and lossy',
    system: 'darwin',
    saw: overAir('darwin', { signalDbm: -80 }, SLEEPY),
    says: ['wifi-weak confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-weak-but-steady',
    when: 'the signal is weak and the router answers every packet',
    system: 'win32',
    saw: overAir('win32', { signalDbm: -86 }, STEADY),
    ...quiet,
  },
  {
    id: 'wifi-one-packet-lost',
    when: 'one packet of ten was lost with a weak signal: chance',
    system: 'linux',
    saw: overAir('linux', { signalDbm: -78 }, [
      [10, 9],
      [3, 6, 40],
    ]),
    ...quiet,
  },
  {
    id: 'wifi-weak-beside-cable',
    when: 'the weak Wi-Fi is connected beside the cable that carries everything',
    system: 'linux',
    saw: laptop('linux', 'cable', { wifi: { ...goodRadio('linux'), signalDbm: -88 } }, [
      ...service(),
      ...internet(),
      router(names.linux.cable, [10, 7], [1, 2, 9]),
    ]),
    ...quiet,
  },
  {
    id: 'wifi-starved-computer',
    when: 'the computer itself was late by more than the router could be',
    system: 'linux',
    saw: laptop('linux', 'wifi', { wifi: { ...goodRadio('linux'), signalDbm: -78 } }, [
      ...service(),
      ...internet(),
      router(names.linux.wifi, [10, 6], [40, 180, 390], 240),
    ]),
    ...quiet,
  },
  {
    id: 'wifi-location-withheld',
    when: 'Windows does not tell the signal, and packets to the router are lost: nobody can say why',
    system: 'win32',
    saw: laptop(
      'win32',
      'wifi',
      {
        wifi: {
          interface: 'WLAN',
          isConnected: true,
          txMbps: 144,
          withheld: 'signal and channel are only told to programs that may know the location',
        },
      },
      [...service(), ...internet(), router('WLAN', ...LOSSY)],
    ),
    ...quiet,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-interference-linux',
    when: 'a good signal on a channel in use for 82 % of the time, half of the packets repeated',
    system: 'linux',
    saw: overAir(
      'linux',
      { signalDbm: -50, busyRatio: 0.82, retryRatio: 0.5, neighbours: neighbours(5) },
      LOSSY,
    ),
    says: ['wifi-interference confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-interference-darwin',
    when: 'a good signal over a noise of -74 dBm: a microwave oven, a baby phone',
    system: 'darwin',
    saw: overAir(
      'darwin',
      { signalDbm: -48, noiseDbm: -74, channel: 6, frequencyMhz: 2437 },
      LOSSY,
    ),
    says: ['wifi-interference confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-interference-windows',
    when: 'six loud networks on the channel, and Windows counts no repetitions',
    system: 'win32',
    saw: overAir('win32', { signalDbm: -50, neighbours: neighbours(6) }, LOSSY),
    says: ['wifi-interference suspected'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-crowded-but-steady',
    when: 'the channel is full and the router answers steadily',
    system: 'linux',
    saw: overAir('linux', { busyRatio: 0.8, neighbours: neighbours(8) }, STEADY),
    ...quiet,
  },
  {
    id: 'wifi-weak-on-full-channel',
    when: 'the signal is too weak on a full channel: the nearer reason is named',
    system: 'linux',
    saw: overAir('linux', { signalDbm: -81, busyRatio: 0.8, retryRatio: 0.6 }, LOSSY),
    says: ['wifi-weak confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-power-save-linux',
    when: 'answers in steps of a beacon, a good signal, a quiet channel, on battery',
    system: 'linux',
    saw: overAir('linux', {}, SLEEPY, { power: { isOnBattery: true, batteryRatio: 0.5 } }),
    says: ['wifi-power-save confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-power-save-windows',
    when: 'the same on Windows, which counts no repetitions',
    system: 'win32',
    saw: overAir('win32', { isPowerSaving: true }, SLEEPY),
    says: ['wifi-power-save suspected'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-power-save-but-steady',
    when: 'power saving is on, as on every laptop, and the router answers steadily',
    system: 'linux',
    saw: overAir('linux', {}, STEADY, { power: { isOnBattery: true, isSaving: true } }),
    ...quiet,
  },
  {
    id: 'wifi-power-save-off',
    when: 'the router is late, and the adapter never sleeps: nobody is accused',
    system: 'linux',
    saw: overAir('linux', { isPowerSaving: false }, SLEEPY),
    ...quiet,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-power-save-on-full-channel',
    when: 'the adapter sleeps, but the channel is full, too: the channel is named',
    system: 'linux',
    saw: overAir('linux', { busyRatio: 0.85, retryRatio: 0.4 }, SLEEPY),
    says: ['wifi-interference confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-awdl-darwin',
    when: 'AirDrop calls the radio away: single packets late or lost, nobody else on the channel',
    system: 'darwin',
    saw: overAir('darwin', { isPowerSaving: false }, SPIKY),
    says: ['wifi-awdl confirmed'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-awdl-darwin-no-noise',
    when: 'the same, and the noise is not known',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { wifi: macWithoutNoise }, [
      ...service(),
      ...internet(),
      router('en0', ...SPIKY),
    ]),
    says: ['wifi-awdl suspected'],
    ...degraded,
    notes: ['idle-wired-port'],
  },
  {
    id: 'wifi-awdl-but-steady',
    when: 'AirDrop is on, as on nearly every Mac, and the router answers steadily',
    system: 'darwin',
    saw: overAir('darwin', {}, STEADY),
    ...quiet,
  },
  {
    id: 'wifi-awdl-same-channel',
    when: 'the router is on channel 149, where AirDrop meets: nothing has to be left',
    system: 'darwin',
    saw: overAir('darwin', { channel: 149, frequencyMhz: 5745 }, SPIKY),
    ...quiet,
    notes: ['idle-wired-port'],
  },
];
