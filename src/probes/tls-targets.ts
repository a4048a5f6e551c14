/** Where TLS is tried, and which second opinions a failed handshake asks for. */
import type { Target, TargetOf } from '../model/target.ts';
import { addressesOf, firstOfEachFamily, isLookedUp, mainName } from './known-addresses.ts';
import type { Plan } from './probe.ts';
import {
  fewOfEachFamily,
  hostsWithRole,
  isNameTroubled,
  resolvedAddresses,
  systemAddresses,
} from './service-addresses.ts';

type TlsTarget = TargetOf<'name-at-address'>;

const HTTPS = 443;
/** A name that no filter of the service knows and that needs no server of its own: RFC 2606. */
export const NEUTRAL_NAME = 'www.example.com';
/** Failing addresses that get second opinions: two name a pattern, more would be a scan. */
const SECOND_OPINIONS = 4;

export const tlsTargets = (plan: Plan): readonly Target[] => [
  ...mainTargets(plan),
  ...serviceTargets(plan),
  ...controlTargets(plan),
  ...secondOpinions(plan),
];

const own = (
  role: TlsTarget['role'],
  name: string,
  ip: string,
  hello: TlsTarget['hello'] = 'small',
  port = HTTPS,
): TlsTarget => ({ kind: 'name-at-address', role, name, ip, port, hello, purpose: 'own' });

/**
 * The front door is greeted in both sizes at once: waiting for the small hello's silence
 * before trying the large one would cost three seconds on a path that swallows packets.
 * What public resolvers say is tried too: usually the same address (and then asked only
 * once), and the only one there is while the system's own lookup hangs.
 */
const mainTargets = ({ profile, seen }: Plan): readonly TlsTarget[] => {
  const name = mainName(profile);
  if (name === undefined) return [];
  const bySystem = firstOfEachFamily(systemAddresses(seen, name));
  const byPublic = resolvedAddresses(seen, name, profile.controls.resolvers);
  return [
    ...bySystem.map((ip) => own('signalling', name, ip)),
    ...bySystem.map((ip) => own('signalling', name, ip, 'large')),
    ...firstOfEachFamily(byPublic).map((ip) => own('signalling', name, ip)),
  ];
};

const serviceTargets = ({ profile, seen }: Plan): readonly TlsTarget[] =>
  hostsWithRole(profile, 'signalling', 'helper', 'media')
    .filter(({ tcpPorts }) => tcpPorts.includes(HTTPS))
    .flatMap(({ name, role }) => {
      const addresses = systemAddresses(seen, name);
      const isTroubled = isNameTroubled(seen, name);
      // All addresses once the first ones failed: one blocked among several must show (F18).
      const bySystem = fewOfEachFamily(addresses, isTroubled ? 2 : 1);
      const byOthers = isTroubled ? fewOfEachFamily(resolvedAddresses(seen, name), 1) : [];
      return [...bySystem, ...byOthers].map((ip) => own(role, name, ip));
    });

/** Controls at literal addresses need no resolver; those by name follow when theirs is known. */
const controlTargets = ({ profile, seen, options }: Plan): readonly TlsTarget[] => {
  if (!options.isThirdPartyAllowed) return [];
  const literal = profile.controls.encryptedDns.flatMap(({ url, at }) =>
    at.slice(0, 1).map((ip) => own('control', new URL(url).hostname, ip)),
  );
  const named = profile.controls.tls.flatMap(({ name, port }) =>
    firstOfEachFamily(
      // Before the system has answered, a direct answer may name another address of the same host.
      isLookedUp(seen, name) ? addressesOf(seen, name) : [],
    ).map((ip) => own('control', name, ip, 'small', port)),
  );
  return [...literal, ...named];
};

/**
 * A handshake that failed after TCP stood: the same address with a neutral name (is it
 * the name?), with the other size (is it the size?), and a large hello to a control.
 */
const secondOpinions = (plan: Plan): readonly TlsTarget[] => {
  const failing = plan.seen['tls-handshake'].flatMap(({ target, outcome }) =>
    outcome.kind === 'failed' &&
    outcome.failure.class.startsWith('tls.') &&
    target.kind === 'name-at-address' &&
    target.purpose === 'own' &&
    target.role !== 'control'
      ? [target]
      : [],
  );
  const opinions = failing.slice(0, SECOND_OPINIONS).flatMap((target): readonly TlsTarget[] => [
    // In the same size: a smaller one getting through would prove nothing about the name.
    { ...target, name: NEUTRAL_NAME, purpose: 'neutral' },
    { ...target, hello: target.hello === 'small' ? 'large' : 'small' },
  ]);
  const [control] = controlTargets(plan);
  return [
    ...opinions,
    ...(failing.length > 0 && control !== undefined
      ? [{ ...control, hello: 'large' } as const]
      : []),
  ];
};
