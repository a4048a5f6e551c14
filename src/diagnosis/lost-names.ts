/**
 * Names that the service itself has lost: its front door does not exist, by the word of
 * resolvers of two companies whom nobody on the way can falsify. Happened to zoom.us on
 * 16 April 2025, when its registry suspended the name by mistake.
 */
import type { Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { dnsReplies, isMute, resolversOf, type DnsReply } from './dns.ts';
import { isUnknownEverywhere, nameStories, type NameEvidence } from './names.ts';

export interface LostNames {
  readonly names: readonly string[];
  readonly replies: readonly DnsReply[];
}

const frontDoorOf = ({ hosts }: ServiceProfile): string | undefined =>
  hosts.find(({ role, isEssential }) => role === 'signalling' && isEssential)?.name;

/** One encrypted resolver may be wrong, or lie for its own reasons. */
const ENOUGH_WITNESSES = 2;

export const lostNames = (
  seen: NameEvidence & Seen<'resolvers'>,
  profile: ServiceProfile,
): LostNames | undefined => {
  const encrypted = dnsReplies(seen, profile).filter(
    (one) => one.by === 'encrypted' && !isMute(one),
  );
  const frontDoor = frontDoorOf(profile);
  const replies = encrypted.filter(({ name }) => name === frontDoor);
  if (frontDoor === undefined || !isUnknownEverywhere(encrypted, frontDoor)) return undefined;
  if (resolversOf(replies).length < ENOUGH_WITNESSES) return undefined;
  const lost = nameStories(seen, profile).filter(
    ({ name, systemAddresses }) =>
      systemAddresses.length === 0 &&
      !encrypted.some((one) => one.name === name && one.said === 'addresses'),
  );
  const names = lost.map(({ name }) => name);
  return names.includes(frontDoor) ? { names, replies } : undefined;
};
