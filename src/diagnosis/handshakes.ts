/** Handshakes that were cut after the connection stood, and what a neutral name on the same address did. */
import type { Observation, Seen } from '../model/observation.ts';
import type { TargetOf } from '../model/target.ts';
import { kindOfAddress } from './addresses.ts';
import { withRole } from './controls.ts';
import { isAccepted } from './reach.ts';

export type Handshake = Observation<'tls-handshake'>;

export interface Cut {
  readonly name: string;
  readonly ip: string;
  readonly port: number;
  readonly hello: 'small' | 'large';
  readonly role: TargetOf<'name-at-address'>['role'];
  readonly failureClass: string;
  readonly elapsedMs?: number;
  readonly observation: Handshake;
}

/**
 * Ways in which somebody can end a handshake. A certificate that we refuse is not
 * among them: there, the handshake came to its end.
 */
const CUTS: ReadonlySet<string> = new Set([
  'tls.reset',
  'tls.silent',
  'tls.eof',
  'tls.not_tls',
  'tls.alert.version',
  'tls.alert.handshake',
  'tls.alert.name',
  'tls.alert.denied',
  'tls.alert.other',
]);

/** What a box does to a name it dislikes: it never minds the version or the ciphers. */
const NAME_CUTS: ReadonlySet<string> = new Set([
  'tls.reset',
  'tls.silent',
  'tls.eof',
  'tls.not_tls',
  'tls.alert.name',
  'tls.alert.handshake',
  'tls.alert.denied',
  'tls.alert.other',
]);

const cutOf = (observation: Handshake): readonly Cut[] => {
  const { target, outcome } = observation;
  if (target.kind !== 'name-at-address' || outcome.kind !== 'failed') return [];
  const { class: failureClass, step, detail } = outcome.failure;
  if (step === 'connect' || !CUTS.has(failureClass)) return [];
  const { name, ip, port, hello, role } = target;
  const { elapsedMs } = detail;
  return [
    {
      name,
      ip,
      port,
      hello,
      role,
      failureClass,
      observation,
      ...(elapsedMs === undefined ? {} : { elapsedMs }),
    },
  ];
};

const isPurpose =
  (purpose: 'own' | 'neutral') =>
  ({ target }: Handshake): boolean =>
    target.kind === 'name-at-address' && target.purpose === purpose;

/** Handshakes under the service's own names that were cut; nobody is on the way to this computer itself. */
export const cutHandshakes = (seen: Seen<'tls-handshake'>): readonly Cut[] =>
  withRole(seen['tls-handshake'], 'signalling', 'helper', 'media')
    .filter(isPurpose('own'))
    .flatMap(cutOf)
    .filter(({ ip }) => !['loopback', 'null'].includes(kindOfAddress(ip)));

export const cutControls = (seen: Seen<'tls-handshake'>): readonly Cut[] =>
  withRole(seen['tls-handshake'], 'control').filter(isPurpose('own')).flatMap(cutOf);

export const isNameCut = ({ failureClass }: Cut): boolean => NAME_CUTS.has(failureClass);

const isAtSamePlace = ({ target }: Handshake, { ip, port }: Cut): boolean =>
  target.kind === 'name-at-address' && target.ip === ip && target.port === port;

const helloOf = ({ target }: Handshake): 'small' | 'large' =>
  target.kind === 'name-at-address' ? target.hello : 'small';

/** The server read the neutral name and answered: with any certificate, or by not knowing the name. */
const hasAnswered = ({ outcome }: Handshake): boolean =>
  outcome.kind === 'measured' ||
  (outcome.kind === 'failed' &&
    (outcome.failure.class === 'tls.alert.name' ||
      (outcome.failure.value?.chain ?? []).length > 0));

const neutralAt = (seen: Seen<'tls-handshake'>, cut: Cut): readonly Handshake[] =>
  seen['tls-handshake'].filter(isPurpose('neutral')).filter((one) => isAtSamePlace(one, cut));

/**
 * A neutral name that got through where the own name was cut. A hello of the same
 * size, or a larger one, so that the size cannot have made the difference.
 */
export const neutralThrough = (seen: Seen<'tls-handshake'>, cut: Cut): readonly Handshake[] =>
  neutralAt(seen, cut).filter(
    (one) => hasAnswered(one) && (helloOf(one) === 'large' || cut.hello === 'small'),
  );

/** A neutral name that met the same end: then it is not the name. */
export const neutralCutToo = (seen: Seen<'tls-handshake'>, cut: Cut): readonly Handshake[] =>
  neutralAt(seen, cut).filter((one) => cutOf(one).length > 0 && !hasAnswered(one));

/** The own name got through at this very place with a hello of another size. */
export const otherSizeThrough = (seen: Seen<'tls-handshake'>, cut: Cut): readonly Handshake[] =>
  seen['tls-handshake'].filter(
    (one) =>
      isPurpose('own')(one) &&
      isAtSamePlace(one, cut) &&
      one.target.kind === 'name-at-address' &&
      one.target.name === cut.name &&
      helloOf(one) !== cut.hello &&
      one.outcome.kind === 'measured',
  );

/** Names of the service under which a handshake came to a good end somewhere. */
export const acceptedNames = (seen: Seen<'tls-handshake'>): ReadonlySet<string> =>
  new Set(
    withRole(seen['tls-handshake'], 'signalling', 'helper', 'media')
      .filter((one) => isPurpose('own')(one) && isAccepted(one))
      .flatMap(({ target }) => (target.kind === 'name-at-address' ? [target.name] : [])),
  );

/** How symptoms write a handshake's place. */
export const cutPlaces = (cuts: readonly Cut[]): ReadonlySet<string> =>
  new Set(cuts.map(({ name, ip, port }) => `${name}@${ip}:${port}`));

export const namesOfCuts = (cuts: readonly Cut[]): readonly string[] => [
  ...new Set(cuts.map(({ name }) => name)),
];
