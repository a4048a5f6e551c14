/** Red facts about the computer and its way to the router. */
import type { Link } from '../../model/machine-facts.ts';
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import { failedOnes, succeeded } from '../cause.ts';
import { connectedControls } from '../controls.ts';
import { familiesInUse } from '../families.ts';
import { symptom } from './symptom-list.ts';

/** Links that can carry a meeting by themselves: a bridge or a tunnel needs one of these below it. */
export const isPhysical = ({ kind }: Link): boolean =>
  kind === 'ethernet' || kind === 'wifi' || kind === 'mobile' || kind === 'other';

const hasUsableAddress = ({ addresses }: Link): boolean =>
  addresses.some(
    ({ scope, isUnusable, ip }) => scope === 'global' && !isUnusable && !isSelfGiven(ip),
  );

/** 169.254/16 (RFC 3927): the computer gave itself an address because nobody else did. */
const isSelfGiven = (ip: string): boolean => ip.startsWith('169.254.');

export const linkSymptoms = (
  seen: Seen<'links' | 'routes' | 'tcp-connect'>,
): readonly Symptom[] => {
  const [observed] = measuredIn(seen.links);
  if (observed === undefined) return [];
  const alive = observed.value.links.filter(
    (link) => isPhysical(link) && link.isUp && link.hasCarrier,
  );
  if (alive.length === 0) return [symptom('no-link', 'computer', 'blocks', [observed])];
  if (!alive.some(hasUsableAddress)) {
    return [symptom('no-address', 'computer', 'blocks', [observed])];
  }
  const [routes] = measuredIn(seen.routes);
  // A way out can be hidden from us (rules by mark or user); a connection that stood proves it.
  const isOutReached = succeeded(seen['tcp-connect']).length > 0;
  return routes !== undefined && familiesInUse(seen).size === 0 && !isOutReached
    ? [symptom('no-route', 'computer', 'blocks', [routes])]
    : [];
};

/** A router that ignores us is only a symptom when nothing beyond it answers either. */
export const gatewaySymptoms = (
  seen: Seen<'gateway' | 'tcp-connect' | 'tls-handshake'>,
): readonly Symptom[] => {
  const silent = failedOnes(seen.gateway);
  const isBeyondReached =
    connectedControls(seen).length > 0 || succeeded(seen['tcp-connect']).length > 0;
  return silent.length > 0 && succeeded(seen.gateway).length === 0 && !isBeyondReached
    ? [symptom('gateway-silent', 'gateway', 'blocks', silent)]
    : [];
};
