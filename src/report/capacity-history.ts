/**
 * Is the line itself too slow, day after day (guide: a faster plan)? One slow check proves an
 * evening; several, on the same network, while Wi-Fi and router were fine, prove a plan. Pure:
 * earlier reports in, one sentence out.
 */
import type { CauseId } from '../model/cause-id.ts';
import { measuredIn } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Reason } from '../model/verdict.ts';

/** Fewer say nothing about a habit. */
const FEWEST_CHECKS = 3;

/** Below this share of the checks it is an evening's trouble, not the plan's. */
const HABIT_SHARE = 0.6;

/** The line's own faults: anything else found beside them may have slowed the check. */
const ABOUT_THE_LINE: ReadonlySet<CauseId> = new Set([
  'uplink-too-slow',
  'downlink-too-slow',
  'bufferbloat',
]);

type Direction = 'up' | 'down';

/** One sentence per direction that is below the need as a habit; nothing where nothing is proven. */
export const capacityHistory = (newest: Report, earlier: readonly Report[]): readonly Reason[] => {
  const place = placeOf(newest);
  if (place === undefined) return [];
  const here = [newest, ...earlier].filter(
    (report) => placeOf(report) === place && isClean(report),
  );
  return (['up', 'down'] as const).flatMap((direction) => habitOf(here, direction, newest));
};

const habitOf = (
  reports: readonly Report[],
  direction: Direction,
  { profile, service }: Report,
): readonly Reason[] => {
  const needMbps = Math.max(
    0,
    ...profile.needs.map((need) => (direction === 'up' ? need.upMbps : need.downMbps)),
  );
  const measured = reports
    .filter((report) => report.service.id === service.id)
    .flatMap((report) => {
      const is = capacityOf(report, direction, needMbps);
      return is === undefined ? [] : [{ ...is, startedAt: report.startedAt }];
    });
  const below = measured.filter(({ isBelow }) => isBelow);
  if (measured.length < FEWEST_CHECKS || below.length < measured.length * HABIT_SHARE) return [];
  const since = measured.map(({ startedAt }) => startedAt).toSorted()[0] ?? '';
  const values = {
    below: below.length,
    checks: measured.length,
    since: since.slice(0, 10),
    mbps: median(below.map(({ mbps }) => mbps)),
    needMbps,
  };
  return [{ message: `history.capacity-${direction}`, values, from: [] }];
};

/** A lower bound below the need says nothing: the test was sure of less and stopped. */
const capacityOf = (
  { quality }: Report,
  direction: Direction,
  needMbps: number,
): { readonly mbps: number; readonly isBelow: boolean } | undefined => {
  const mbps = direction === 'up' ? quality?.upMbps : quality?.downMbps;
  const isLowerBound =
    (direction === 'up' ? quality?.upIsLowerBound : quality?.downIsLowerBound) ?? false;
  if (mbps === undefined || (isLowerBound && mbps < needMbps)) return undefined;
  return { mbps, isBelow: mbps < needMbps };
};

/** The way out by router and device: the same network as then, as far as a report may tell. */
const placeOf = ({ observations }: Report): string | undefined => {
  const { routes } = groupByProbe(observations);
  const doors = measuredIn(routes).flatMap(({ value }) =>
    value.routes
      .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
      .map(({ gateway = '', device = '' }) => `${gateway} ${device}`),
  );
  return doors.length === 0 ? undefined : [...new Set(doors)].toSorted().join(', ');
};

const isClean = ({ diagnosis }: Report): boolean =>
  diagnosis.findings.every(({ cause }) => ABOUT_THE_LINE.has(cause));

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
};
