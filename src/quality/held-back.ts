/** What is not measured because it would cost the person: a battery's charge, or bytes that are paid for. */
import type { Seen } from '../model/observation.ts';

/** Why only what is cheap was measured, as the skipped measurement says it. */
export const heldBack = {
  metered: 'this line is paid by the byte',
  battery: 'the computer runs on battery',
} as const;

export type HeldBack = keyof typeof heldBack;

/** Undefined where nothing was held back. */
export const heldBackIn = (seen: Seen<'call-packets' | 'capacity'>): HeldBack | undefined => {
  const whys = [...seen['call-packets'], ...seen.capacity].flatMap(({ outcome }) =>
    outcome.kind === 'skipped' ? [outcome.why] : [],
  );
  return (['metered', 'battery'] as const).find((one) => whys.includes(heldBack[one]));
};
