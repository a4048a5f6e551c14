/**
 * What the three causes that accuse an inspector of encrypted connections say alike: whom it leaves
 * alone, whom else it reads, and what follows when it is not the service. The sentences are each cause's own.
 */
import type { FactId } from '../model/facts.ts';
import type { MessageValues, Reason, Verdict } from '../model/verdict.ts';
import { because, note, ruledOut, unknown } from './cause.ts';
import {
  type Inspection,
  type InspectionEvidence,
  isOfPublicRoot,
  isOfService,
  namesOf,
  shownCertificates,
} from './inspection.ts';

export type InspectionCause =
  | 'tls-inspection-trusted'
  | 'tls-inspection-untrusted'
  | 'security-software-inspects';

export const inspectionReads = [
  'tls-handshake',
  'proxy-connect',
  'dns-answer',
  'gateway',
  'security-software',
  'processes',
] as const satisfies readonly FactId[];

/** The service is exempt, as it should be: told, not blamed. `values` name the inspector as the cause's sentences do. */
export const serviceIsSpared = (
  cause: InspectionCause,
  seen: InspectionEvidence,
  [elsewhere]: readonly Inspection[],
  values: (elsewhere: Inspection) => MessageValues,
): Verdict => {
  if (elsewhere !== undefined) {
    const { others } = elsewhere;
    const said = { ...values(elsewhere), names: namesOf(others) };
    return note(because(`${cause}.others-only`, said, others));
  }
  const proofs = shownCertificates(seen).filter((one) => isOfService(one) && isOfPublicRoot(one));
  return proofs.length > 0
    ? ruledOut(because(`${cause}.genuine`, {}, proofs))
    : unknown('tls-handshake');
};

/** Whom else the same issuer signs for. */
export const othersToo = (
  cause: InspectionCause,
  { issuer, others }: Inspection,
): readonly Reason[] =>
  others.length === 0
    ? []
    : [because(`${cause}.others-too`, { names: namesOf(others), issuer }, others)];

/** Why a box in the network is accused: its issuer, and for whom else it signs or does not. */
export const boxReasons = (
  cause: Exclude<InspectionCause, 'security-software-inspects'>,
  found: Inspection,
): readonly Reason[] => {
  const { issuer, service, others, spared, box } = found;
  const names = namesOf(service);
  const isSparing = others.length === 0 && spared.length > 0;
  return [
    box === undefined
      ? because(`${cause}.issuer`, { names, issuer }, service)
      : because(`${cause}.issuer-known`, { names, issuer, product: box }, service),
    ...othersToo(cause, found),
    ...(isSparing ? [because(`${cause}.others-genuine`, { names: namesOf(spared) }, spared)] : []),
  ];
};
