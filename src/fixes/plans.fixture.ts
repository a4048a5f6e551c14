/** Plans in a few words, and hands that only know what stands in a table. */
import type { Change } from '../model/change.ts';
import type { Facts } from '../model/facts.ts';
import type { Hands, SettingHandler } from '../platform/hands.ts';
import { render } from '../text/render.ts';
import type { Fix, FixPlan } from './fix.ts';
import { client, facts, situation } from './fixes.fixture.ts';
import type { Told } from './fixes.fixture.ts';

/** A plan in a few words: what is changed, started, or asked of the person. */
const wordsOf = (plan: FixPlan): string => {
  switch (plan.kind) {
    case 'changes':
      return plan.changes.map(changeWords).join(' & ');
    case 'actions':
      return plan.actions.map((action) => JSON.stringify(action.with)).join(' & ');
    case 'guided':
      return `ask: ${plan.steps.map(({ id }) => id).join(', ')}`;
    case 'nothing-to-do':
    case 'impossible':
      return `${plan.kind}: ${render(plan.because.message, plan.because.values)}`;
  }
};

const changeWords = ({ on, before, after }: Change): string =>
  `${on} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;

export const planned = async (fix: Fix, told: Told): Promise<readonly string[]> =>
  (await fix.plan(situation(told))).map(wordsOf);

export const withClient = (given: Partial<Facts['client']>): NonNullable<Told['machine']> => ({
  facts: { ...facts, client: { ...client, isRunning: false, dataProblems: [], ...given } },
});

export const install = (
  from: Facts['client']['installs'][number]['from'],
  path: string,
): Facts['client']['installs'][number] => ({ from, path, version: '5.0.0', problems: [] });

const done = { needs: 'user', act: async () => ({ kind: 'done' as const }) } as const;
export const mayUpdate: Partial<Hands> = {
  actions: { 'client.update': done, 'system.update': done },
};

/** A setting whose values stand in a table; null in the table means readable and absent. */
export const tableOf = <Value>(table: Readonly<Record<string, Value>>): SettingHandler<Value> => ({
  needs: 'user',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on) => (Object.hasOwn(table, on) ? undefined : 'not one of these'),
  read: async (on) => {
    const value = table[on];
    return value === undefined ? { kind: 'unknown', why: 'not there' } : { kind: 'value', value };
  },
  write: async () => ({ kind: 'refused', why: 'a plan writes nothing' }),
});
