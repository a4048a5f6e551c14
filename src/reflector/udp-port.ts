/** What a media port says: echo to whoever has a token, STUN to anybody in moderation, silence to the rest. */
import { createSocket, type RemoteInfo, type Socket, type SocketOptions } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

import { isEchoQuestion } from '../probes/reflector-protocol.ts';
import { stunAnswer, stunRequestForm } from '../probes/stun-message.ts';
import type { CallDoor } from './call-door.ts';
import type { Batches, TurnRound } from './datagram-batches.ts';
import type { Echoes } from './echoes.ts';
import type { Rations } from './rations.ts';
import type { Stats } from './stats.ts';

interface UdpPort {
  readonly echoes: Echoes;
  readonly rations: Rations;
  readonly stats: Stats;
  /** Test calls, if there are any here. */
  readonly door?: CallDoor | undefined;
  /** Where the system reads and sends many at once. */
  readonly batches?: Batches | undefined;
}

/** 0.2 s of 100,000 small packets: covers a pause of the collector. The kernel gives less if it must. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;
const SEND_BUFFER_BYTES = 1024 * 1024;

/** Rejects when the port cannot be had. */
export const openUdpPort = async (port: number, ip: string, parts: UdpPort): Promise<Socket> => {
  const isSix = isIPv6(ip);
  const options: SocketOptions = {
    type: isSix ? 'udp6' : 'udp4',
    ipv6Only: isSix,
    recvBufferSize: RECEIVE_BUFFER_BYTES,
    sendBufferSize: SEND_BUFFER_BYTES,
    // We only answer to addresses: without the resolver's detour a reply costs 1.5 µs less.
    lookup: (address, _, callback) => callback(null, address, isSix ? 6 : 4),
  };
  // What the kernel refuses there is asked for again by Node, which says why.
  const batched = await parts.batches?.open(port, ip, options);
  const socket = batched?.socket ?? (await bindAlone(port, ip, options));
  // An ICMP refusal by somebody who went away is no trouble of ours.
  socket.on('error', () => undefined);
  const own: OwnPort = { ...parts, localPort: port };
  const turnRound: TurnRound = (datagram, address, senderPort) => {
    if (isEchoQuestion(datagram))
      return turnEcho(datagram, { address, port: senderPort, socket, own });
    // Whoever keeps it needs bytes of its own.
    hearOther(Buffer.from(datagram), { address, port: senderPort, socket, own });
    return false;
  };
  socket.on('message', (datagram, from) => {
    hear(datagram, from, socket, own);
    batched?.drain(turnRound);
  });
  return socket;
};

const bindAlone = async (port: number, ip: string, options: SocketOptions): Promise<Socket> => {
  const socket = createSocket(options);
  // Before it is bound: with a lookup like ours there is nothing to wait for.
  const listening = once(socket, 'listening');
  socket.bind(port, ip);
  await listening;
  return socket;
};

type OwnPort = UdpPort & { readonly localPort: number };

interface Heard {
  /** With its zone, if it has one. */
  readonly address: string;
  readonly port: number;
  readonly socket: Socket;
  readonly own: OwnPort;
}

/** A caller is known without the zone, which is only ours. */
const withoutZone = (address: string): string => {
  const at = address.indexOf('%');
  return at < 0 ? address : address.slice(0, at);
};

const hear = (datagram: Buffer, from: RemoteInfo, socket: Socket, own: OwnPort): void => {
  const heard = { address: from.address, port: from.port, socket, own };
  if (!isEchoQuestion(datagram)) hearOther(datagram, heard);
  else if (turnEcho(datagram, heard)) {
    socket.send(datagram, 0, datagram.length, from.port, from.address);
  }
};

/** True when it is to go back now. */
const turnEcho = (datagram: Buffer, { address, port, socket, own }: Heard): boolean => {
  const { echoes } = own;
  const caller = withoutZone(address);
  const tenths = echoes.turnRound(datagram, caller, port);
  if (tenths > 0) {
    const reply = Buffer.from(datagram);
    echoes.wait(reply, caller, tenths, () => socket.send(reply, port, address));
  }
  return tenths === 0;
};

const hearOther = (datagram: Buffer, heard: Heard): void => {
  const { address, port, socket, own } = heard;
  const { rations, stats, door } = own;
  if (door?.isQuiet === false && isOfCall(door, datagram, heard)) return;
  const form = stunRequestForm(datagram);
  if (form === undefined || !rations.takeStun(address)) {
    stats.silences += 1;
    return;
  }
  stats.stunAnswers += 1;
  socket.send(stunAnswer(datagram, form, withoutZone(address), port), port, address);
};

const isOfCall = (
  door: CallDoor,
  datagram: Buffer,
  { address, port, socket, own }: Heard,
): boolean => {
  // A sender is known per port of ours: each of them may be filtered on its own.
  const name = `${address} ${port} ${own.localPort}`;
  return door.take(datagram, name, () => ({
    name,
    ip: withoutZone(address),
    port,
    send: (packet) => socket.send(packet, port, address),
  }));
};
