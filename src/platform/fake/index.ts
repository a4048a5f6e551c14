/** A computer made of given facts, for tests and replays. What was not given is skipped, never invented. */
import type { Facts } from '../../model/facts.ts';
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Hands } from '../hands.ts';
import { noHands } from '../no-hands.ts';
import type { MachineFactId, Platform, Reader, RootLists } from '../platform.ts';

export interface FakeMachine {
  /** Plain facts; for anything but `measured` give an outcome. */
  readonly facts?: { readonly [Id in MachineFactId]?: Facts[Id] };
  readonly outcomes?: { readonly [Id in MachineFactId]?: Outcome<Facts[Id]> };
  readonly programs?: Partial<Platform['programs']>;
  readonly rootLists?: RootLists;
  readonly hands?: Partial<Hands>;
  /** Both clocks stand still unless a test winds them. */
  readonly now?: () => number;
  readonly wallClock?: () => number;
}

/** 2026-11-23T12:00:00Z. */
const noon = 1_795_435_200_000;

const absent = async () => skipped('not given to the fake computer');

export const fakePlatform = (machine: FakeMachine = {}): Platform => {
  const reader =
    <Id extends MachineFactId>(id: Id): Reader<Id> =>
    async () => {
      const outcome = machine.outcomes?.[id];
      const fact = machine.facts?.[id];
      if (outcome !== undefined) return outcome;
      return fact === undefined ? absent() : measured<Facts[Id]>(fact);
    };
  return {
    os: 'fake',
    now: machine.now ?? (() => 0),
    wallClock: machine.wallClock ?? (() => noon),
    readers: {
      links: reader('links'),
      routes: reader('routes'),
      'route-to': reader('route-to'),
      neighbours: reader('neighbours'),
      resolvers: reader('resolvers'),
      'hosts-file': reader('hosts-file'),
      'proxy-settings': reader('proxy-settings'),
      tunnels: reader('tunnels'),
      'local-firewall': reader('local-firewall'),
      'send-refusals': reader('send-refusals'),
      processes: reader('processes'),
      client: reader('client'),
      clock: reader('clock'),
      'trust-store': reader('trust-store'),
      wifi: reader('wifi'),
      'security-software': reader('security-software'),
      updates: reader('updates'),
      'browser-extensions': reader('browser-extensions'),
      power: reader('power'),
      'device-holders': reader('device-holders'),
      account: reader('account'),
      'line-load': reader('line-load'),
    },
    programs: {
      lookUp: absent,
      ping: absent,
      trace: absent,
      fetchThrough: absent,
      ...machine.programs,
    },
    rootLists: async () => machine.rootLists ?? { publicRoots: [], systemRoots: [] },
    hands: async () => ({ ...noHands, ...machine.hands }),
  };
};
