/** Where a call-shaped stream goes: which address of the reflector, which of its ports. */
import type { Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { addressesOf } from './known-addresses.ts';
import type { Plan } from './probe.ts';

/**
 * Ports on which the service runs STUN as well come last: `zoom` sends its sound and picture to
 * 8801 and up, Teams keeps 3478 for relaying. All as the profile orders them.
 */
export const mediaPorts = ({ media }: ServiceProfile): readonly number[] => {
  const isStun = (port: number): boolean => media.stun.some((one) => one.port === port);
  return [
    ...media.udpPorts.filter((port) => !isStun(port)),
    ...media.udpPorts.filter((port) => isStun(port)),
  ];
};

export interface MediaWay {
  readonly ip: string;
  /** UDP ports that are not known to be dead; the main one first. */
  readonly ports: readonly number[];
}

/** Undefined without a reflector whose address is known. */
export const wayToReflector = ({ profile, seen, options }: Plan): MediaWay | undefined => {
  const { reflector } = options;
  if (reflector === undefined) return undefined;
  const addresses = addressesOf(seen, reflector.host);
  const ports = mediaPorts(profile);
  const ways = addresses.map((ip) => ({ ip, ports: openPorts(seen, ip, ports) }));
  return ways.find((way) => way.ports.length > 0) ?? ways[0];
};

/** All but those where nothing came back; a question that was cut off accuses no port. */
const openPorts = (
  seen: Seen<'udp-media'>,
  ip: string,
  ports: readonly number[],
): readonly number[] => {
  const dead = seen['udp-media'].flatMap(({ target, outcome }) =>
    target.kind === 'address' && target.ip === ip && outcome.kind === 'failed' ? [target.port] : [],
  );
  return ports.filter((port) => !dead.includes(port));
};
