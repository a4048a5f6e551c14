/** Calls rated twice: by the program, and by the recommendations' whole formulas in `e-model-full.fixture.ts`. */
import {
  defaults,
  fullbandRating,
  narrowbandRating,
  opinion,
  widebandRating,
  type Parameters,
} from './e-model-full.fixture.ts';
import { type Codec, opinionScore, rating } from './e-model.ts';

interface Grid {
  readonly band: Codec['band'];
  readonly reference: (p: Parameters) => number;
  /** By how much the band's scale is longer than the narrow one's. */
  readonly perNarrow: number;
  readonly bursts: readonly number[];
  /** Ie and Bpl. */
  readonly codecs: readonly (readonly [number, number])[];
}

export const grids: readonly Grid[] = [
  {
    band: 'narrow',
    reference: narrowbandRating,
    perNarrow: 1,
    bursts: [1, 2],
    codecs: [
      [0, 4.3],
      [0, 25.1],
      [11, 19],
      [15, 16.1],
    ],
  },
  {
    band: 'wide',
    reference: widebandRating,
    perNarrow: 1.29,
    bursts: [1],
    codecs: [
      [13, 4.3],
      [8, 4.9],
    ],
  },
  {
    band: 'full',
    reference: fullbandRating,
    perNarrow: 1.48,
    bursts: [1],
    codecs: [
      [8.7, 9.3],
      [14.76, 10.12],
      [30.2, 11.8],
    ],
  },
];

const delaysMs = [0, 60, 100, 101, 150, 200, 260, 350, 500, 1000];
const lossPercents = [0, 0.1, 0.5, 1, 2, 5, 10, 20, 50];

/** Of every call of the grid, by how much the two opinion scores differ. */
export const apartOf = ({ band, reference, perNarrow, bursts, codecs }: Grid): readonly number[] =>
  codecs.flatMap(([Ie, Bpl]) =>
    delaysMs.flatMap((Ta) =>
      lossPercents.flatMap((Ppl) =>
        bursts.map((BurstR) => {
          const R = reference({ ...defaults, Ie, Bpl, Ta, Ppl, BurstR });
          const call = { delayMs: Ta, lossRatio: Ppl / 100, burstRatio: BurstR };
          const ours = opinionScore(band, rating({ band, impairment: Ie, robustness: Bpl }, call));
          return Math.abs(ours - opinion(R / perNarrow));
        }),
      ),
    ),
  );

/** G.107, annex B. Printed with two decimals, 80 as 4.02 in one edition and 4.03 in the next. */
export const workedScores: readonly { readonly r: number; readonly mos: number }[] = [
  { r: 100, mos: 4.5 },
  { r: 90, mos: 4.34 },
  { r: 80, mos: 4.03 },
  { r: 70, mos: 3.6 },
  { r: 60, mos: 3.1 },
  { r: 50, mos: 2.58 },
  { r: 0, mos: 1 },
];

/** AMR-WB of G.113 (09/2024), tables IV.1, IV.3 and IV.4, through G.107.1 (corrigendum 01/2020). */
export const workedWideband: readonly {
  readonly when: string;
  readonly ie: number;
  readonly percent: number;
  readonly mos: number;
}[] = [
  { when: '23.05 kbit/s', ie: 1, percent: 0, mos: 4.494 },
  { when: '23.85 kbit/s', ie: 8, percent: 0, mos: 4.4206 },
  { when: '12.65 kbit/s', ie: 13, percent: 0, mos: 4.3371 },
  { when: '6.6 kbit/s', ie: 41, percent: 0, mos: 3.5123 },
  { when: '6.6 kbit/s, both ears', ie: 56, percent: 0, mos: 2.922 },
  { when: '12.65 kbit/s, both ears, 2 % loss', ie: 20, percent: 2, mos: 3.4062 },
];
