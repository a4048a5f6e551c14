/** Red facts about what a person set or was set for them: rules for the client, browsers, devices in use, the account. */
import { measuredIn, type Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import {
  accountState,
  isCountryRefused,
  isDesktopForbidden,
  leavesOutNear,
} from '../account-rules.ts';
import { stoppingSettings } from '../browser-settings.ts';
import { clientPolicies, MEDIA_OVER_PROXY_KEYS, signInRules } from '../client-policies.ts';
import { farMedia, type MediaDistanceEvidence } from '../media-distance.ts';
import { configuredProxies } from '../proxies.ts';
import { cameraHolders } from '../rival-programs.ts';
import { symptom } from './symptom-list.ts';

/** A rule is red only where it has an effect: off the proxy with a proxy in use, no way left to sign in. */
export const policySymptoms = (
  profile: ServiceProfile,
  seen: Seen<'client' | 'proxy-settings' | 'pac-file'>,
): readonly Symptom[] => {
  const policies = clientPolicies(seen);
  if (policies === undefined) return [];
  const isMediaHurt =
    policies.on(...MEDIA_OVER_PROXY_KEYS).length > 0 && configuredProxies(seen, profile).length > 0;
  const from = [policies.observed];
  return [
    ...(isMediaHurt ? [symptom('policy-problem', 'media', 'degrades', from)] : []),
    ...(signInRules(policies).isLocked
      ? [symptom('policy-problem', 'sign-in', 'blocks', from)]
      : []),
  ];
};

/** With an app installed a browser's settings hurt nobody yet. */
export const browserSymptoms = (
  seen: Seen<'browser-extensions' | 'client'>,
): readonly Symptom[] => {
  const hasApp = measuredIn(seen.client).some(({ value }) => value.installs.length > 0);
  return measuredIn(seen['browser-extensions']).flatMap((observed) =>
    stoppingSettings(observed.value).length > 0
      ? [symptom('browser-setting', 'webrtc', hasApp ? 'minor' : 'degrades', [observed])]
      : [],
  );
};

export const deviceSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'device-holders'>,
): readonly Symptom[] => {
  const holders = cameraHolders(seen, profile);
  return holders.length === 0
    ? []
    : [symptom('device-held', 'camera', 'minor', [...new Set(holders.map((one) => one.observed))])];
};

export const accountSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'account'> & MediaDistanceEvidence,
): readonly Symptom[] =>
  measuredIn(seen.account).flatMap((observed) => {
    const hasClient = measuredIn(seen.client).some(({ value }) => value.installs.length > 0);
    const state = accountState(observed.value);
    const reds: readonly (readonly [string, boolean])[] = [
      ['status', state === 'closed' || state === 'pending'],
      ['country', isCountryRefused(observed.value) === true],
      ['desktop', hasClient && isDesktopForbidden(observed.value)],
    ];
    const far = farMedia(seen, profile);
    return [
      ...reds
        .filter(([, isRed]) => isRed)
        .map(([about]) => symptom('account-problem', about, 'blocks', [observed])),
      // Unless the account left the near ones out, a far server is the host's choice: nothing to mend.
      ...(far === undefined || !leavesOutNear(observed.value)
        ? []
        : [symptom('media-far', 'media', 'degrades', far.media)]),
    ];
  });
