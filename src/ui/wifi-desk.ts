/** Starts the Wi-Fi meter for the page; whatever must have the network to itself ends it. */
import { realWait } from '../fixes/clock.ts';
import { builtInProfile } from '../profiles/index.ts';
import { Trouble } from './trouble.ts';
import type { Workbench } from './workbench.ts';
import { readWifi, runWifiMeter } from './wifi-meter.ts';

/** A meter forgotten in some window does not ask the router for ever. */
const LONGEST_MS = 30 * 60 * 1000;

export const startMeter = async (bench: Workbench): Promise<void> => {
  if (bench.isBusy) throw new Trouble(409, 'busy');
  const { engine } = bench;
  const platform = await engine.platform();
  const profile = await builtInProfile('zoom');
  const meter = new AbortController();
  const { signal } = meter;
  if ((await readWifi({ platform, profile, signal })) === undefined) {
    throw new Trouble(409, 'no-wifi');
  }
  bench.setMeter(meter);
  const over = setTimeout(() => bench.stopMeter(), LONGEST_MS);
  void runWifiMeter({
    platform,
    profile,
    signal,
    now: () => engine.now(),
    wait: realWait,
    sample: (sample) => bench.send(sample),
  })
    .catch(() => bench.stopMeter())
    .finally(() => clearTimeout(over));
};
