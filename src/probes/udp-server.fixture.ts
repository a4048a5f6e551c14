/** A real UDP server on loopback that does with each datagram what the test says. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export const udpServer = async (
  answer: (
    datagram: Buffer,
    from: { readonly address: string; readonly port: number },
    count: number,
  ) => Buffer | readonly Buffer[] | undefined,
  ip = '127.0.0.1',
): Promise<{ readonly ip: string; readonly port: number; readonly heard: readonly Buffer[] }> => {
  const socket = createSocket(ip.includes(':') ? 'udp6' : 'udp4');
  const heard: Buffer[] = [];
  socket.on('message', (datagram, { address, port }) => {
    heard.push(datagram);
    const answers = answer(datagram, { address, port }, heard.length);
    const list = answers === undefined ? [] : Buffer.isBuffer(answers) ? [answers] : answers;
    for (const one of list) socket.send(one, port, address);
  });
  socket.bind(0, ip);
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return { ip, port: socket.address().port, heard };
};

/** A port where nobody listens, so that the system refuses. */
export const closedUdpPort = async (): Promise<number> => {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
};
