/**
 * How each resolver did in the answers that were observed: right, wrong, silent, and how quickly.
 *
 * An answer is right when the service showed its certificate at the address, when the address is in
 * its published ranges, when an encrypted question got the same, or, where there was no encrypted
 * answer, when another public resolver says so too. A denial is wrong where somebody else proves
 * that the name exists. Answers that merely differ are how content networks work and count neither way.
 */
import ipaddr from 'ipaddr.js';
import type { ServiceProfile } from '../model/profile.ts';
import { isInRanges } from '../model/ranges.ts';
import type { TargetOf } from '../model/target.ts';
import type { Situation } from './fix.ts';
import { measuredBy } from './reasons.ts';

export interface ResolverRecord {
  readonly resolver: string;
  /** Names of the service's front door that it answered right. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Questions without any answer, as `name/type`. */
  readonly silent: readonly string[];
  /** Refused at once: no program listens there. */
  readonly isClosed: boolean;
  readonly rttMs?: number;
  /** It answers this service's names right, denies nothing and keeps nobody waiting. */
  readonly isGood: boolean;
  readonly from: readonly string[];
}

interface Reply {
  readonly id: string;
  readonly target: TargetOf<'name-by-resolver'>;
  readonly addresses: readonly string[];
  readonly failure?: string;
  readonly rttMs?: number;
}

/** One question in five may be lost on a bad line; more, and people wait. */
const toleratedSilence = 0.2;

const silentClasses: ReadonlySet<string> = new Set([
  'dns.timeout',
  'dns.aaaa_dropped',
  'udp.silent',
]);
const closedClasses: ReadonlySet<string> = new Set(['dns.port_closed', 'udp.port_unreachable']);

const repliesIn = ({ observations }: Pick<Situation, 'observations'>): readonly Reply[] =>
  observations.flatMap((one): readonly Reply[] => {
    if (one.probe !== 'dns-answer' || one.target.kind !== 'name-by-resolver') return [];
    const { id, target, outcome } = one;
    if (outcome.kind === 'skipped') return [];
    if (outcome.kind === 'failed')
      return [{ id, target, addresses: [], failure: outcome.failure.class }];
    const { addresses, rttMs, rcode } = outcome.value;
    const failure = addresses.length > 0 ? undefined : `rcode.${rcode}`;
    return [{ id, target, addresses, rttMs, ...(failure === undefined ? {} : { failure }) }];
  });

/** As a program's own lookup asks. */
const isPlain = ({ target }: Reply): boolean =>
  target.transport === 'udp' &&
  target.isCheckingDisabled !== true &&
  target.paddedToBytes === undefined;

const isPublicAddress = (ip: string): boolean =>
  ipaddr.isValid(ip) && ['unicast', 'rfc6052'].includes(ipaddr.parse(ip).range());

/** Which address of a name showed the service's own certificate, and which somebody else's. */
const provenAt = ({ observations }: Pick<Situation, 'observations'>) => {
  const standing = new Map<string, boolean>();
  for (const { target, value } of measuredBy(observations, 'tls-handshake')) {
    if (target.kind !== 'name-at-address' || target.purpose !== 'own') continue;
    const isOwn = value.isNameMatching && (value.chainsToPublicRoot || value.chainsToSystemRoot);
    const key = `${target.name} ${target.ip}`;
    standing.set(key, standing.get(key) === true || isOwn);
  }
  return (name: string, ip: string): boolean | undefined => standing.get(`${name} ${ip}`);
};

type Standing = 'right' | 'wrong' | 'unproven';

const judge = (situation: Pick<Situation, 'observations' | 'profile'>, all: readonly Reply[]) => {
  const proven = provenAt(situation);
  const heard = all.filter(({ addresses }) => addresses.some(isPublicAddress));
  const standingOf = (reply: Reply): Standing => {
    const { name, resolver } = reply.target;
    const own = reply.addresses;
    if (own.some((ip) => proven(name, ip) === true || isPublished(situation.profile, ip)))
      return 'right';
    if (own.some((ip) => proven(name, ip) === false)) return 'wrong';
    const others = heard.filter(
      (one) => one.target.name === name && one.target.resolver !== resolver,
    );
    const encrypted = others.filter((one) => one.target.transport === 'https');
    const witnesses =
      encrypted.length > 0
        ? encrypted
        : others.filter((one) =>
            situation.profile.controls.resolvers.includes(one.target.resolver),
          );
    if (own.length === 0) return denial(reply, witnesses);
    if (!own.some(isPublicAddress)) return witnesses.length > 0 ? 'wrong' : 'unproven';
    return witnesses.some(({ addresses }) => addresses.some((ip) => own.includes(ip)))
      ? 'right'
      : 'unproven';
  };
  return standingOf;
};

const isPublished = (profile: ServiceProfile, ip: string): boolean =>
  isInRanges(profile, ip) === 'published';

/** No address at all: a lie where the very same question is answered elsewhere. */
const denial = ({ target }: Reply, witnesses: readonly Reply[]): Standing =>
  witnesses.some((one) => one.target.type === target.type) ? 'wrong' : 'unproven';

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Every resolver that was asked in plain text, in the order in which it was first asked. */
export const resolverRecords = (
  situation: Pick<Situation, 'observations' | 'profile'>,
): readonly ResolverRecord[] => {
  const all = repliesIn(situation);
  const standingOf = judge(situation, all);
  const plain = all.filter(isPlain);
  const resolvers = [...new Set(plain.map(({ target }) => target.resolver))];
  return resolvers.map((resolver) =>
    recordOf(
      resolver,
      plain.filter(({ target }) => target.resolver === resolver),
      standingOf,
    ),
  );
};

const recordOf = (
  resolver: string,
  replies: readonly Reply[],
  standingOf: (reply: Reply) => Standing,
): ResolverRecord => {
  const isMute = ({ failure = '' }: Reply): boolean =>
    silentClasses.has(failure) || closedClasses.has(failure);
  const standing = replies
    .filter((one) => !isMute(one))
    .map((one) => ({ one, is: standingOf(one) }));
  const namesOf = (wanted: Standing, ...roles: readonly string[]): readonly string[] => [
    ...new Set(
      standing
        .filter(
          ({ one, is }) => is === wanted && (roles.length === 0 || roles.includes(one.target.role)),
        )
        .map(({ one }) => one.target.name),
    ),
  ];
  const right = namesOf('right', 'signalling');
  const wrong = namesOf('wrong');
  const silent = replies.filter(isMute).map(({ target }) => `${target.name}/${target.type}`);
  const isFamilySilent = (['A', 'AAAA'] as const).some((type) => {
    const own = replies.filter(({ target }) => target.type === type);
    return own.length > 0 && own.every(isMute);
  });
  const rttMs = median(replies.flatMap((one) => one.rttMs ?? []));
  return {
    resolver,
    right,
    wrong,
    silent,
    isClosed: replies.length > 0 && replies.every(({ failure = '' }) => closedClasses.has(failure)),
    ...(rttMs === undefined ? {} : { rttMs }),
    isGood:
      right.length > 0 &&
      wrong.length === 0 &&
      !isFamilySilent &&
      silent.length <= replies.length * toleratedSilence,
    from: replies.map(({ id }) => id),
  };
};
