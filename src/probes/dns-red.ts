/** When names have shown enough trouble to justify deeper questions. */
import type { Observation, Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { Plan } from './probe.ts';
import { hostsWithRole, isNameTroubled, isNowhere, systemAddresses } from './service-addresses.ts';

/** RFC 7050: exists over IPv4 only, by definition. */
export const NAT64_NAME = 'ipv4only.arpa';

/**
 * Nobody can have registered it, and some providers only make up answers for names that
 * look like websites, hence `www` and `.com`.
 */
export const randomNameOf = (nonce: string): string => `www.${nonce}-${nonce}.com`;

/** A resolver that answered nothing at all; more questions to it would only be noise. */
export const isResolverDead = (seen: Seen<'dns-answer'>, resolver: string): boolean => {
  const asked = seen['dns-answer'].filter(
    ({ target, outcome }) =>
      target.kind === 'name-by-resolver' &&
      target.resolver === resolver &&
      outcome.kind !== 'skipped',
  );
  return asked.length >= 2 && asked.every(hasNoAnswer);
};

/** It has answered something, be it "no": more questions to it will be answered too. */
export const hasAnswered = (seen: Seen<'dns-answer'>, resolver: string): boolean =>
  seen['dns-answer'].some(
    (one) =>
      one.target.kind === 'name-by-resolver' &&
      one.target.resolver === resolver &&
      one.outcome.kind !== 'skipped' &&
      !hasNoAnswer(one),
  );

/** A failure that carries a code was answered; anything else is silence or refusal. */
const hasNoAnswer = ({ outcome }: Observation<'dns-answer'>): boolean =>
  outcome.kind === 'failed' && outcome.failure.value?.rcode === undefined;

export const areNamesRed = (plan: Plan): boolean =>
  isSomeLookupRed(plan) || isSomeAnswerRed(plan) || isSomeNameTroubled(plan);

/** Names of single media machines come and go, and blocked telemetry harms nobody. */
const isSomeLookupRed = ({ seen }: Plan): boolean =>
  seen['system-lookup'].some(
    ({ target, outcome }) =>
      outcome.kind === 'failed' &&
      target.kind === 'name' &&
      ['signalling', 'helper', 'control', 'portal-check'].includes(target.role),
  );

const isSomeAnswerRed = ({ seen, options }: Plan): boolean =>
  seen['dns-answer'].some((observation) => {
    const { target, outcome } = observation;
    if (target.kind !== 'name-by-resolver' || target.name === NAT64_NAME) return false;
    if (target.role === 'random') {
      return outcome.kind === 'measured' && target.name === randomNameOf(options.nonce);
    }
    if (outcome.kind === 'measured') return outcome.value.addresses.every(isNowhere);
    if (outcome.kind !== 'failed' || target.role === 'telemetry') return false;
    const { class: failureClass } = outcome.failure;
    // No way out of this computer says nothing about names.
    if (failureClass === 'net.net_unreachable' || failureClass.startsWith('local.')) return false;
    if (target.role === 'media' && failureClass === 'dns.nxdomain') return false;
    return !(failureClass === 'dns.nodata' && target.type === 'AAAA');
  });

const isSomeNameTroubled = ({ profile, seen }: Plan): boolean =>
  hostsWithRole(profile, 'signalling', 'helper').some(({ name }) => {
    if (!isNameTroubled(seen, name) || isOnlySkipped(seen, name)) return false;
    // Nothing works anywhere: then names are not what is wrong.
    return systemAddresses(seen, name).some(isNowhere) || isAnyHandshakeMeasured(seen);
  });

/** A lookup that had to wait too long for its turn says nothing about its name. */
const isOnlySkipped = (seen: Seen<'system-lookup'>, name: string): boolean =>
  seen['system-lookup'].every(
    ({ target, outcome }) =>
      target.kind !== 'name' || target.name !== name || outcome.kind === 'skipped',
  );

const isAnyHandshakeMeasured = (seen: Seen<'tls-handshake'>): boolean =>
  measuredIn(seen['tls-handshake']).length > 0;
