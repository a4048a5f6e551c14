/** A situation for tests of plans: what was seen, and a computer whose settings are a table. */
import type { ActionHandlers, Hands, SettingHandlers } from '../platform/hands.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { SettingId } from '../model/change.ts';
import type { FactId, Facts } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measured, skipped } from '../model/outcome.ts';
import { canonical, type Target } from '../model/target.ts';
import type { Reason } from '../model/verdict.ts';
import { noHands } from '../platform/no-hands.ts';
import type { Platform } from '../platform/platform.ts';
import { zoom } from '../profiles/zoom.ts';
import type { Fix, Situation } from './fix.ts';

export const seen = <Id extends FactId>(
  probe: Id,
  value: Facts[Id],
  target: Target = { kind: 'computer' },
): AnyObservation =>
  ({
    id: `${probe}@${canonical(target)}#1`,
    probe,
    target,
    at: 0,
    tookMs: 1,
    outcome: measured(value),
  }) as unknown as AnyObservation;

export interface FakeSituation {
  readonly os?: Platform['os'];
  readonly seen?: readonly AnyObservation[];
  /**
   * What stands there, by setting and then by place; `*` for every other place. A setting that is
   * not here has no handler; a value `{ unknown: why }` cannot be read.
   */
  readonly settings?: { readonly [Id in SettingId]?: Readonly<Record<string, unknown>> };
  readonly actions?: ActionHandlers;
  readonly isElevated?: boolean;
  readonly cause?: CauseId;
  readonly values?: Reason['values'];
}

export const situation = ({
  os = 'linux',
  seen: observations = [],
  settings = {},
  actions = {},
  isElevated = true,
  cause,
  values = {},
}: FakeSituation): Situation => {
  const hands: Hands = {
    ...noHands,
    settings: handlersOf(settings),
    actions,
    elevation: { ...noHands.elevation, isElevated },
  };
  const silent = new Proxy({}, { get: () => async () => skipped('not in this test') });
  const platform = { os, readers: silent, hands: async () => hands } as unknown as Platform;
  return {
    platform,
    hands,
    profile: zoom,
    observations,
    ...(cause === undefined ? {} : { finding: findingOf(cause, values) }),
    signal: new AbortController().signal,
  };
};

const findingOf = (cause: CauseId, values: Reason['values']) =>
  ({ cause, because: [{ message: `${cause}.test`, values, from: [] }] }) as unknown as NonNullable<
    Situation['finding']
  >;

const handlersOf = (settings: NonNullable<FakeSituation['settings']>): SettingHandlers =>
  Object.fromEntries(
    Object.entries(settings).map(([id, places]) => [
      id,
      {
        needs: 'admin',
        lasts: 'until-restart',
        settlesMs: 0,
        objection: () => undefined,
        read: async (on: string) => readingOf(Object.hasOwn(places, on) ? places[on] : places['*']),
        write: async () => ({ kind: 'refused', why: 'a plan writes nothing' }),
      },
    ]),
  ) as SettingHandlers;

const readingOf = (value: unknown) => {
  if (value === undefined) return { kind: 'unknown', why: 'there is no such thing' } as const;
  if (typeof value === 'object' && value !== null && 'unknown' in value) {
    return { kind: 'unknown', why: String(value.unknown) } as const;
  }
  return { kind: 'value', value } as const;
};

/** Changes as `on: before -> after`, other plans by kind. */
export const shown = async (fix: Fix, one: FakeSituation): Promise<readonly string[]> =>
  (await fix.plan(situation(one))).map((plan) => {
    if (plan.kind === 'actions') return plan.actions.map(({ action }) => action).join();
    if (plan.kind !== 'changes') return plan.kind;
    return plan.changes
      .map(
        ({ on, before, after }) => `${on}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
      )
      .join('; ');
  });
