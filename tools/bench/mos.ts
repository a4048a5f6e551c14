/**
 * Opinion scores beside the recommendations: their worked values, and a second implementation of their whole
 * formulas (ours leaves out what a network cannot change), call by call. Differences, in points of MOS.
 */
import {
  apartOf,
  grids,
  workedScores,
  workedWideband,
} from '../../src/quality/e-model-grid.fixture.ts';
import { opinionScore, rating } from '../../src/quality/e-model.ts';
import { table } from './table.ts';

export interface MosRow {
  readonly beside: string;
  readonly points: number;
  readonly largest: number;
  readonly mean: number;
}

const rowOf = (beside: string, apart: readonly number[]): MosRow => ({
  beside,
  points: apart.length,
  largest: Math.max(...apart),
  mean: apart.reduce((sum, one) => sum + one, 0) / apart.length,
});

/** How good a codec is without loss does not depend on how it takes loss. */
const ANY_ROBUSTNESS = 4.3;

export const compareMos = (): readonly MosRow[] => [
  rowOf(
    'worked values of G.107, annex B',
    workedScores.map(({ r, mos }) => Math.abs(opinionScore('narrow', r) - mos)),
  ),
  rowOf(
    'worked values of G.107.1 and G.113',
    workedWideband.map(({ ie, percent, mos }) => {
      const codec = { band: 'wide', impairment: ie, robustness: ANY_ROBUSTNESS } as const;
      const call = { delayMs: 0, lossRatio: percent / 100 };
      return Math.abs(opinionScore('wide', rating(codec, call)) - mos);
    }),
  ),
  ...grids.map((grid) => rowOf(`second implementation, ${grid.band} band`, apartOf(grid))),
];

export const mosText = (rows: readonly MosRow[]): string =>
  [
    'MOS: difference from the recommendations (ITU-T G.107, G.107.1, G.107.2, G.113), in points',
    table(
      ['beside', 'calls', 'largest', 'mean'],
      rows.map(({ beside, points, largest, mean }) => [
        beside,
        String(points),
        largest.toFixed(4),
        mean.toFixed(4),
      ]),
    ),
  ].join('\n');
