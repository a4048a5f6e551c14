import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

import { ipBytes } from './certificate.ts';
import type { UdpService } from './hosts.ts';
import type { World } from './world.ts';

/**
 * UDP services, one socket per address and port: a wildcard socket would answer from the wrong address, and a
 * redirect in front of STUN would look like a symmetric NAT. A silent service is still bound, so that nothing
 * answers "port unreachable" for it.
 */
export async function serveDatagrams(
  world: World,
  services: readonly { address: string; service: UdpService }[],
): Promise<void> {
  await Promise.all(
    services.flatMap(({ address, service }) =>
      service.ports.map((port) =>
        bind(address, port, (socket, message, from) => {
          world.count(`udp ${service.kind}`);
          const reply = replies[service.kind](world, message, from);
          if (reply) socket.send(reply, from.port, from.address);
        }),
      ),
    ),
  );
}

function bind(
  address: string,
  port: number,
  take: (socket: Socket, message: Buffer, from: RemoteInfo) => void,
): Promise<void> {
  const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4' });
  socket.on('message', (message, from) => take(socket, message, from));
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, () => {
      socket.removeAllListeners('error').on('error', () => undefined);
      resolve();
    });
  });
}

type Reply = (world: World, message: Buffer, from: RemoteInfo) => Buffer | undefined;

const replies: Record<UdpService['kind'], Reply> = {
  stun: (world, message, from) =>
    world.behaviour.stunControls ? rfcStun(message, from) : undefined,
  relay: (_world, message, from) => rfcStun(message, from),
  'zoom-stun': (world, message, from) =>
    (world.behaviour.mediaStunClassic ? classicStun(message, from) : undefined) ??
    (world.behaviour.mediaStunRfc ? rfcStun(message, from) : undefined),
  media: (world, message) =>
    world.behaviour.mediaUdp === 'answers' ? mediaHello(message) : undefined,
  quic: (world, message) => (world.behaviour.quic ? quicVersions(message) : undefined),
};

const cookie = 0x2112a442;

/** Binding request and response of RFC 5389, with XOR-MAPPED-ADDRESS. */
function rfcStun(message: Buffer, from: RemoteInfo): Buffer | undefined {
  if (
    message.length < 20 ||
    message.readUInt16BE(0) !== 0x0001 ||
    message.readUInt32BE(4) !== cookie
  )
    return undefined;
  const address = ipBytes(from.address);
  const mask = message.subarray(4, 20);
  const value = Buffer.alloc(4 + address.length);
  value.writeUInt8(address.length === 4 ? 1 : 2, 1);
  value.writeUInt16BE(from.port ^ (cookie >>> 16), 2);
  address.forEach((byte, index) => value.writeUInt8(byte ^ (mask[index] ?? 0), 4 + index));
  return stunMessage(0x0101, mask, 0x0020, value);
}

/**
 * What Zoom's client was seen to speak on 3478 (public captures of 2019 and 2022): no magic cookie, attribute 0x0101
 * with twenty digits; the answer has type 2 and the mapped address in attribute 0x0103.
 */
function classicStun(message: Buffer, from: RemoteInfo): Buffer | undefined {
  if (
    message.length < 20 ||
    message.readUInt16BE(0) !== 0x0001 ||
    message.readUInt32BE(4) === cookie
  )
    return undefined;
  if (message.length >= 24 && message.readUInt16BE(20) !== 0x0101) return undefined;
  const address = ipBytes(from.address);
  const value = Buffer.concat([
    Buffer.from([0, address.length === 4 ? 1 : 2, from.port >> 8, from.port & 0xff]),
    address,
  ]);
  return stunMessage(0x0002, message.subarray(4, 20), 0x0103, value);
}

function stunMessage(type: number, id: Buffer, attribute: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(4 + value.length, 2);
  const label = Buffer.alloc(4);
  label.writeUInt16BE(attribute, 0);
  label.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, id, label, value]);
}

/** Server's answer to a hello on 8801: type 2, then the transaction bytes again, never longer than the question. */
function mediaHello(message: Buffer): Buffer | undefined {
  if (message[0] !== 0x01 || message.length < 20) return undefined;
  return Buffer.concat([Buffer.from([0x02]), message.subarray(1, Math.min(message.length, 40))]);
}

/** Version negotiation (RFC 9000 17.2.1) to any long header of at least 1200 bytes with a version nobody has. */
function quicVersions(message: Buffer): Buffer | undefined {
  if (message.length < 1200 || ((message[0] ?? 0) & 0x80) === 0) return undefined;
  const destinationLength = message[5] ?? 0;
  const destination = message.subarray(6, 6 + destinationLength);
  const sourceLength = message[6 + destinationLength] ?? 0;
  const source = message.subarray(7 + destinationLength, 7 + destinationLength + sourceLength);
  const version = message.readUInt32BE(1);
  if (version === 1) return undefined; // a real handshake: this server has nothing to say
  return Buffer.concat([
    Buffer.from([0x80, 0, 0, 0, 0, source.length]),
    source,
    Buffer.from([destination.length]),
    destination,
    Buffer.from([0, 0, 0, 1, 0x6b, 0x33, 0x43, 0xcf]),
  ]);
}
