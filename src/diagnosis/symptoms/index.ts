/**
 * From observations to symptoms: the profile's judgement of what is red.
 *
 * Pure. A missing measurement is no symptom; neither is a telemetry name that is
 * blocked, a control that is dead while others live, or a family nobody uses.
 */
import type { Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { proxiedSuccesses } from '../reach.ts';
import { busySymptoms, clientSymptoms, ruleSymptoms } from './client.ts';
import { gatewaySymptoms, linkSymptoms } from './computer.ts';
import {
  latencySymptoms,
  localRefusalSymptoms,
  mediaSymptoms,
  reflectorSymptoms,
  udpControlSymptoms,
} from './media.ts';
import { accountSymptoms, browserSymptoms, deviceSymptoms, policySymptoms } from './person.ts';
import { qualitySymptoms } from './quality.ts';
import { stretchSymptoms } from './radio.ts';
import { answerSymptoms, lookupSymptoms, resolverSymptoms } from './names.ts';
import {
  clockSymptoms,
  portalSymptoms,
  proxySymptoms,
  revocationSymptoms,
  serviceSymptoms,
  sizeSymptoms,
} from './paths.ts';
import {
  certificateSymptoms,
  connectSymptoms,
  handshakeSymptoms,
  internetSymptoms,
  ipv6Symptoms,
} from './reach.ts';

/** What a proxy that works makes harmless: the client resolves and connects through it. */
const HARMLESS_BEHIND_PROXY: ReadonlySet<Symptom['kind']> = new Set([
  'no-route',
  'lookup-failed',
  'helper-lookup-failed',
  'media-lookup-failed',
  'lookup-slow',
  'resolver-failing',
  'resolver-slow',
  'answer-unusable',
  'connect-failed',
  'handshake-failed',
  'controls-unreachable',
  'media-tcp-failed',
  'revocation-failed',
]);

export const findSymptoms = (
  profile: ServiceProfile,
  startedAt: string,
  seen: Seen,
): readonly Symptom[] => {
  const all = [
    ...linkSymptoms(seen),
    ...gatewaySymptoms(seen),
    ...stretchSymptoms(profile.limits, seen),
    ...internetSymptoms(seen),
    ...clockSymptoms(seen),
    ...lookupSymptoms(profile, seen),
    ...resolverSymptoms(seen),
    ...answerSymptoms(seen),
    ...connectSymptoms(profile, seen),
    ...ipv6Symptoms(seen),
    ...handshakeSymptoms(seen),
    ...certificateSymptoms(seen),
    ...sizeSymptoms(seen),
    ...portalSymptoms(seen),
    ...proxySymptoms(profile, seen),
    ...revocationSymptoms(seen),
    ...serviceSymptoms(seen),
    ...udpControlSymptoms(seen),
    ...reflectorSymptoms(profile, seen),
    ...mediaSymptoms(seen),
    ...localRefusalSymptoms(seen),
    ...latencySymptoms(profile, seen),
    ...qualitySymptoms(profile, seen),
    ...clientSymptoms(profile, startedAt, seen),
    ...ruleSymptoms(seen),
    ...busySymptoms(seen),
    ...policySymptoms(profile, seen),
    ...deviceSymptoms(profile, seen),
    ...browserSymptoms(seen),
    ...accountSymptoms(profile, seen),
  ];
  const isProxied = proxiedSuccesses(seen, profile).length > 0;
  return withoutEmptyAlarm(
    isProxied ? all.filter(({ kind }) => !HARMLESS_BEHIND_PROXY.has(kind)) : all,
  );
};

/** What a service's own words can be about, when something of it fails from here. */
const OF_THE_SERVICE: ReadonlySet<Symptom['kind']> = new Set([
  'connect-failed',
  'handshake-failed',
  'http-failed',
  'certificate-untrusted',
  'media-tcp-failed',
  'proxy-failed',
  'service-errors',
]);

/** A status page that speaks of trouble, while everything works from here, is news and no symptom. */
const withoutEmptyAlarm = (symptoms: readonly Symptom[]): readonly Symptom[] =>
  symptoms.some(({ kind }) => OF_THE_SERVICE.has(kind))
    ? symptoms
    : symptoms.filter(({ kind }) => kind !== 'service-reports-trouble');
