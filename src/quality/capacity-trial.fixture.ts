/** One capacity test over one simulated link. */
import type { Sustained } from '../model/quality-facts.ts';

import { nextStep, type Question } from './sequential-test.ts';
import { type LinkKind, simulatedLink } from './simulated-link.fixture.ts';

export interface Trial {
  readonly result: Omit<Sustained, 'tookMs' | 'bytes'>;
  readonly tookMs: number;
  readonly bytes: number;
  /** Until it knew, without the step that empties buckets. */
  readonly decidedMs: number;
}

const EVERY_MS = 100;

/** `floods`: a sender that cannot pace, as on the way down over TCP. */
export const tryLink = (
  kind: LinkKind,
  seed: number,
  question: Question,
  sender: 'paces' | 'floods' = 'paces',
): Trial => {
  const link = simulatedLink(kind, seed);
  const bytes: number[] = [];
  let [decidedMs, quickFrom]: (number | undefined)[] = [];
  for (;;) {
    const step = nextStep(bytes, {
      ...question,
      ...(quickFrom === undefined ? {} : { quickFrom }),
    });
    const tookMs = bytes.length * EVERY_MS;
    if (step.isDone) {
      const total = bytes.reduce((sum, count) => sum + count, 0);
      return { result: step.result, tookMs, bytes: total, decidedMs: decidedMs ?? tookMs };
    }
    if (step.isSure) decidedMs ??= tookMs;
    if (step.phase === 'drain') quickFrom ??= bytes.length;
    bytes.push(link(sender === 'paces' ? step.sendMbps : 100, EVERY_MS));
  }
};
