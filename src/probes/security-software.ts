/** Names of programs and folders. Presence is no proof of inspection: a certificate's issuer is. */
import { defineProbe } from './probe.ts';

export const securitySoftware = defineProbe({
  id: 'security-software',
  asks: 'Which antivirus or endpoint agents are on this computer?',
  cost: { milliseconds: 300, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['tls-handshake'],
  // Asked about once a certificate came from somebody who is not a public authority, or a handshake failed.
  targets: ({ chosen, seen }) =>
    chosen.has('security-software') ||
    seen['tls-handshake'].some(
      ({ outcome }) =>
        outcome.kind === 'failed' ||
        (outcome.kind === 'measured' && !outcome.value.chainsToPublicRoot),
    )
      ? [{ kind: 'computer' }]
      : [],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['security-software']({ profile: plan.profile, signal }),
});
