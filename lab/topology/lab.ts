import type { Behaviour } from '../world/behaviour.ts';
import type { Authority } from '../world/certificate.ts';
import type { ZoneEntry } from '../world/zone.ts';
import type { Agent } from './agent.ts';
import type { Plan } from './plan.ts';
import type { Finished, Job, Room, RunOptions } from './room.ts';

/** One small internet with a laptop in it: what a scenario breaks and the doctor looks at. */
export interface Lab {
  readonly plan: Plan;
  /** The person's computer: own /etc, /run, processes, trust store. `laptop.run` is its administrator. */
  readonly laptop: Room;
  /** The router: NAT, DNS proxy, firewall. `lan0` towards the laptop, `wan0` towards the provider. */
  readonly home: Room;
  /** The provider: `cust0` towards the customer, `core0` towards the internet. */
  readonly isp: Room;
  /** Every service, each at its own addresses. */
  readonly internet: Room;
  /** A rented machine beside the services, outside all their ranges: reflectors, far ends of tunnels, foreign servers. */
  readonly rented: Room;
  readonly world: WorldControl;
  /** Settings of a wire; see topology/wire.py. `air`: laptop (a) to router (b); `line`: router (a) to provider (b). */
  wire(name: 'air' | 'line', settings: string): Promise<WireCounts>;
  /** Runs something as the laptop's user would, with the user's environment. */
  asUser(argv: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Variables of the user's session, seen by the doctor too. */
  readonly environment: Record<string, string>;
  /** Adds an authority to the laptop's system store (not to the public roots). */
  trust(pem: string): Promise<void>;
  /** Starts or replaces the router's DNS proxy with these dnsmasq options behind the usual ones. */
  routerDns(extra?: readonly string[], upstream?: readonly string[]): Promise<void>;
  stopRouterDns(): Promise<void>;
  /** Starts `linecheck reflector` on the rented machine; gives the URL to hand to `--reflector`. */
  reflector(options?: {
    readonly arguments?: readonly string[];
  }): Promise<{ readonly url: string; readonly job: Job }>;
  /** A fresh authority of its own, for intercepting proxies and other pretenders. */
  newAuthority(commonName: string, organization?: string): Authority;
  readonly agent: Agent;
  end(): Promise<void>;
}

export interface WorldControl {
  readonly zone: readonly ZoneEntry[];
  change(behaviour: Partial<Behaviour>): Promise<void>;
  /** How often each service was used, like `dns 1.1.1.1`, `tls zoom.us`, `udp stun`. */
  counters(): Promise<Readonly<Record<string, number>>>;
  /** The addresses that a name got in this lab. */
  ipv4(name: string): readonly string[];
  ipv6(name: string): readonly string[];
  /** Root of the certificates called `unknown-root`. */
  readonly strangerRootPem: string;
}

/** `carried`, `lost`, `overflowed` and `duplicated` packets, after `stats`. */
export interface WireCounts {
  readonly ab: Readonly<Record<string, number>>;
  readonly ba: Readonly<Record<string, number>>;
}
