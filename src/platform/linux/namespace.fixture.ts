/** Started inside a network namespace by `namespace.test.ts`: asks this computer and prints the answers as JSON. */
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { zoom } from '../../profiles/zoom.ts';
import { deadlineIn } from '../deadline.ts';
import { startLookups } from '../portable/lookup-process.ts';
import { linuxPlatform } from './index.ts';

/** The first SYN is sent again after one second (RFC 6298): a little more sees the counter move. */
const retransmitMs = 1_400;

const platform = linuxPlatform(process.env, startLookups(process.env));
const question = { profile: zoom, signal: deadlineIn(20_000) };

const tryTcp = async (ip: string): Promise<void> => {
  const socket = connect(443, ip);
  socket.on('error', () => undefined);
  await sleep(retransmitMs);
  socket.destroy();
};

const tryUdp = async (ip: string): Promise<string> => {
  const socket = createSocket(ip.includes(':') ? 'udp6' : 'udp4');
  const code = await new Promise<string>((resolve) => {
    socket.send('x', 8801, ip, (error) =>
      resolve(error && 'code' in error ? String(error.code) : 'sent'),
    );
  });
  socket.close();
  return code;
};

const counters = async () => {
  const outcome = await platform.readers['send-refusals'](question);
  return outcome.kind === 'measured' ? outcome.value : {};
};

const actions: Readonly<Record<string, (argument: string) => Promise<unknown>>> = {
  links: () => platform.readers.links(question),
  tunnels: () => platform.readers.tunnels(question),
  routeTo: (ip) => platform.readers['route-to']({ ...question, ip }),
  firewall: () => platform.readers['local-firewall'](question),
  tcpRefusals: async (ip) => {
    const before = await counters();
    await tryTcp(ip);
    return { before, after: await counters() };
  },
  udpRefusals: async (ip) => {
    const before = await counters();
    const sent = await tryUdp(ip);
    return { before, sent, after: await counters() };
  },
};

const [action = '', argument = ''] = process.argv.slice(2);
const run = actions[action];
if (run === undefined) throw new Error(`no action ${action}`);
void run(argument).then((answer) => process.stdout.write(JSON.stringify(answer)));
