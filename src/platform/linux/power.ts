/** Is the computer saving power, hot, or on a line that costs? The kernel's own files first; two small programs after. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Power } from '../../model/host-facts.ts';
import { measured } from '../../model/outcome.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { judgeSupplies, parseMetered, parsePowerProfile } from './parse-power.ts';
import type { Supply } from './parse-power.ts';

/** Both answer in well under a second; a desktop bus that hangs costs only its own fact. */
const programTimeoutMs = 1_000;

/** Throttling comes and goes within tens of milliseconds; the counter rises while it lasts. */
const throttleLookMs = 400;

export const powerReader =
  (host: Host): Reader<'power'> =>
  async ({ signal }) => {
    const [supplies, isThrottled, profile, isMetered] = await Promise.all([
      readSupplies(host),
      throttledNow(host, signal),
      profileOf(host, signal),
      meteredOf(host, signal),
    ]);
    const power: Power = {
      ...judgeSupplies(supplies),
      ...(profile === undefined ? {} : { profile, isSaving: profile === 'power-saver' }),
      ...(isThrottled === undefined ? {} : { isThrottled }),
      ...(isMetered === undefined ? {} : { isMetered }),
    };
    return measured(power);
  };

const folder = '/sys/class/power_supply';

const readSupplies = async ({ files }: Host): Promise<readonly Supply[]> =>
  Promise.all(
    (await files.list(folder)).map(async (name): Promise<Supply> => {
      const read = async (file: string): Promise<string> =>
        textOf(await files.read(`${folder}/${name}/${file}`, 100)).trim();
      const [type, scope, status, capacity, online] = await Promise.all(
        ['type', 'scope', 'status', 'capacity', 'online'].map(read),
      );
      return {
        type: type ?? '',
        scope: scope ?? '',
        status: status ?? '',
        capacity: capacity ?? '',
        online: online ?? '',
      };
    }),
  );

/** Intel counts how often the package was slowed down; elsewhere nobody knows. */
const counter = '/sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count';

const throttledNow = async ({ files }: Host, signal: AbortSignal): Promise<boolean | undefined> => {
  const look = async (): Promise<number | undefined> => {
    const text = textOf(await files.read(counter, 100)).trim();
    return /^\d+$/u.test(text) ? Number(text) : undefined;
  };
  const before = await look();
  if (before === undefined) return undefined;
  const isWaited = await sleep(throttleLookMs, true, { signal }).catch(() => false);
  const after = isWaited ? await look() : undefined;
  return after === undefined ? undefined : after > before;
};

const profileOf = async (host: Host, signal: AbortSignal): Promise<string | undefined> => {
  const result = await host.run('powerprofilesctl', ['get'], {
    timeoutMs: programTimeoutMs,
    signal,
  });
  return result.kind === 'ended' && result.code === 0
    ? parsePowerProfile(result.stdout)
    : undefined;
};

const networkManager = 'org.freedesktop.NetworkManager';

const meteredOf = async (host: Host, signal: AbortSignal): Promise<boolean | undefined> => {
  if (!(await host.files.exists('/run/dbus/system_bus_socket'))) return undefined;
  const property = ['/org/freedesktop/NetworkManager', networkManager, 'Metered'];
  const args = ['--system', '--json=short', '--auto-start=no', 'get-property', networkManager];
  const options = { timeoutMs: programTimeoutMs, signal };
  const result = await host.run('busctl', [...args, ...property], options);
  return result.kind === 'ended' && result.code === 0 ? parseMetered(result.stdout) : undefined;
};
