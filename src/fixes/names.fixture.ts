/** A computer with name servers and proxies, as facts and as settings, for the plans of the fixes about them. */
import type { Settings, SettingId } from '../model/change.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { FailureClass } from '../model/failure.ts';
import type { Facts, FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured } from '../model/outcome.ts';
import { canonical, type Target } from '../model/target.ts';
import type { CauseId } from '../model/cause-id.ts';
import { deadlineIn } from '../platform/deadline.ts';
import { fakePlatform } from '../platform/fake/index.ts';
import type { Hands, SettingHandler } from '../platform/hands.ts';
import { noHands } from '../platform/no-hands.ts';
import { zoom } from '../profiles/zoom.ts';
import type { Fix, FixPlan, Situation } from './fix.ts';

/** In Zoom's published ranges. */
export const own = '170.114.52.2';
export const router = '192.168.1.1';

const observe = <Id extends FactId>(probe: Id, target: Target, value: Facts[Id]): AnyObservation =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({
    id: `${probe}@${canonical(target)}#1`,
    probe,
    target,
    at: 0,
    tookMs: 1,
    outcome: measured(value),
  }) as AnyObservation;

export const fact = <Id extends FactId>(probe: Id, value: Facts[Id]): AnyObservation =>
  observe(probe, { kind: 'computer' }, value);

export const resolvers = (
  asked: readonly string[],
  more: readonly Partial<Facts['resolvers']['resolvers'][number]>[] = [],
  rest: Partial<Facts['resolvers']> = {},
): AnyObservation =>
  fact('resolvers', {
    resolvers: [
      ...asked.map((address, order) => ({
        address,
        port: 53,
        from: 'resolv.conf' as const,
        isLocalStub: address.startsWith('127.'),
        order,
        onlyDomains: [],
      })),
      ...more.map((one) => ({
        address: '0.0.0.0',
        port: 53,
        from: 'resolv.conf' as const,
        isLocalStub: false,
        onlyDomains: [],
        ...one,
      })),
    ],
    searchDomains: [],
    ...rest,
  });

export const route = (device = 'eth0'): AnyObservation =>
  fact('routes', {
    routes: [
      {
        family: 4,
        destination: '0.0.0.0/0',
        gateway: router,
        device,
        kind: 'unicast',
        table: 'main',
      },
    ],
  });

type Answer = readonly string[] | FailureClass;

/** `answer`: addresses, or the class of a failure. */
export const reply = (
  resolver: string,
  answer: Answer,
  {
    name = 'zoom.us',
    rttMs = 20,
    type = 'A',
    transport = 'udp',
    role = 'signalling',
  }: {
    readonly name?: string;
    readonly rttMs?: number;
    readonly type?: 'A' | 'AAAA';
    readonly transport?: 'udp' | 'https';
    readonly role?: 'signalling' | 'control';
  } = {},
): AnyObservation => {
  const target: Target = { kind: 'name-by-resolver', role, name, type, resolver, transport };
  if (typeof answer === 'string') {
    const id = `dns-answer@${canonical(target)}#1`;
    return { id, probe: 'dns-answer', target, at: 0, tookMs: 1, outcome: failed(answer, 'ask') };
  }
  return observe('dns-answer', target, {
    rcode: 'NOERROR',
    addresses: answer,
    aliases: [],
    isTruncated: false,
    isAuthenticated: false,
    extendedErrors: [],
    rttMs,
    attempts: 1,
    bytes: 64,
  });
};

export const finding = (cause: CauseId, because: Finding['because'] = []): Finding => ({
  cause,
  verdict: 'confirmed',
  lies: 'in-this-network',
  impact: 'blocks',
  because,
  wouldSettle: [],
  accountsFor: [],
});

export type Standing = {
  readonly [Id in SettingId]?: Readonly<Record<string, Settings[Id] | string>>;
};

/** Handlers that only read, from a table; a text where a value should be says why it is unknown. */
const readingHands = (standing: Standing): Hands => ({
  ...noHands,
  settings: Object.fromEntries(
    Object.entries(standing).map(([setting, values]) => {
      const handler: SettingHandler<unknown> = {
        needs: 'user',
        lasts: 'for-good',
        settlesMs: 0,
        objection: () => undefined,
        ...(setting === 'proxy.kde' ? { placeOf: async () => '/home/me/.config/kioslaverc' } : {}),
        ...(setting === 'dns.windows'
          ? { placeOf: async (device: string) => `{GUID of ${device}}` }
          : {}),
        read: async (on) => {
          const value: unknown = values[on];
          return value === undefined
            ? { kind: 'unknown', why: 'not here' }
            : { kind: 'value', value };
        },
        write: async () => {
          throw new Error('a plan writes nothing');
        },
      };
      return [setting, handler];
    }),
  ),
});

export interface Case {
  readonly observations: readonly AnyObservation[];
  readonly standing?: Standing;
  readonly finding?: Finding;
  readonly hands?: Partial<Hands>;
}

export const planIn = async (
  fix: Fix,
  { observations, standing = {}, hands = {}, ...rest }: Case,
): Promise<readonly FixPlan[]> => {
  const situation: Situation = {
    platform: fakePlatform(),
    hands: { ...readingHands(standing), ...hands },
    profile: zoom,
    observations,
    signal: deadlineIn(5_000),
    ...(rest.finding === undefined ? {} : { finding: rest.finding }),
  };
  return fix.plan(situation);
};

/** Plans in one line each: what is set, or why nothing is. */
export const told = (plans: readonly FixPlan[]): readonly unknown[] =>
  plans.map((plan) => {
    switch (plan.kind) {
      case 'changes':
        return plan.changes.map(({ setting, on, after }) => ({ setting, on, after }));
      case 'actions':
        return plan.actions.map(({ action }) => action);
      case 'guided':
        return plan.steps.map(({ id, values }) => ({ id, values }));
      default:
        return plan.because.message;
    }
  });

export const textFile = (text: string): Extract<Settings['file.hosts'], { kind: 'file' }> => ({
  kind: 'file',
  base64: Buffer.from(text).toString('base64'),
  mode: 0o644,
  uid: 0,
  gid: 0,
});
