/**
 * The Wi-Fi and the router, looked at once a second while somebody walks about. The router is asked by
 * a few echoes a second; one that never answered an echo loses nothing.
 */
import type { Wifi } from '../model/host-facts.ts';
import type { WifiSample } from '../model/page-api.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Platform } from '../platform/platform.ts';

export interface WifiMeterAsk {
  readonly platform: Platform;
  readonly profile: ServiceProfile;
  readonly signal: AbortSignal;
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  sample(sample: WifiSample): void;
}

const EVERY_MS = 1000;

/** A router is a few milliseconds away, a bad radio up to 200. */
const PINGS = { count: 4, intervalMs: 200, waitMs: 400 };

/** Loss is told of so many seconds: long enough to count 2 %, short enough to follow a person's steps. */
const LOSS_SECONDS = 10;

interface Echoes {
  readonly sent: number;
  readonly received: number;
  readonly rttMs?: number;
}

/** Undefined where there is no radio; the driver's answer otherwise. */
export const readWifi = async ({
  platform,
  profile,
  signal,
}: Pick<WifiMeterAsk, 'platform' | 'profile' | 'signal'>): Promise<Wifi | undefined> => {
  const outcome = await platform.readers.wifi({ profile, signal, isQuick: true });
  return outcome.kind === 'measured' ? outcome.value : undefined;
};

/** Until the signal is aborted. */
export const runWifiMeter = async (ask: WifiMeterAsk): Promise<void> => {
  const { signal } = ask;
  const startedMs = ask.now();
  const echoes: Echoes[] = [];
  let hasAnswered = false;
  for (let beat = 1; !signal.aborted; beat += 1) {
    const [wifi, heard] = await Promise.all([readWifi(ask), echo(ask)]);
    if (signal.aborted) return;
    if (heard !== undefined) {
      hasAnswered ||= heard.received > 0;
      echoes.push(heard);
      echoes.splice(0, echoes.length - LOSS_SECONDS);
    }
    if (wifi !== undefined) {
      ask.sample({
        kind: 'wifi',
        atMs: Math.round(ask.now() - startedMs),
        ...radioIn(wifi),
        ...(heard === undefined || !hasAnswered
          ? {}
          : { gateway: heard, gatewayLossRatio: lossIn(echoes) }),
      });
    }
    // A slow driver makes the beat slower; it is never caught up with.
    await ask.wait(Math.max(0, startedMs + beat * EVERY_MS - ask.now()), signal);
  }
};

const radioIn = (wifi: Wifi): Omit<WifiSample, 'kind' | 'atMs'> => {
  const { isConnected, signalDbm, isSignalEstimated, noiseDbm } = wifi;
  const { channel, frequencyMhz, txMbps, rxMbps } = wifi;
  return {
    interface: wifi.interface,
    isConnected,
    ...(signalDbm === undefined ? {} : { signalDbm }),
    ...(isSignalEstimated === undefined ? {} : { isSignalEstimated }),
    ...(noiseDbm === undefined ? {} : { noiseDbm }),
    ...(channel === undefined ? {} : { channel }),
    ...(frequencyMhz === undefined ? {} : { frequencyMhz }),
    ...(txMbps === undefined ? {} : { txMbps }),
    ...(rxMbps === undefined ? {} : { rxMbps }),
  };
};

const lossIn = (echoes: readonly Echoes[]): number => {
  const sum = (of: (one: Echoes) => number): number =>
    echoes.reduce((total, one) => total + of(one), 0);
  const sent = sum((one) => one.sent);
  return sent === 0 ? 0 : 1 - sum((one) => one.received) / sent;
};

const echo = async ({ platform, profile, signal }: WifiMeterAsk): Promise<Echoes | undefined> => {
  const routes = await platform.readers.routes({ profile, signal });
  if (routes.kind !== 'measured') return undefined;
  const ways = routes.value.routes.filter(
    ({ destination, kind, gateway }) =>
      gateway !== undefined &&
      kind === 'unicast' &&
      (destination === '0.0.0.0/0' || destination === '::/0'),
  );
  // The system prefers the smallest metric.
  const [best] = ways.toSorted((one, other) => (one.metric ?? 0) - (other.metric ?? 0));
  if (best?.gateway === undefined) return undefined;
  const isLinkLocal = /^fe[89ab]/iu.test(best.gateway) && best.device !== undefined;
  const ip = isLinkLocal ? `${best.gateway}%${best.device}` : best.gateway;
  const answer = await platform.programs.ping({ ip, ...PINGS, signal });
  if (answer.kind !== 'measured') return undefined;
  const times = answer.value.rttMs.toSorted((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)];
  return {
    sent: answer.value.sent,
    received: times.length,
    ...(median === undefined ? {} : { rttMs: median }),
  };
};
