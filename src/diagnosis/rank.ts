/** Surest first, then worst, then lowest layer: the order in which a person should read. */
import { causePlaces } from '../model/cause-id.ts';
import type { Finding } from '../model/diagnosis.ts';
import { layers } from './cause.ts';
import type { Accused } from './explain-away.ts';

const SURENESS = { confirmed: 0, suspected: 1 } as const;
const BADNESS = { blocks: 0, degrades: 1, contributes: 2 } as const;

const compare = (a: Accused, b: Accused): number =>
  SURENESS[a.verdict.kind] - SURENESS[b.verdict.kind] ||
  BADNESS[a.verdict.impact] - BADNESS[b.verdict.impact] ||
  layers.indexOf(a.cause.layer) - layers.indexOf(b.cause.layer);

export const rank = (accused: readonly Accused[]): readonly Finding[] =>
  accused.toSorted(compare).map(({ cause, verdict }) => ({
    cause: cause.id,
    verdict: verdict.kind,
    lies: verdict.lies ?? causePlaces[cause.id][0],
    impact: verdict.impact,
    because: verdict.because,
    wouldSettle: verdict.kind === 'suspected' ? verdict.wouldSettle : [],
    accountsFor: verdict.accountsFor,
  }));
