/**
 * Which links are there, of what kind, with which addresses? `ifconfig -v` says the kind itself;
 * where an older system does not, the hardware ports do. Names of the other interfaces are the
 * system's own on macOS, nobody can choose them.
 */
import { measured } from '../../model/outcome.ts';
import type { Link } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { portableLinks } from '../portable/links.ts';
import { parseIfconfig } from './parse-ifconfig.ts';
import type { RawInterface } from './parse-ifconfig.ts';
import { parseHardwarePorts } from './parse-services.ts';
import { ask, textSaid } from './tools.ts';

export const linksReader =
  (host: Host): Reader<'links'> =>
  async ({ signal }) => {
    const interfaces = await readInterfaces(host, signal);
    if (interfaces === undefined) return portableLinks();
    return measured({ links: interfaces });
  };

export const readInterfaces = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly Link[] | undefined> => {
  const [said, ports] = await Promise.all([
    ask(host, 'ifconfig', ['-a', '-v'], { signal }),
    ask(host, 'networksetup', ['-listallhardwareports'], { signal }),
  ]);
  const raw = said.kind === 'said' ? parseIfconfig(said.text) : undefined;
  if (raw === undefined) return undefined;
  const portOf = new Map(
    parseHardwarePorts(textSaid(ports)).map(({ device, port }) => [device, port]),
  );
  return raw.map((link) => toLink(link, portOf.get(link.name) ?? ''));
};

export const toLink = (raw: RawInterface, port: string): Link => ({
  name: raw.name,
  kind: kindOf(raw, port),
  isUp: raw.flags.includes('UP'),
  hasCarrier: raw.status === undefined ? raw.flags.includes('RUNNING') : raw.status === 'active',
  ...(raw.mtuBytes === undefined ? {} : { mtuBytes: raw.mtuBytes }),
  addresses: raw.addresses,
});

/** AirDrop, low latency Wi-Fi, the phone's own radio, the access point, Apple's network in the USB port. */
const systemOwn = /^(?:awdl|llw|nan|ap|anpi|XHC)\d/u;
const tunnels = /^(?:utun|ipsec|ppp|tun|tap|feth|zt)\d/u;

const kindOf = ({ name, flags, type }: RawInterface, port: string): Link['kind'] => {
  if (flags.includes('LOOPBACK')) return 'loopback';
  if (systemOwn.test(name)) return 'other';
  if (tunnels.test(name)) return 'tunnel';
  if (name.startsWith('bridge')) return 'bridge';
  if (name.startsWith('vmenet') || name.startsWith('vmnet')) return 'container';
  if (type === 'Cellular' || name.startsWith('pdp_ip')) return 'mobile';
  if (/iPhone|iPad/u.test(port)) return 'mobile';
  if (type === 'Wi-Fi' || /^(?:Wi-Fi|AirPort|WLAN)$/u.test(port)) return 'wifi';
  return /^en\d/u.test(name) ? 'ethernet' : 'other';
};
