/** The many questions of the probes as the few that a person would ask, in the order of the way. */
import type { FactId } from '../../../src/model/facts.ts';
import type { Progress } from '../live.ts';

export const questionIds = [
  'computer',
  'router',
  'names',
  'internet',
  'service',
  'media',
  'quality',
] as const;

export type QuestionId = (typeof questionIds)[number];

export const questionOf: Readonly<Record<FactId, QuestionId>> = {
  links: 'computer',
  routes: 'computer',
  'route-to': 'computer',
  neighbours: 'router',
  resolvers: 'computer',
  'hosts-file': 'computer',
  'proxy-settings': 'computer',
  tunnels: 'computer',
  'local-firewall': 'computer',
  'send-refusals': 'computer',
  processes: 'computer',
  client: 'computer',
  clock: 'computer',
  'trust-store': 'computer',
  wifi: 'router',
  'security-software': 'computer',
  updates: 'computer',
  'browser-extensions': 'computer',
  power: 'computer',
  'device-holders': 'computer',
  account: 'service',
  'system-lookup': 'names',
  'dns-answer': 'names',
  gateway: 'router',
  'tcp-connect': 'service',
  'tls-handshake': 'service',
  'http-exchange': 'internet',
  'portal-check': 'internet',
  'pac-file': 'internet',
  'proxy-connect': 'service',
  'path-latency': 'service',
  'path-mtu': 'internet',
  'path-trace': 'internet',
  'port-mapping': 'router',
  'udp-media': 'media',
  stun: 'media',
  quic: 'media',
  'line-load': 'quality',
  'call-packets': 'quality',
  stretches: 'quality',
  capacity: 'quality',
  'paced-stun': 'quality',
  'source-addresses': 'quality',
  endurance: 'quality',
  'nat-timeout': 'quality',
  'service-status': 'service',
  'client-release': 'computer',
};

export interface Asked {
  readonly id: QuestionId;
  readonly state: 'waiting' | 'asking' | 'answered';
  /** What exactly is being asked, the longest waiting first. */
  readonly asking: readonly FactId[];
}

const isFact = (id: string): id is FactId => Object.hasOwn(questionOf, id);

export const questionsOf = ({ tallies }: Progress): readonly Asked[] =>
  questionIds.map((id) => {
    const mine = Object.entries(tallies).flatMap(([probe, tally]) =>
      isFact(probe) && questionOf[probe] === id ? [{ probe, tally }] : [],
    );
    const asking = mine
      .filter(({ tally }) => tally.started > tally.ended)
      .map(({ probe }) => probe);
    const state = mine.length === 0 ? 'waiting' : asking.length > 0 ? 'asking' : 'answered';
    return { id, state, asking };
  });
