/** Rules are read where the system allows it and walked with imagined packets. "Unreadable" is an answer, not a clean bill. */
import type { Seen } from '../model/observation.ts';
import { defineProbe } from './probe.ts';

const isAnythingRefusedHere = (
  seen: Seen<'tcp-connect' | 'udp-media' | 'stun' | 'dns-answer'>,
): boolean =>
  [seen['tcp-connect'], seen['udp-media'], seen.stun, seen['dns-answer']].some((ones) =>
    ones.some(
      ({ outcome }) =>
        outcome.kind === 'failed' &&
        (outcome.failure.class.startsWith('local.') ||
          outcome.failure.class === 'udp.local_firewall' ||
          outcome.failure.class === 'tcp.timeout'),
    ),
  );

export const localFirewall = defineProbe({
  id: 'local-firewall',
  asks: 'Does a firewall of this computer stop what the meeting sends?',
  cost: { milliseconds: 6500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['tcp-connect', 'udp-media', 'stun', 'dns-answer'],
  // Half a dozen programs to start: only once something failed that a firewall here could have done.
  targets: ({ chosen, seen }) =>
    chosen.has('local-firewall') || isAnythingRefusedHere(seen) ? [{ kind: 'computer' }] : [],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['local-firewall']({ profile: plan.profile, signal }),
});
