import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

import packet from 'dns-packet';

import type { NameOverride } from './behaviour.ts';
import type { World } from './world.ts';
import type { ZoneEntry } from './zone.ts';

/**
 * The public resolvers of the world, all in one: authoritative for every name that exists, NXDOMAIN with a SOA for
 * the rest. No cache, no recursion; unsigned. Answers over UDP (truncated where the asker's buffer is too small)
 * and TCP; encrypted DNS is a web page that calls `answerDns`.
 */
export async function serveDns(world: World, resolvers: readonly string[]): Promise<void> {
  await Promise.all(
    resolvers.flatMap((address) => [serveUdp(world, address), serveTcp(world, address)]),
  );
}

function serveUdp(world: World, address: string): Promise<void> {
  const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4', reuseAddr: true });
  socket.on('message', (message, from) => {
    if (isDead(world, address)) return;
    const reply = answerDns(world, message, address, true);
    if (reply) later(world, () => socket.send(reply, from.port, from.address));
  });
  return bound(socket, address, 53);
}

function bound(
  socket: ReturnType<typeof createSocket>,
  address: string,
  port: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, () => resolve());
  });
}

function serveTcp(world: World, address: string): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (!isDead(world, address))
      readFrames(socket, (message) => {
        const reply = answerDns(world, message, address, false);
        if (reply) later(world, () => socket.write(Buffer.concat([length(reply), reply])));
      });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(53, address, () => resolve());
  });
}

/** DNS over TCP puts two bytes of length before each message (RFC 1035 4.2.2). */
function readFrames(socket: Socket, take: (message: Buffer) => void): void {
  let unread: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    while (unread.length >= 2 && unread.length >= 2 + unread.readUInt16BE(0)) {
      const size = unread.readUInt16BE(0);
      take(unread.subarray(2, 2 + size));
      unread = unread.subarray(2 + size);
    }
  });
}

function length(message: Buffer): Buffer {
  const prefix = Buffer.alloc(2);
  prefix.writeUInt16BE(message.length);
  return prefix;
}

const isDead = (world: World, address: string): boolean =>
  world.behaviour.deadResolvers.includes(address);

function later(world: World, act: () => void): void {
  if (world.behaviour.resolverDelayMs > 0) setTimeout(act, world.behaviour.resolverDelayMs);
  else act();
}

/** The reply to one message, or undefined where a resolver would keep silent (not a question). */
export function answerDns(
  world: World,
  message: Buffer,
  resolver: string,
  isUdp: boolean,
): Buffer | undefined {
  let query: packet.DecodedPacket;
  try {
    query = packet.decode(message);
  } catch {
    return undefined;
  }
  const question = query.questions?.[0];
  if (query.type !== 'query' || !question) return undefined;
  world.count(`dns ${resolver}`);
  const found = lookUp(world, question.name.toLowerCase(), question.type, resolver);
  const edns = query.additionals?.find((record) => record.type === 'OPT');
  const size = isUdp ? Math.max(512, edns?.type === 'OPT' ? edns.udpPayloadSize : 512) : 65535;
  const reply = encodeReply(query, found, edns !== undefined);
  if (reply.length <= size) return reply;
  return encodeReply(
    query,
    { rcode: found.rcode, answers: [], isTruncated: true },
    edns !== undefined,
  );
}

interface Found {
  readonly rcode: number;
  readonly answers: readonly packet.Answer[];
  readonly authorities?: readonly packet.Answer[];
  readonly isTruncated?: boolean;
}

const rcodes = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
/** Short, so that nothing an earlier scenario said can linger in a cache. */
const ttl = 60;

function lookUp(world: World, name: string, type: string, resolver: string): Found {
  const override = world.behaviour.names[name] ?? wildcardFor(world, name);
  if (override && (override.at === undefined || override.at.includes(resolver))) {
    if (override.rcode !== undefined) return none(name, rcodes[override.rcode]);
    if (override.cname !== undefined) return follow(world, name, override.cname, type, resolver);
    const entry = world.entry(name);
    return addresses(
      name,
      type,
      override.ipv4 ?? entry?.ipv4 ?? [],
      override.ipv6 ?? entry?.ipv6 ?? [],
    );
  }
  const entry: ZoneEntry | undefined = world.entry(name);
  if (!entry) return none(name, world.isParent(name) ? rcodes.NOERROR : rcodes.NXDOMAIN);
  if (entry.cname !== undefined) return follow(world, name, entry.cname, type, resolver);
  return addresses(name, type, entry.ipv4, entry.ipv6);
}

/** `*.zoom.us` in `names` answers for every name below that has no entry of its own. */
function wildcardFor(world: World, name: string): NameOverride | undefined {
  if (world.entry(name) !== undefined || world.isParent(name)) return undefined;
  const labels = name.split('.');
  for (let depth = 1; depth < labels.length - 1; depth += 1) {
    const found = world.behaviour.names[`*.${labels.slice(depth).join('.')}`];
    if (found !== undefined) return found;
  }
  return undefined;
}

function follow(world: World, name: string, cname: string, type: string, resolver: string): Found {
  const target = lookUp(world, cname, type, resolver);
  return { ...target, answers: [{ type: 'CNAME', name, ttl, data: cname }, ...target.answers] };
}

function addresses(
  name: string,
  type: string,
  ipv4: readonly string[],
  ipv6: readonly string[],
): Found {
  const answers: packet.Answer[] =
    type === 'A'
      ? ipv4.map((data) => ({ type: 'A', name, ttl, data }))
      : type === 'AAAA'
        ? ipv6.map((data) => ({ type: 'AAAA', name, ttl, data }))
        : [];
  return answers.length > 0 ? { rcode: 0, answers } : none(name, 0);
}

function none(name: string, rcode: number): Found {
  const apex = name.split('.').slice(-2).join('.');
  const soa = {
    mname: `ns1.${apex}`,
    rname: `hostmaster.${apex}`,
    serial: 2026010101,
    refresh: 7200,
    retry: 900,
    expire: 1209600,
    minimum: ttl,
  };
  return { rcode, answers: [], authorities: [{ type: 'SOA', name: apex, ttl, data: soa }] };
}

function encodeReply(query: packet.DecodedPacket, found: Found, hasEdns: boolean): Buffer {
  const flags = packet.RECURSION_AVAILABLE | ((query.flags ?? 0) & packet.RECURSION_DESIRED);
  return packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: flags | found.rcode | (found.isTruncated ? packet.TRUNCATED_RESPONSE : 0),
    questions: query.questions ?? [],
    answers: [...found.answers],
    authorities: [...(found.authorities ?? [])],
    additionals: hasEdns
      ? [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize: 1232,
            extendedRcode: 0,
            ednsVersion: 0,
            flags: 0,
            flag_do: false,
            options: [],
          },
        ]
      : [],
  });
}
