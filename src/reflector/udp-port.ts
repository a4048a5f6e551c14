/** What a media port says: echo to whoever has a token, STUN to anybody in moderation, silence to the rest. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

import { isEchoQuestion } from '../probes/reflector-protocol.ts';
import { stunAnswer, stunRequestForm } from '../probes/stun-message.ts';
import type { CallDoor } from './call-door.ts';
import type { Echoes } from './echoes.ts';
import type { Rations } from './rations.ts';
import type { Stats } from './stats.ts';

interface UdpPort {
  readonly echoes: Echoes;
  readonly rations: Rations;
  readonly stats: Stats;
  /** Test calls, if there are any here. */
  readonly door?: CallDoor | undefined;
}

/** 0.2 s of 100,000 small packets: covers a pause of the collector. The kernel gives less if it must. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;
const SEND_BUFFER_BYTES = 1024 * 1024;

/** Rejects when the port cannot be had. */
export const openUdpPort = async (port: number, ip: string, parts: UdpPort): Promise<Socket> => {
  const isSix = isIPv6(ip);
  const socket = createSocket({
    type: isSix ? 'udp6' : 'udp4',
    ipv6Only: isSix,
    recvBufferSize: RECEIVE_BUFFER_BYTES,
    sendBufferSize: SEND_BUFFER_BYTES,
    // We only answer to addresses: without the resolver's detour a reply costs 1.5 µs less.
    lookup: (address, _, callback) => callback(null, address, isSix ? 6 : 4),
  });
  // Before it is bound: with a lookup like ours there is nothing to wait for.
  const listening = once(socket, 'listening');
  socket.bind(port, ip);
  await listening;
  // An ICMP refusal by somebody who went away is no trouble of ours.
  socket.on('error', () => undefined);
  const own = { ...parts, localPort: port };
  socket.on('message', (datagram, from) => hear(datagram, from, socket, own));
  return socket;
};

const hear = (
  datagram: Buffer,
  from: RemoteInfo,
  socket: Socket,
  { echoes, rations, stats, door, localPort }: UdpPort & { readonly localPort: number },
): void => {
  if (isEchoQuestion(datagram)) {
    const { address, port } = from;
    const tenths = echoes.turnRound(datagram, address, port);
    if (tenths === 0) socket.send(datagram, 0, datagram.length, port, address);
    else if (tenths > 0) {
      echoes.wait(datagram, address, tenths, () => socket.send(datagram, port, address));
    }
    return;
  }
  if (door?.isQuiet === false && isOfCall(door, datagram, from, socket, localPort)) return;
  const form = stunRequestForm(datagram);
  if (form === undefined || !rations.takeStun(from.address)) {
    stats.silences += 1;
    return;
  }
  stats.stunAnswers += 1;
  const plainIp = from.address.replace(/%.*$/, '');
  socket.send(stunAnswer(datagram, form, plainIp, from.port), from.port, from.address);
};

const isOfCall = (
  door: CallDoor,
  datagram: Buffer,
  from: RemoteInfo,
  socket: Socket,
  localPort: number,
): boolean => {
  const { address, port } = from;
  // A sender is known per port of ours: each of them may be filtered on its own.
  const name = `${address} ${port} ${localPort}`;
  return door.take(datagram, name, () => ({
    name,
    ip: address.replace(/%.*$/, ''),
    port,
    send: (packet) => socket.send(packet, port, address),
  }));
};
