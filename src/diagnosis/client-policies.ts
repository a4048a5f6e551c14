/**
 * Rules that an administrator set for the meeting client on this computer. Names as Zoom's
 * management profiles spell them (apple ProfileManifests 2023-08-17; Windows uses the same names
 * as values); compared without regard to case, because the two systems differ in it.
 */
import type { Client } from '../model/machine-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';

export type Policy = Client['policies'][number];

export interface ClientPolicies {
  readonly observed: Measurement<'client'>;
  /** Those of these keys that are switched on. */
  on(...keys: readonly string[]): readonly Policy[];
}

/** `1`, `true`, `yes`, `0x1`, `0x00000001`: a DWORD, a plist and a file write it each in its own way. */
const isOn = ({ value }: Policy): boolean => /^(?:1|true|yes|0x0*1)$/i.test(value.trim());

/** `HKLM\…\General\DisableAudioOverProxy` and a bare name are the same key. */
const nameOf = ({ key }: Policy): string => (key.split(/[\\/]/).at(-1) ?? key).toLowerCase();

export const clientPolicies = (seen: Seen<'client'>): ClientPolicies | undefined => {
  const [observed] = measuredIn(seen.client);
  if (observed === undefined) return undefined;
  const on = (...keys: readonly string[]): readonly Policy[] => {
    const wanted = new Set(keys.map((key) => key.toLowerCase()));
    return observed.value.policies.filter((one) => wanted.has(nameOf(one)) && isOn(one));
  };
  return { observed, on };
};

/** Keys that keep a kind of media from going through a proxy. */
export const MEDIA_OVER_PROXY_KEYS = [
  'DisableAudioOverProxy',
  'DisableVideoOverProxy',
  'DisableSharingOverProxy',
] as const;

/** Keys that let nobody join who has not signed in. */
const SIGN_IN_KEYS = ['EnforceSignInToJoin', 'EnforceAppSignInToJoin'] as const;

/** Every way to sign in, with the keys that close it in the spellings met so far. */
const WAYS_TO_SIGN_IN: readonly (readonly string[])[] = [
  ['DisableLoginWithEmail', 'NoEmailLogin'],
  ['NoSSO', 'DisableLoginWithSSO', 'DisableSSOLogin'],
  ['NoGoogle', 'DisableGoogleLogin'],
  ['NoFacebook', 'DisableFacebookLogin'],
  ['DisableAppleLogin', 'NoApple'],
];

/** Rules that demand signing in, and whether they leave any way of doing so. */
export const signInRules = (
  policies: ClientPolicies,
): {
  readonly demands: readonly Policy[];
  readonly closed: readonly Policy[];
  readonly isLocked: boolean;
} => {
  const demands = policies.on(...SIGN_IN_KEYS);
  const closed = WAYS_TO_SIGN_IN.map((keys) => policies.on(...keys));
  return {
    demands,
    closed: closed.flat(),
    isLocked: demands.length > 0 && closed.every((ways) => ways.length > 0),
  };
};
