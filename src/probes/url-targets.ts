/** At which address a URL is tried: known ones only, IPv4 first, IPv6 once that has failed or is all there is. */
import type { Observation, Seen } from '../model/observation.ts';
import type { Role, TargetOf } from '../model/target.ts';
import { addressesOf, familyOf, isLookedUp } from './known-addresses.ts';
import type { Plan } from './probe.ts';

export const hostOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : undefined;

/**
 * One question per family, the second only when the first failed: check pages and status
 * pages are other people's, and a burst at a portal is what gets a computer shut out.
 */
export const urlTargets = (
  { seen }: Pick<Plan, 'seen'>,
  tried: readonly Observation[],
  role: Role,
  url: string,
): readonly TargetOf<'url'>[] => {
  const host = hostOf(url);
  if (host === undefined || !isReady(seen, host)) return [];
  const addresses = addressesOf(seen, host);
  const first = addresses.find((ip) => familyOf(ip) === 4) ?? addresses[0];
  if (first === undefined) return [];
  const target: TargetOf<'url'> = { kind: 'url', role, url, at: first };
  const hasFailed = tried.some(
    (one) =>
      one.outcome.kind === 'failed' &&
      one.target.kind === 'url' &&
      one.target.url === url &&
      one.target.at === first,
  );
  const second = addresses.find((ip) => familyOf(ip) !== familyOf(first));
  return hasFailed && second !== undefined ? [target, { ...target, at: second }] : [target];
};

/** The system's answer is waited for, because it comes first in the list; a literal needs none. */
const isReady = (seen: Seen<'system-lookup' | 'dns-answer'>, host: string): boolean =>
  isLookedUp(seen, host) || addressesOf(seen, host)[0] === host;
