/**
 * The measured process of the reflector's benchmark: the reflector itself, or a bare `dgram` echo to compare with.
 *
 * Started with a channel; every message to it is answered with what it has used and done so far.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { startReflector } from '../../../src/reflector/reflector.ts';

export interface FarEnd {
  readonly udpPort: number;
  /** 0 for the bare echo. */
  readonly tcpPort: number;
}

export interface Used {
  readonly processorMs: number;
  readonly answered: number;
  /** After a collection. */
  readonly memoryBytes: number;
}

const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

async function bareEcho(): Promise<{ ports: FarEnd; answered: () => number }> {
  let answered = 0;
  const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
  socket.on('message', (datagram, from) => {
    answered += 1;
    socket.send(datagram, from.port, from.address);
  });
  await once(socket.bind(0, '127.0.0.1'), 'listening');
  return { ports: { udpPort: socket.address().port, tcpPort: 0 }, answered: () => answered };
}

async function reflector(): Promise<{ ports: FarEnd; answered: () => number }> {
  const tries = Array.from({ length: 10 }, () => 20_000 + Math.floor(Math.random() * 12_000));
  for (const port of tries) {
    const started = await startReflector({
      address: '127.0.0.1',
      udpPorts: [port],
      tcpPorts: [port],
      version: 'bench',
      now: () => performance.now(),
      wallClock: () => Date.now(),
    });
    if (started.kind === 'unavailable') continue;
    const { stats } = started;
    return { ports: { udpPort: port, tcpPort: port }, answered: () => stats.echoes };
  }
  throw new Error('no free port');
}

setFlagsFromString('--expose-gc');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the flag above makes
const collect = runInNewContext('gc') as () => void;

const { ports, answered } = await (process.argv[2] === 'bare' ? bareEcho() : reflector());
process.send?.(ports);
process.on('message', (wish) => {
  if (wish === 'memory') collect();
  const { user, system } = process.cpuUsage();
  const used: Used = {
    processorMs: (user + system) / 1000,
    answered: answered(),
    memoryBytes: process.memoryUsage().rss,
  };
  process.send?.(used);
});
process.on('disconnect', () => process.exit(0));
