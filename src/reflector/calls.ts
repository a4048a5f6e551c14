/** The test calls of a reflector: their door, their desk, and the way round through TCP. */
import { createRequire } from 'node:module';
import { isIPv6 } from 'node:net';

import type { Extra } from './tcp-port.ts';
import { makeCallDesk } from './call-desk.ts';
import { type CallDoor, makeCallDoor } from './call-door.ts';
import type { CallAddress } from './call-offer.ts';
import { loadWerift } from './call-peer.ts';
import type { Greeter } from './greeting.ts';
import { makeTurnGate, type TurnGate } from './turn-gate.ts';

export interface Calls {
  readonly door: CallDoor;
  readonly turn: TurnGate;
  readonly extra: Extra;
  stop(): void;
}

interface CallsAsk {
  readonly greeter: Greeter;
  readonly now: () => number;
  readonly wallClock: () => number;
  /** As callers know us, where that is not our own address. */
  readonly publicAddress?: string;
}

/**
 * Ports that a call is offered on, best first: a firewall that lets one service's media through lets the call
 * through, too. More than three would only be more to try.
 */
const PREFERRED_PORTS: readonly number[] = [8801, 3478, 19_305, 5004, 9000];
const MOST_ADDRESSES = 3;

/** Translation of one address to one is a matter of one family: the other reaches us as it is. */
const addressFor = (local: string, publicAddress: string | undefined): string =>
  publicAddress !== undefined && isIPv6(publicAddress) === isIPv6(local) ? publicAddress : local;

/** The library is an optional dependency: some install without it. */
export const areCallsInstalled = (): boolean => {
  try {
    return createRequire(import.meta.url).resolve('werift') !== '';
  } catch {
    return false;
  }
};

/** Undefined where the library is not installed: everything else goes on without calls. */
export const makeCalls = (ask: CallsAsk): Calls | undefined => {
  if (!areCallsInstalled()) return undefined;
  // Half a second of one core and 30 MB: better now than in the middle of somebody's measurement.
  void loadWerift();
  const door = makeCallDoor();
  const addresses = (ip: string): readonly CallAddress[] => {
    const { udpPorts } = ask.greeter.ports();
    const preferred = PREFERRED_PORTS.filter((port) => udpPorts.includes(port));
    return [...new Set([...preferred, ...udpPorts])]
      .slice(0, MOST_ADDRESSES)
      .map((port) => ({ ip: addressFor(ip, ask.publicAddress), port }));
  };
  const turn = makeTurnGate({ ...ask, door, addresses });
  const desk = makeCallDesk({ ...ask, door, turn, addresses });
  return { door, turn, extra: desk, stop: () => desk.stop() };
};
