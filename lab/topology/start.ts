import type { Behaviour } from '../world/behaviour.ts';
import { type Authority, makeAuthority } from '../world/certificate.ts';
import { publicResolvers, publicResolvers6 } from '../world/hosts.ts';
import { drawZone } from '../world/zone.ts';
import { type Agent, startAgent, unshareArguments } from './agent.ts';
import { addresses, firewalls, links, rooms, wireEnds, wireSettings } from './house.ts';
import type { Lab } from './lab.ts';
import { furnish, laptopEnvironment, resolvConf, systemStore } from './laptop.ts';
import { readCounts } from './message.ts';
import { openRoom } from './open-room.ts';
import { type HouseWishes, type Plan, planHouse } from './plan.ts';
import { startReflector } from './reflector.ts';
import type { Job, Room, RoomName } from './room.ts';
import { routerDnsCommand } from './router-dns.ts';
import { bootWorld, orderWorld } from './world-control.ts';

/** Keys are slow to make, so all labs of a run share these. */
export interface Trust {
  readonly public: Authority;
  readonly stranger: Authority;
}

export function makeTrust(): Trust {
  const lab = { country: 'US', organization: 'Lab Public Trust' };
  return {
    public: makeAuthority(
      { ...lab, commonName: 'Lab Public Root' },
      { ...lab, commonName: 'Lab TLS RSA CA1' },
    ),
    stranger: makeAuthority(
      { organization: 'Unknown', commonName: 'Unknown Root' },
      undefined,
      'ec',
    ),
  };
}

export interface LabOptions {
  readonly seed: number;
  readonly trust: Trust;
  readonly house?: HouseWishes | undefined;
  readonly world?: Partial<Behaviour> | undefined;
  /** How to make namespaces here; see programs.ts. */
  readonly namespaces?: readonly string[];
}

type Rooms = Readonly<Record<RoomName, Room>>;

/** Builds a lab, all services answering. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const agent = startAgent(options.namespaces ?? unshareArguments);
  try {
    return await build(agent, planHouse(options.seed, options.house), options);
  } catch (trouble) {
    await agent.end();
    throw trouble;
  }
}

async function build(agent: Agent, plan: Plan, options: LabOptions): Promise<Lab> {
  await Promise.all(rooms(plan).map((room) => agent.request('room', room)));
  const all: Rooms = {
    laptop: openRoom(agent, 'laptop'),
    home: openRoom(agent, 'home'),
    isp: openRoom(agent, 'isp'),
    internet: openRoom(agent, 'internet'),
    rented: openRoom(agent, 'rented'),
  };
  const zone = drawZone(plan.seed);
  const resolvers = [
    ...publicResolvers,
    ...publicResolvers6,
    plan.isp.resolverIpv4,
    plan.isp.resolverIpv6,
  ];
  const services = [
    ...new Set([...zone.flatMap((entry) => [...entry.ipv4, ...entry.ipv6]), ...resolvers]),
  ];
  const booting = bootWorld(all.internet);
  const furnishing = furnish(all.laptop, plan, options.trust.public.rootPem);
  await connect(agent, plan, all, services);
  const router = makeRouterDns(all.home, plan);
  const wire = wireControl(agent);
  const limits = { upMbps: options.house?.upMbps, downMbps: options.house?.downMbps };
  const [world] = await Promise.all([
    orderWorld(await booting, {
      zone,
      resolvers,
      behaviour: options.world ?? {},
      trust: options.trust,
    }),
    router.routerDns(),
    setWires(agent, plan, wire, limits),
    furnishing,
  ]);
  return assemble(agent, plan, all, { world, wire, router });
}

async function connect(
  agent: Agent,
  plan: Plan,
  all: Rooms,
  services: readonly string[],
): Promise<void> {
  const made = await agent.run('', ['ip', '-batch', '-'], { stdin: `${links(plan).join('\n')}\n` });
  if (made.code !== 0) throw new Error(`the lab's links could not be made: ${made.stderr}`);
  const texts = addresses(plan, services);
  const walls = firewalls(plan);
  await Promise.all(
    Object.values(all).map(async (room) => {
      await room.ip(texts[room.name]);
      if (room.name !== 'laptop') {
        const { resolverIpv4, resolverIpv6 } = plan.isp;
        await room.write('/etc/resolv.conf', resolvConf(plan.ipv4 ? resolverIpv4 : resolverIpv6));
      }
      const wall = walls[room.name];
      if (wall !== undefined) await room.nft(wall);
    }),
  );
}

function wireControl(agent: Agent): Lab['wire'] {
  return async (name, text) => {
    const { ab, ba } = await agent.request('wire', { wire: name, text });
    return { ab: readCounts(ab), ba: readCounts(ba) };
  };
}

async function setWires(
  agent: Agent,
  plan: Plan,
  wire: Lab['wire'],
  limits: Parameters<typeof wireSettings>[1],
): Promise<void> {
  const ends = wireEnds(plan);
  const settings = wireSettings(plan, limits);
  for (const name of ['air', 'line'] as const) {
    await agent.request('openWire', {
      wire: name,
      seed: plan.seed * 2 + (name === 'air' ? 0 : 1),
      ...ends[name],
    });
    for (const line of settings[name]) await wire(name, line);
  }
}

function makeRouterDns(home: Room, plan: Plan): Pick<Lab, 'routerDns' | 'stopRouterDns'> {
  let running: Job | undefined;
  const stopRouterDns = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
  };
  return {
    stopRouterDns,
    async routerDns(extra = [], upstream) {
      await stopRouterDns();
      running = await home.start(routerDnsCommand(plan, extra, upstream), { ready: 'udp/53' });
    },
  };
}

interface Parts {
  readonly world: Lab['world'];
  readonly wire: Lab['wire'];
  readonly router: Pick<Lab, 'routerDns' | 'stopRouterDns'>;
}

function assemble(agent: Agent, plan: Plan, all: Rooms, parts: Parts): Lab {
  const environment = laptopEnvironment();
  return {
    plan,
    ...all,
    agent,
    environment,
    world: parts.world,
    wire: parts.wire,
    ...parts.router,
    asUser: (argv, options = {}) =>
      agent.run('laptop', argv, {
        cwd: environment['HOME'] ?? '/',
        ...options,
        asUser: true,
        env: { ...environment, ...options.env },
      }),
    async trust(pem) {
      await all.laptop.write(systemStore, `${await all.laptop.read(systemStore)}\n${pem}`);
    },
    reflector: (options) => startReflector(all.rented, plan, options?.arguments),
    newAuthority: (commonName, organization) =>
      makeAuthority(
        { commonName, ...(organization === undefined ? {} : { organization }) },
        undefined,
        'rsa',
      ),
    end: () => agent.end(),
  };
}
