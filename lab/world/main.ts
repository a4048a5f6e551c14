import { createInterface } from 'node:readline';

import type { Behaviour } from './behaviour.ts';
import { serveDatagrams } from './datagrams.ts';
import { serveDns } from './dns.ts';
import { serveWeb } from './web.ts';
import { makeWorld, type World, type WorldOrder } from './world.ts';

/**
 * All services of the internet in one process. The first line of input is the order (who lives where); each further
 * line changes behaviour or asks for the counters, and is answered by one line.
 */
async function serve(order: WorldOrder): Promise<World> {
  const world = makeWorld(order, Date.now);
  const places = order.zone.flatMap((entry) =>
    [...entry.ipv4, ...entry.ipv6].map((address) => ({ address, entry })),
  );
  const extra = places.flatMap(({ address, entry }) =>
    entry.tcpPorts.filter((port) => port !== 80 && port !== 443).map((port) => ({ address, port })),
  );
  const datagrams = places.flatMap(({ address, entry }) =>
    entry.udp.map((service) => ({ address, service })),
  );
  await Promise.all([
    serveDns(world, order.resolvers),
    serveWeb(
      world,
      unique(extra, (one) => `${one.address} ${one.port}`),
    ),
    serveDatagrams(
      world,
      unique(datagrams, (one) => `${one.address} ${one.service.kind}`),
    ),
  ]);
  return world;
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function answer(world: World, line: string): string {
  if (line === 'counters') return JSON.stringify(Object.fromEntries(world.counters));
  world.behaviour = { ...world.behaviour, ...readChange(line) };
  return 'changed';
}

// Both come from the lab's own typed sender, never from outside.
function readChange(line: string): Partial<Behaviour> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(line) as Partial<Behaviour>;
}

function readOrder(line: string): WorldOrder {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(line) as WorldOrder;
}

let running: Promise<World> | undefined;
createInterface({ input: process.stdin }).on('line', (line) => {
  if (running) {
    void running.then((world) => process.stdout.write(`${answer(world, line)}\n`));
    return;
  }
  running = serve(readOrder(line));
  running.then(
    () => process.stdout.write('ready\n'),
    (trouble: unknown) => {
      process.stderr.write(`${String(trouble)}\n`);
      process.exit(1);
    },
  );
});
