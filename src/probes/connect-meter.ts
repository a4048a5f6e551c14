/** Delay by opening connections and letting them go: what every server answers, M-Lab's too. */
import type { DelayMeter, DelaySample } from './delay-meter.ts';
import { openTcp } from './tcp-socket.ts';

export interface ConnectMeterAsk {
  readonly ip: string;
  readonly port: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Four a second: a server takes no notice, and two seconds of load give eight. */
const EVERY_MS = 250;
const DEADLINE_MS = 2500;
const MOST_SAMPLES = 100;

export const startConnectMeter = (ask: ConnectMeterAsk): DelayMeter => {
  const { now } = ask;
  const samples: DelaySample[] = [];
  let asked = 0;
  const connect = async (): Promise<void> => {
    if (asked >= MOST_SAMPLES || ask.signal.aborted) return;
    asked += 1;
    const sentAtMs = now();
    const opened = await openTcp({ ...ask, deadlineMs: DEADLINE_MS });
    if (opened.kind !== 'measured') return;
    opened.value.socket.destroy();
    samples.push({ sentAtMs, backAtMs: sentAtMs + opened.value.connectMs });
  };
  void connect();
  const timer = setInterval(() => void connect(), EVERY_MS);
  return { samples: () => samples, close: () => clearInterval(timer) };
};
