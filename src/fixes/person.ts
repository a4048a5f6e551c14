/** What a person sees and answers during a repair: a terminal, a page or a test can be the person. */
import type { Action, Change } from '../model/change.ts';
import type { Reason } from '../model/verdict.ts';
import type { Fix, FixPlan, GuidedStep } from './fix.ts';
import type { Proof } from './proof.ts';
import type { Closing, Obstacle, Operation } from './surgeon.ts';

/** How a step is noticed to be over while the person is at it. */
export interface StepWatch {
  /** The step itself was taken, or the trouble is gone, whoever took what. */
  readonly of: 'step' | 'trouble';
  isOver(signal: AbortSignal): Promise<boolean>;
}

export interface Person {
  /** `nobody`: there is no one to ask. */
  agrees(fix: Fix, plan: FixPlan): Promise<'yes' | 'no' | 'nobody'>;
  /** Shows a step and comes back when it was taken, or when `watch` has noticed by itself that it is over. */
  takes(
    step: GuidedStep,
    watch: StepWatch | undefined,
    signal: AbortSignal,
  ): Promise<'taken' | 'skipped' | 'nobody'>;
  tell(news: News): Promise<void>;
  /** It could not be told whether it helped: keep it all the same? Whoever cannot be asked has it put back. */
  keeps?(proof: Proof): Promise<boolean>;
}

export type News =
  | { readonly kind: 'plan'; readonly fix: Fix; readonly plan: FixPlan; readonly number: number }
  | { readonly kind: 'begun'; readonly operation: Operation }
  | { readonly kind: 'obstacle'; readonly plan: readonly Change[]; readonly obstacle: Obstacle }
  | { readonly kind: 'applied' }
  | { readonly kind: 'acted'; readonly action: Action }
  /** This plan came to nothing, and another one follows. */
  | { readonly kind: 'not-possible'; readonly because: readonly Reason[] }
  | { readonly kind: 'proving'; readonly attempt: number }
  | { readonly kind: 'proof'; readonly proof: Proof }
  | { readonly kind: 'putting-back' }
  | { readonly kind: 'closed'; readonly closing: Closing };
