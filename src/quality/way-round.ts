/** The same page, asked through a tunnel and past it: is the way through the tunnel a long way round? */
import type { Measurement } from '../model/observation.ts';

type Page = Measurement<'portal-check'>;

export interface WayRound {
  readonly through: readonly Page[];
  readonly past: readonly Page[];
  /** Of the quickest page each, milliseconds. */
  readonly throughMs: number;
  readonly pastMs: number;
  readonly isLong: boolean;
  /** How often the page was asked through the tunnel, one time after the other. */
  readonly turns: number;
}

/** Half of the way must be the tunnel's: less is the price of any company network. */
const FACTOR = 2;

/** A page takes two round trips (connect, ask); tools and name servers add some milliseconds of their own. */
const MIN_DIFFERENCE_MS = 100;

/** Undefined where no page came by one of the two ways. */
export const wayRoundIn = (pages: readonly Page[]): WayRound | undefined => {
  const exact = pages.filter(
    ({ value, target }) => value.answer === 'exact' && target.kind === 'url',
  );
  const past = exact.filter(({ target }) => deviceOf(target) !== undefined);
  const through = exact.filter(({ target }) => deviceOf(target) === undefined);
  if (past.length === 0 || through.length === 0) return undefined;
  const throughMs = quickest(through, withoutOwn);
  // Past the tunnel nothing is taken off: a busy computer shall not make the short way shorter.
  const pastMs = quickest(past, ({ value }) => value.tookMs);
  const isLong = throughMs >= pastMs * FACTOR && throughMs - pastMs >= MIN_DIFFERENCE_MS;
  const turns = Math.max(
    ...through.map(({ target }) => (target.kind === 'url' && target.turn) || 1),
  );
  return { through, past, throughMs, pastMs, isLong, turns };
};

const deviceOf = (target: Page['target']): string | undefined =>
  target.kind === 'url' ? target.device : undefined;

/** What this computer was late by is not the tunnel's: at a start everything is asked at once. */
const withoutOwn = ({ value, lateMs = 0 }: Page): number => value.tookMs - lateMs;

const quickest = (pages: readonly Page[], tookMs: (page: Page) => number): number =>
  Math.round(Math.min(...pages.map(tookMs)));
