import type { Hands } from '../platform/hands.ts';
import type { FixPlan } from './fix.ts';

/** Whether a plan touches anything that only an administrator may. */
export const needsAdmin = (
  { settings, actions }: Pick<Hands, 'settings' | 'actions'>,
  plan: FixPlan,
): boolean => {
  if (plan.kind === 'changes') {
    return plan.changes.some(({ setting }) => settings[setting]?.needs === 'admin');
  }
  return (
    plan.kind === 'actions' && plan.actions.some(({ action }) => actions[action]?.needs === 'admin')
  );
};
