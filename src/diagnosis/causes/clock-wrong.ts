/**
 * This computer's clock is off, so good certificates look expired or not yet valid.
 *
 * Two independent hosts must tell the same other time, and genuine certificates be refused
 * for their dates alone, or the system itself say that its clock is not synchronised. One
 * host with an expired certificate is that host's trouble; a foreign issuer is inspection.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { CLOCK_OFF_MS } from '../symptoms/paths.ts';

/** Genuine but for the dates: the right name under a root of the public list. */
const refusedForDates = (seen: Seen<'tls-handshake'>): readonly Observation<'tls-handshake'>[] =>
  seen['tls-handshake'].filter(
    ({ outcome }) =>
      outcome.kind === 'measured' &&
      outcome.value.dates !== 'valid' &&
      outcome.value.isNameMatching &&
      outcome.value.chainsToPublicRoot,
  );

const nameOf = ({ target }: Observation): string => ('name' in target ? target.name : '');

const skewsOf = (seen: Seen<'http-exchange'>) =>
  measuredIn(seen['http-exchange']).flatMap(({ id, value }) =>
    value.dateSkewMs === undefined ? [] : [{ id, skewMs: value.dateSkewMs }],
  );

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Valid dates anywhere under a public root: the clock is right enough for certificates. */
const acceptedDates = (seen: Seen<'tls-handshake'>) =>
  measuredIn(seen['tls-handshake']).filter(
    ({ value }) => value.dates === 'valid' && value.chainsToPublicRoot,
  );

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** In the unit a person would use: a wrong time zone is hours, a dead battery years. */
const inWords = (skewMs: number) => {
  const ms = Math.abs(skewMs);
  if (ms < 2 * HOUR_MS) return { unit: 'minutes', count: Math.round(ms / MINUTE_MS) };
  if (ms < 2 * DAY_MS) return { unit: 'hours', count: Math.round(ms / HOUR_MS) };
  return { unit: 'days', count: Math.round(ms / DAY_MS) };
};

export const clockWrong = defineCause({
  id: 'clock-wrong',
  layer: 'clock',
  reads: ['http-exchange', 'tls-handshake', 'clock'],
  weigh(seen, { symptoms }): Verdict {
    const skews = skewsOf(seen);
    const off = idsOf(symptoms, 'clock-off');
    const refused = refusedForDates(seen);
    const names = [...new Set(refused.map(nameOf))];
    const honest = skews.filter(({ skewMs }) => Math.abs(skewMs) < CLOCK_OFF_MS);
    if (off.length === 0 && honest.length > 0) {
      return ruledOut(because('clock-wrong.agrees', {}, honest));
    }
    const isRefusedOnly = names.length >= 2 && acceptedDates(seen).length === 0;
    if (off.length === 0 && !isRefusedOnly) return unknown('http-exchange');
    const skewed = skews.filter(({ skewMs }) => Math.abs(skewMs) >= CLOCK_OFF_MS);
    const unsynchronised = measuredIn(seen.clock).filter(
      ({ value }) => value.isSynchronised === false,
    );
    const usualSkewMs = median(skewed.map(({ skewMs }) => skewMs));
    const { unit, count } = inWords(usualSkewMs);
    // Hosts are ahead of us: our clock is behind.
    const direction = usualSkewMs > 0 ? 'behind' : 'ahead';
    const accusation = {
      impact: refused.length > 0 ? 'blocks' : 'degrades',
      accountsFor: [
        ...off,
        ...idsAbout(symptoms, ['certificate-untrusted'], (name) => names.includes(name)),
      ],
      because: [
        ...(skewed.length > 0
          ? [because(`clock-wrong.${direction}-${unit}`, { count }, skewed)]
          : []),
        ...(refused.length > 0 ? [because('clock-wrong.dates-refused', { names }, refused)] : []),
        ...(unsynchronised.length > 0
          ? [because('clock-wrong.unsynchronised', {}, unsynchronised)]
          : []),
      ],
    } as const;
    return off.length > 0 && (refused.length > 0 || unsynchronised.length > 0)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['http-exchange', 'tls-handshake'], ...accusation };
  },
});
