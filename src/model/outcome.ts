import type { Failure, FailureClass } from './failure.ts';

/**
 * Not measuring is not the same as measuring nothing: a probe that could not run
 * says `skipped`, and no cause may treat that as good or bad news. Budget spent
 * and Ctrl-C are `skipped` too.
 */
export type Outcome<Value> =
  | { readonly kind: 'measured'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure<Partial<Value>> }
  | { readonly kind: 'skipped'; readonly why: string };

export const measured = <Value>(value: Value): Outcome<Value> => ({ kind: 'measured', value });

export const skipped = (why: string): Outcome<never> => ({ kind: 'skipped', why });

/** A failure with its step and whatever the system said; `value` is what was learnt before. */
export const failed = <Value = never>(
  failureClass: FailureClass,
  step: string,
  detail: Failure['detail'] = {},
  value?: Partial<Value>,
): Outcome<Value> => ({
  kind: 'failed',
  failure: { class: failureClass, step, detail, ...(value === undefined ? {} : { value }) },
});
