/** True, worth telling, and nobody's fault: one function per fact that people mistake for a fault. */
import type { Note } from '../model/diagnosis.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import { because, failedOnes, succeeded, type Circumstances } from './cause.ts';
import { withRole } from './controls.ts';

/** Nobody answered on the media ports and nobody had to: said, not judged. */
const mediaUnproven = (seen: Seen, { profile }: Circumstances): readonly Note[] => {
  const tried = withRole(seen['udp-media'], 'media', 'media-unproven', 'reflector');
  if (tried.length === 0 || succeeded(tried).length > 0 || failedOnes(tried).length === 0)
    return [];
  return [
    {
      about: 'media-unproven',
      because: [because('note.media-unproven', { service: profile.title }, failedOnes(tried))],
    },
  ];
};

/** Symmetric NAT: calls through a server work; only two-person direct media starts slower. */
const symmetricNat = (seen: Seen): readonly Note[] => {
  const answers = measuredIn(seen.stun).filter(({ value }) => value.form === 'rfc5389');
  const byLocalPort = new Set(answers.map(({ value }) => value.localPort));
  const ports = new Set(answers.map(({ value }) => value.mappedPort));
  if (answers.length < 2 || byLocalPort.size !== 1 || ports.size < 2) return [];
  return [{ about: 'symmetric-nat', because: [because('note.symmetric-nat', {}, answers)] }];
};

/** A tunnel that exists but owns no default route is nobody's business. */
const idleTunnels = (seen: Seen): readonly Note[] =>
  measuredIn(seen.tunnels).flatMap((observed) => {
    const idle = observed.value.tunnels.filter(
      ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
        isUp && !hasDefaultRouteV4 && !hasDefaultRouteV6,
    );
    if (idle.length === 0) return [];
    const names = idle.map(({ name }) => name);
    return [
      { about: 'idle-tunnel', because: [because('note.idle-tunnel', { names }, [observed])] },
    ];
  });

export const findNotes = (seen: Seen, circumstances: Circumstances): readonly Note[] => [
  ...mediaUnproven(seen, circumstances),
  ...symmetricNat(seen),
  ...idleTunnels(seen),
];
