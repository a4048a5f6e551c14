/** True, worth telling, and nobody's fault: one function per fact that people mistake for a fault. */
import type { Note } from '../model/diagnosis.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import { ageInDays, isPastShelfLife } from '../model/shelf-life.ts';
import type { SymptomKind } from '../model/symptom.ts';
import { because, failedOnes, succeeded, type Circumstances } from './cause.ts';
import { withRole } from './controls.ts';
import { isAccepted, ownHandshakes } from './reach.ts';
import { radioAdvice } from './radio-advice.ts';
import { silentAtReflector } from './udp.ts';

/** UDP is known to be in trouble: then "could not be proven open" would only confuse. */
const udpTrouble: readonly SymptomKind[] = [
  'udp-controls-silent',
  'media-udp-failed',
  'udp-refused-here',
];

/** Nobody answered on the media ports and nobody had to: said, not judged, where the service itself is reached. */
const mediaUnproven = (seen: Seen, { profile, symptoms }: Circumstances): readonly Note[] => {
  const tried = withRole(seen['udp-media'], 'media', 'media-unproven', 'reflector');
  if (succeeded(tried).length > 0 || failedOnes(tried).length === 0) return [];
  if (symptoms.some(({ kind }) => udpTrouble.includes(kind))) return [];
  if (!ownHandshakes(seen, 'signalling').some(isAccepted)) return [];
  return [
    {
      about: 'media-unproven',
      because: [because('note.media-unproven', { service: profile.title }, failedOnes(tried))],
    },
  ];
};

/** The test server that was named is not there, or not the one: the person believes that it proved something. */
const reflectorUnused = (seen: Seen): readonly Note[] => {
  const asked = withRole(seen['udp-media'], 'reflector');
  const refusedUs = failedOnes(withRole(seen.capacity, 'reflector')).filter(
    ({ outcome }) => outcome.kind === 'failed' && outcome.failure.step === 'greeting',
  );
  const isSilent = succeeded(asked).length === 0 && silentAtReflector(seen).length === 0;
  const from = [
    ...(isSilent ? failedOnes([...asked, ...withRole(seen['system-lookup'], 'reflector')]) : []),
    ...refusedUs,
  ];
  if (from.length === 0 || !ownHandshakes(seen, 'signalling').some(isAccepted)) return [];
  return [{ about: 'reflector-unused', because: [because('note.reflector-unused', {}, from)] }];
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

/** Ranges move: an old list names addresses that are no longer the service's. A wrong clock is no proof of age. */
const oldProfile = ({ profile, startedAt, symptoms }: Circumstances): readonly Note[] => {
  const isClockOff = symptoms.some(({ kind }) => kind === 'clock-off');
  if (isClockOff || !isPastShelfLife(profile, startedAt)) return [];
  const values = { service: profile.title, days: ageInDays(profile, startedAt) };
  return [{ about: 'profile-old', because: [because('profile.past-shelf-life', values, [])] }];
};

export const findNotes = (seen: Seen, circumstances: Circumstances): readonly Note[] => [
  ...oldProfile(circumstances),
  ...mediaUnproven(seen, circumstances),
  ...reflectorUnused(seen),
  ...symmetricNat(seen),
  ...idleTunnels(seen),
  ...radioAdvice(seen, circumstances.symptoms),
];
