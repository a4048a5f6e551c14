/**
 * The way from this computer to the service as stations, and how each stands. A station is "fine" only
 * if something was measured that came through it; what nobody looked at is unknown, never fine.
 */
import type { CauseId } from '../../../src/model/cause-id.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import type { Report, ReportedFinding } from '../../../src/model/report.ts';

export const stationIds = ['computer', 'link', 'router', 'provider', 'service'] as const;

export type StationId = (typeof stationIds)[number];

export interface Station {
  readonly id: StationId;
  /** `broken`: it stops the meeting here. `poor`: it makes it worse. `suspected`: probable, not proven. */
  readonly state: 'fine' | 'broken' | 'poor' | 'unknown';
  readonly isProven: boolean;
}

/** Of the radio or the cable itself, not of what stands at its ends. */
const ofTheLink: ReadonlySet<CauseId> = new Set([
  'no-link',
  'wifi-weak',
  'wifi-interference',
  'wifi-power-save',
  'wifi-awdl',
  'gateway-loss',
]);

export const stationOf = ({ cause, lies }: ReportedFinding): StationId => {
  if (ofTheLink.has(cause)) return 'link';
  switch (lies) {
    case 'in-this-device':
      return 'computer';
    case 'in-this-network':
      return 'router';
    case 'at-the-provider':
      return 'provider';
    case 'at-the-service':
      return 'service';
  }
};

const roleOf = ({ target }: AnyObservation): string | undefined =>
  'role' in target ? target.role : undefined;

const ofTheService: ReadonlySet<string> = new Set(['signalling', 'helper', 'media']);

const outside: ReadonlySet<string> = new Set([...ofTheService, 'control', 'portal-check']);

/** A handshake proves who answered; a mere connection could have been answered by anybody on the way. */
const isHandshake = (roles: ReadonlySet<string>) => (one: AnyObservation) =>
  one.probe === 'tls-handshake' && roles.has(roleOf(one) ?? '');

/** The farthest station from which an honest answer came, by its place in the list; -1 for none. */
const farthest = (observations: readonly AnyObservation[]): number => {
  const came = observations.filter(({ outcome }) => outcome.kind === 'measured');
  const has = (test: (one: AnyObservation) => boolean): boolean => came.some(test);
  if (has(isHandshake(ofTheService))) return stationIds.indexOf('service');
  if (has(isHandshake(outside))) return stationIds.indexOf('provider');
  // A sign-in page comes from this network at the nearest: the cable or the radio carried it.
  if (has(({ probe }) => probe === 'gateway' || probe === 'portal-check'))
    return stationIds.indexOf('router');
  return has(({ probe }) => probe === 'links') ? stationIds.indexOf('computer') : -1;
};

export const wayOf = ({ verdict, diagnosis, observations }: Report): readonly Station[] => {
  const reached = verdict === 'ready' ? stationIds.length - 1 : farthest(observations);
  return stationIds.map((id, index) => {
    const mine = diagnosis.findings.filter(
      (finding) => finding.impact !== 'contributes' && stationOf(finding) === id,
    );
    const isProven = mine.some((finding) => finding.verdict === 'confirmed');
    if (mine.some(({ impact }) => impact === 'blocks')) return { id, state: 'broken', isProven };
    if (mine.length > 0) return { id, state: 'poor', isProven };
    return { id, state: index <= reached ? 'fine' : 'unknown', isProven: index <= reached };
  });
};

/** By what this computer is connected: the interface of the default route decides. */
export const linkOf = (observations: readonly AnyObservation[]): 'wifi' | 'cable' | 'other' => {
  const devices = new Set(
    observations.flatMap((one) =>
      one.probe === 'routes' && one.outcome.kind === 'measured'
        ? one.outcome.value.routes.flatMap(({ destination, device }) =>
            (destination === '0.0.0.0/0' || destination === '::/0') && device !== undefined
              ? [device]
              : [],
          )
        : [],
    ),
  );
  const kinds = observations.flatMap((one) =>
    one.probe === 'links' && one.outcome.kind === 'measured'
      ? one.outcome.value.links.filter(({ name }) => devices.has(name)).map(({ kind }) => kind)
      : [],
  );
  if (kinds.includes('wifi')) return 'wifi';
  return kinds.includes('ethernet') ? 'cable' : 'other';
};
