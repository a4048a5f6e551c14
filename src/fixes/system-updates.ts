/**
 * Updates that wait, or a list of trusted authorities that is too old. The list alone is a small package:
 * where a package manager may be started, it is. Everything else takes long and wants a restart, so the
 * place is opened and the person decides when; only where there is no such place is the update started.
 */
import { theseDesks } from '../platform/desk.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { stepsFor } from './guides/guide.ts';
import type { StepData } from './guides/guide.ts';
import { changed, factNow } from './guides/notices.ts';

const openPlace: StepData = {
  id: 'system-updates',
  places: {
    windows: 'ms-settings:windowsupdate',
    'windows-10': 'ms-settings:windowsupdate',
    macos: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
    gnome: 'gnome-software:updates',
    kde: 'plasma-discover:updates',
    linux: '',
  },
  notices: changed('updates', ({ pending, isRestartPending }) => [
    pending.length,
    isRestartPending,
  ]),
};

/** Elsewhere starting it means opening the very same place. */
const start = ({ hands, desks }: Situation, by: 'roots' | 'all'): readonly FixPlan[] =>
  hands.actions['system.update'] === undefined || !(desks ?? theseDesks()).includes('linux')
    ? []
    : [{ kind: 'actions', actions: [{ action: 'system.update', with: { by } }] }];

export const systemUpdates = defineFix({
  id: 'system-updates',
  mends: ['system-updates-pending', 'root-store-old'],
  risk: 'noticeable',
  waitSeconds: 300,
  provenBy: ['updates', 'trust-store', 'tls-handshake'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const updates = await factNow(situation, 'updates');
    if (updates?.isUpdating === true) {
      const because = { message: 'system-updates.under-way', values: {}, from: [] };
      return [{ kind: 'nothing-to-do', because }];
    }
    const steps = await stepsFor([openPlace], situation);
    const hasPlace = steps.some(({ opens }) => opens !== undefined);
    const guided = steps.length === 0 ? [] : [{ kind: 'guided', steps } as const];
    if (situation.finding?.cause === 'root-store-old')
      return [...start(situation, 'roots'), ...guided];
    return hasPlace ? guided : [...start(situation, 'all'), ...guided];
  },
});
