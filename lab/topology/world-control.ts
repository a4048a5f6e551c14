import { fileURLToPath } from 'node:url';

import { type Behaviour, usualBehaviour } from '../world/behaviour.ts';
import type { WorldOrder } from '../world/world.ts';
import type { ZoneEntry } from '../world/zone.ts';
import type { WorldControl } from './lab.ts';
import { readCounts, readReply } from './message.ts';
import type { Room } from './room.ts';
import type { Trust } from './start.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Compiled beforehand (see build-world.ts): a TypeScript loader would cost every lab a quarter of a second. */
export const worldFolder = `${projectFolder}/lab/out/world`;

interface BootedWorld {
  /** One line out, one line back, in order. */
  ask(line: string): Promise<string>;
}

/** Starts the process before the network stands: Node needs longer than all of it. */
export async function bootWorld(internet: Room): Promise<BootedWorld> {
  const waiting: ((line: string) => void)[] = [];
  const job = await internet.start([process.execPath, `${worldFolder}/world/main.js`], {
    onLine: (line) => waiting.shift()?.(line),
  });
  let trouble: string | undefined;
  const mourn = async (): Promise<void> => {
    trouble = `the world has ended: ${(await job.exited).stderr}`;
    for (const tell of waiting) tell(trouble);
  };
  void mourn();
  return {
    ask(line) {
      if (trouble !== undefined) return Promise.reject(new Error(trouble));
      const reply = new Promise<string>((resolve) => waiting.push(resolve));
      return job.send(`${line}\n`).then(() => reply);
    },
  };
}

export async function orderWorld(
  booted: BootedWorld,
  wishes: {
    zone: readonly ZoneEntry[];
    resolvers: readonly string[];
    behaviour: Partial<Behaviour>;
    trust: Trust;
  },
): Promise<WorldControl> {
  const { zone, resolvers, trust } = wishes;
  const order: WorldOrder = {
    zone,
    resolvers,
    behaviour: { ...usualBehaviour, ...wishes.behaviour },
    authority: trust.public,
    stranger: trust.stranger,
  };
  const expect = async (line: string, wanted: string): Promise<void> => {
    const reply = await booted.ask(line);
    if (reply !== wanted) throw new Error(reply);
  };
  await expect(JSON.stringify(order), 'ready');
  const of = (name: string): ZoneEntry => {
    const entry = zone.find((one) => one.name === name);
    if (!entry) throw new Error(`the world has no ${name}`);
    return entry;
  };
  return {
    zone,
    change: (behaviour) => expect(JSON.stringify(behaviour), 'changed'),
    counters: async () => readCounts(readReply(await booted.ask('counters'))),
    ipv4: (name) => of(name).ipv4,
    ipv6: (name) => of(name).ipv6,
    strangerRootPem: trust.stranger.rootPem,
  };
}
