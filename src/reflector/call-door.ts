/**
 * Where the packets of test calls come in: the media ports that are open anyway, and TURN connections.
 *
 * We are the "lite" side of ICE (RFC 8445 §2.5): we never send to an address that has not shown, with a
 * message signed by the call's own password, that it wants this call. So nobody can aim a call at a third
 * party, and one port carries any number of calls beside echoes and STUN.
 */
import { encodeAddress } from '../probes/stun-message.ts';
import { isSigned, readStun, STUN, textOf, writeStun } from './signed-stun.ts';

/** How to answer whoever sent this; `name` is the same for all packets of one sender on one port. */
export interface Way {
  readonly name: string;
  readonly ip: string;
  readonly port: number;
  send(packet: Buffer): void;
}

export interface CallAtDoor {
  /** Ours, as in our description of the call. */
  readonly username: string;
  readonly password: string;
  hear(packet: Buffer): void;
  /** The first way, or a better one. */
  onWay(way: Way): void;
}

export interface CallDoor {
  /** True if the packet belongs to a call. */
  take(packet: Buffer, name: string, way: () => Way): boolean;
  open(call: CallAtDoor): void;
  close(call: CallAtDoor): void;
  /** Whether there is any call at all: a port need not look further if there is none. */
  readonly isQuiet: boolean;
}

const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;

/** Ways of one call that are remembered: the nominated one and those that were tried on the way to it. */
const MOST_WAYS = 16;

interface Open {
  readonly call: CallAtDoor;
  readonly ways: Set<string>;
  hasWay: boolean;
}

export const makeCallDoor = (): CallDoor => {
  const calls = new Map<string, Open>();
  const ways = new Map<string, Open>();

  const greet = (packet: Buffer, name: string, wayOf: () => Way): boolean => {
    const message = readStun(packet);
    if (message?.type !== BINDING_REQUEST) return false;
    // "Ours:theirs", RFC 8445 §7.2.2.
    const [username = ''] = textOf(message.attributes.get(STUN.username)).split(':');
    const open = calls.get(username);
    if (open === undefined || !isSigned(message, open.call.password)) return false;
    const way = wayOf();
    const mapped = encodeAddress(way.ip, way.port, message.transaction);
    way.send(
      writeStun(BINDING_SUCCESS, message.transaction, [[STUN.mapped, mapped]], {
        key: open.call.password,
        hasFingerprint: true,
      }),
    );
    if (!open.ways.has(name) && open.ways.size < MOST_WAYS) {
      open.ways.add(name);
      ways.set(name, open);
    }
    if (!open.hasWay || message.attributes.has(STUN.useCandidate)) {
      open.hasWay = true;
      open.call.onWay(way);
    }
    return true;
  };

  return {
    take: (packet, name, wayOf) => {
      if (calls.size === 0 || packet.length === 0) return false;
      if (isStunLike(packet)) return greet(packet, name, wayOf);
      const open = ways.get(name);
      if (open === undefined) return false;
      open.call.hear(packet);
      return true;
    },
    open: (call) => void calls.set(call.username, { call, ways: new Set(), hasWay: false }),
    close: ({ username }) => {
      for (const name of calls.get(username)?.ways ?? []) ways.delete(name);
      calls.delete(username);
    },
    get isQuiet() {
      return calls.size === 0;
    },
  };
};

/** RFC 7983: the first byte says which protocol it is; DTLS and media have larger ones. */
const isStunLike = (packet: Buffer): boolean => (packet[0] ?? 0xff) < 4;
