/**
 * Many tests at once from one process: each has an address and port of its own, a token of its own,
 * and sends 50 packets of 160 bytes a second, like a call's speech.
 *
 * Started with a channel: `{ udpPort, tcpPort, tests }`, then `{ seconds }` for each round.
 */
import { once } from 'node:events';
import { request } from 'node:https';

import { TOKEN_BYTES } from '../../../src/probes/reflector-protocol.ts';
import { openSenders, type Senders, TESTS_PER_ADDRESS } from './senders.ts';

export interface LoadAsk {
  readonly udpPort: number;
  readonly tcpPort: number;
  readonly tests: number;
}

export interface LoadDone {
  readonly sent: number;
  readonly heard: number;
  readonly tookMs: number;
}

const PACKETS_PER_SECOND = 50;
/** The reflector takes some time for a connection; so many at once keep it busy without a queue. */
const GREETINGS_AT_ONCE = 20;
const STRAGGLERS_MS = 300;

async function tokenFor(address: string, port: number): Promise<Buffer> {
  if (port === 0) return Buffer.alloc(TOKEN_BYTES);
  const options = { host: '127.0.0.1', port, path: '/linecheck', localAddress: address };
  const asked = request({ ...options, rejectUnauthorized: false, agent: false }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const part of response) body += String(part);
  return Buffer.from(String(Object(JSON.parse(body)).token), 'hex');
}

/** As many addresses as it takes when each stays below what one address may have, of bytes and of packets. */
const addressOf = (index: number, addresses: number): string => {
  const caller = (index % addresses) + 2;
  return `127.0.${caller >> 8}.${caller & 255}`;
};

async function openAll({ udpPort, tcpPort, tests }: LoadAsk): Promise<Senders> {
  const addresses = Math.ceil(tests / TESTS_PER_ADDRESS);
  const callers = Array.from({ length: tests }, (_, index) => addressOf(index, addresses));
  const tokens: Buffer[] = [];
  for (let from = 0; from < tests; from += GREETINGS_AT_ONCE) {
    const next = callers.slice(from, from + GREETINGS_AT_ONCE);
    tokens.push(...(await Promise.all(next.map((address) => tokenFor(address, tcpPort)))));
  }
  return openSenders(
    udpPort,
    callers.map((address, index) => ({
      address,
      token: tokens[index] ?? Buffer.alloc(TOKEN_BYTES),
    })),
  );
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function run(senders: Senders, seconds: number): Promise<LoadDone> {
  // Stragglers of the round before.
  senders.hear();
  const startMs = performance.now();
  const perMs = (senders.tests * PACKETS_PER_SECOND) / 1000;
  let turn = 0;
  let sent = 0;
  let heard = 0;
  for (;;) {
    const elapsedMs = performance.now() - startMs;
    if (elapsedMs >= seconds * 1000) break;
    const due = Math.floor(elapsedMs * perMs);
    // What was missed by more than 50 ms was not sent: a test that is late is not a test.
    turn = Math.max(turn, due - Math.ceil(50 * perMs));
    while (turn < due) {
      const gone = senders.send(turn, due - turn);
      if (gone === 0) break;
      sent += gone;
      turn += gone;
    }
    heard += senders.hear();
    await sleep(1);
  }
  const tookMs = performance.now() - startMs;
  await sleep(STRAGGLERS_MS);
  return { sent, heard: heard + senders.hear(), tookMs };
}

let senders: Senders | undefined;

const report = (done: LoadDone): void => void process.send?.(done);

process.on('message', (ask: LoadAsk | { readonly seconds: number }) => {
  const work = async (): Promise<LoadDone> => {
    if (!('seconds' in ask)) senders = await openAll(ask);
    else if (senders !== undefined) return run(senders, ask.seconds);
    return { sent: 0, heard: 0, tookMs: 0 };
  };
  // A trouble is an unhandled rejection and ends the program, which ends the benchmark.
  void work().then(report);
});
process.on('disconnect', () => process.exit(0));
