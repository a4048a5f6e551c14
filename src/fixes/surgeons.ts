/**
 * Whose rights each part of a plan takes: this process's own for what is the person's, the helper's for what is the
 * administrator's, and one question to the person for all of it.
 */
import type { Hands } from '../platform/hands.ts';
import type { Share } from './several-hands.ts';
import type { Surgeon } from './surgeon.ts';

export interface Surgeons {
  readonly here: Surgeon;
  /** Asks for administrator's rights once; the same surgeon ever after. */
  elevated(signal: AbortSignal): Promise<Elevated>;
}

export type Elevated =
  | { readonly kind: 'ready'; readonly surgeon: Surgeon }
  | { readonly kind: 'refused' | 'impossible'; readonly why: string };

/** Whose a setting or an action is; undefined where this system has none such. */
type Needs = 'user' | 'admin' | undefined;

interface SurgeonsAsk {
  readonly surgeons: Surgeons;
  readonly hands: Pick<Hands, 'elevation'>;
  readonly signal: AbortSignal;
}

type Found =
  | { readonly kind: 'ready'; readonly of: (needs: Needs) => Surgeon }
  | Exclude<Elevated, { kind: 'ready' }>;

/** The person is asked before anything is done, and only if some part needs it. */
export const surgeonsFor = async (
  { surgeons, hands, signal }: SurgeonsAsk,
  all: readonly Needs[],
): Promise<Found> => {
  const { here } = surgeons;
  if (hands.elevation.isElevated || !all.includes('admin'))
    return { kind: 'ready', of: () => here };
  const elevated = await surgeons.elevated(signal);
  if (elevated.kind !== 'ready') return elevated;
  return { kind: 'ready', of: (needs) => (needs === 'admin' ? elevated.surgeon : here) };
};

/** The person's own first: see `several-hands.ts` for why that half is kept last. */
export const sharesOf = (
  needs: readonly Needs[],
  of: (needs: Needs) => Surgeon,
): readonly Share[] => {
  const shares = new Map<Surgeon, number[]>();
  for (const whose of ['user', 'admin'] as const) {
    for (const [index, need] of needs.entries()) {
      if ((need ?? 'user') !== whose) continue;
      const surgeon = of(whose);
      shares.set(surgeon, [...(shares.get(surgeon) ?? []), index]);
    }
  }
  return [...shares].map(([surgeon, indexes]) => ({
    surgeon,
    indexes: indexes.toSorted((one, other) => one - other),
  }));
};
