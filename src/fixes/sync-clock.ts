/**
 * The clock set right by the system's own time service. First the switch "set the clock from the
 * network", which can be put back; then, or when it was on already, one step by that service. Time
 * itself is never handed over by us, and there is no way back to a wrong clock.
 */
import { defineFix } from './fix.ts';
import type { FixPlan } from './fix.ts';
import { intend, planOf, saying } from './intended-change.ts';

export const syncClock = defineFix({
  id: 'sync-clock',
  mends: ['clock-wrong'],
  risk: 'low',
  // A time service asks four times, two seconds apart, before it believes anybody.
  waitSeconds: 20,
  provenBy: ['http-exchange', 'tls-handshake', 'clock'],
  async plan(situation) {
    const { settings, actions } = situation.hands;
    const step: readonly FixPlan[] =
      actions['clock.step'] === undefined
        ? []
        : [{ kind: 'actions', actions: [{ action: 'clock.step', with: { by: 'system' } }] }];
    if (settings['clock.network-time'] === undefined) return step;
    const intention = await intend(situation, 'clock.network-time', 'system', true);
    const plans = planOf([intention], saying('sync-clock.is-on'));
    return [...plans.filter(({ kind }) => kind !== 'nothing-to-do'), ...step];
  },
});
