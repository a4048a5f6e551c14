/** What a finding has to go by when a rule is made of it: what was asked, of whom, and what came of it. */
import type { NeededRule } from './needed-rules.ts';
import type { AnyObservation } from './observation.ts';
import type { Report } from './report.ts';

/** What one finding has to go by. */
export interface Evidence {
  readonly finding: Report['diagnosis']['findings'][number];
  /** What the service needs, from its profile. */
  readonly needed: readonly NeededRule[];
  readonly observations: readonly AnyObservation[];
  /** Those that the finding rests on. */
  readonly cited: readonly AnyObservation[];
}

/** As somebody would type it: of the service, of a host, of a page. */
const nameIn = ({ target }: AnyObservation): string | undefined => {
  switch (target.kind) {
    case 'proxy':
      return target.host.toLowerCase();
    case 'url':
      return URL.canParse(target.url) ? new URL(target.url).hostname : undefined;
    case 'address':
    case 'name':
    case 'name-by-resolver':
    case 'name-at-address':
      return target.name?.toLowerCase();
    default:
      return undefined;
  }
};

export const namesIn = (observations: readonly AnyObservation[]): readonly string[] => [
  ...new Set(observations.flatMap((one) => nameIn(one) ?? [])),
];

/** A try at an address, by whichever probe. */
export interface Try {
  readonly ip: string;
  readonly port: number;
  readonly role: string;
  readonly isReached: boolean;
}

export const tried = (
  observations: readonly AnyObservation[],
  transport: 'tcp' | 'udp',
): readonly Try[] =>
  observations.flatMap(({ probe, target, outcome }) => {
    const isAsked = (transport === 'tcp' ? TCP : UDP).has(probe);
    if (!isAsked || (target.kind !== 'address' && target.kind !== 'name-at-address')) return [];
    const { ip, port, role } = target;
    if (outcome.kind === 'skipped') return [];
    // A handshake that failed after the connection stood was let through as far as ports and addresses go.
    const isReached =
      outcome.kind === 'measured' ||
      (probe === 'tls-handshake' && outcome.failure.class.startsWith('tls.'));
    return [{ ip, port, role, isReached }];
  });

const TCP: ReadonlySet<string> = new Set(['tcp-connect', 'tls-handshake']);
const UDP: ReadonlySet<string> = new Set(['stun', 'udp-media', 'quic']);
