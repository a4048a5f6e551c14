/** Programs that get into a call's way without filling the computer: who holds the camera, who shapes traffic. */
import type { DeviceHolders } from '../model/host-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';

export interface CameraHolder {
  readonly program: string;
  readonly observed: Measurement<'device-holders'>;
}

/** They hand the camera on to others, or only look which cameras there are. */
const SERVERS =
  /^(?:svchost|frameserver|fsmonitor|vdcassistant|applecamerad|appleh\d+camerad|cameracaptured|usbcameraagent|pipewire|wireplumber|xdg-desktop-por\w*)(?:\.exe)?$/i;

const plain = (program: string): string => program.toLowerCase().replace(/\.exe$/, '');

const isOther = (
  { device, program }: DeviceHolders['holders'][number],
  { client }: ServiceProfile,
): boolean =>
  device === 'camera' &&
  !SERVERS.test(program) &&
  !client.processNames.some((name) => plain(name).slice(0, 15) === plain(program).slice(0, 15));

/** Programs other than the service's own client that have the camera now; a microphone has room for many. */
export const cameraHolders = (
  seen: Seen<'device-holders'>,
  profile: ServiceProfile,
): readonly CameraHolder[] =>
  measuredIn(seen['device-holders']).flatMap((observed) =>
    observed.value.holders
      .filter((holder) => isOther(holder, profile))
      .map(({ program }) => ({ program, observed })),
  );

/**
 * "Game" and "performance" suites that hold back what they think is not a game: SmartByte, Killer
 * and Intel Connectivity Performance Suite, cFosSpeed, NetLimiter, TripMode.
 */
const SHAPERS =
  /^(?:smartbyte\w*|rivetnetworks\w*|raps|killer\w*|xtendsoftapservice|intelconnect\w*|icps\w*|cfosspeed\w*|spd|nlsvc|nlclientapp|netlimiter\w*|tripmode)(?:\.exe)?$/i;

export interface Shaper {
  readonly program: string;
  readonly observed: Measurement<'processes'>;
}

export const shapersIn = (seen: Seen<'processes'>): readonly Shaper[] =>
  measuredIn(seen.processes).flatMap((observed) => {
    const { known, top } = observed.value;
    const names = [...new Set([...known, ...top].map(({ name }) => name))];
    return names.filter((name) => SHAPERS.test(name)).map((program) => ({ program, observed }));
  });
