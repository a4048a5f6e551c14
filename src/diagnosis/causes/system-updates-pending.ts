/**
 * The system is in the middle of its updates: they are being installed and take the computer, or
 * they wait for a restart and something that they touch fails. Waiting updates are the ordinary
 * state of a computer, so on their own they are at most a note.
 */
import type { Updates } from '../../model/host-facts.ts';
import { measuredIn } from '../../model/observation.ts';
import type { SymptomKind } from '../../model/symptom.ts';
import { idsOf } from '../accounts.ts';
import { busynessOf } from '../busy.ts';
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import { isInstaller } from '../installers.ts';

/** What half-installed updates break: drivers, the list of authorities, the filter of the system. */
const FITTING: readonly SymptomKind[] = ['no-link', 'certificate-untrusted', 'udp-refused-here'];

const waitingIn = ({ pending, isRestartPending }: Updates): boolean =>
  isRestartPending === true || pending.some(({ needsRestart }) => needsRestart === true);

export const systemUpdatesPending = defineCause({
  id: 'system-updates-pending',
  layer: 'client',
  reads: ['updates', 'processes'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.updates);
    const [running] = measuredIn(seen.processes);
    const busy = running === undefined ? undefined : busynessOf(running.value);
    const installers = (busy?.programs ?? []).filter(isInstaller);
    if (
      running !== undefined &&
      busy !== undefined &&
      installers.length > 0 &&
      isLed(installers, busy)
    ) {
      return {
        kind: 'confirmed',
        impact: 'degrades',
        accountsFor: idsOf(symptoms, 'computer-busy'),
        because: [
          because('system-updates-pending.installing', { programs: installers }, [running]),
          ...(observed?.value.isUpdating === true
            ? [because('system-updates-pending.says-so', {}, [observed])]
            : []),
        ],
      };
    }
    const fitting = idsOf(symptoms, ...FITTING);
    // Asking takes seconds on most systems: only where the answer could matter.
    if (observed === undefined) return fitting.length > 0 ? unknown('updates') : unknown();
    if (!waitingIn(observed.value)) {
      if (observed.value.isRestartPending === undefined) return unknown();
      return ruledOut(because('system-updates-pending.none', {}, [observed]));
    }
    const titles = observed.value.pending
      .filter(
        ({ needsRestart, isNetworkDriver }) => needsRestart === true || isNetworkDriver === true,
      )
      .map(({ title }) => title);
    const waiting =
      titles.length > 0
        ? because('system-updates-pending.waiting', { titles }, [observed])
        : because('system-updates-pending.restart', {}, [observed]);
    return fitting.length > 0 && observed.value.isRestartPending === true
      ? {
          kind: 'suspected',
          impact: 'contributes',
          wouldSettle: ['updates'],
          accountsFor: fitting,
          because: [waiting],
        }
      : note(waiting);
  },
});

/** Somebody who was told "close this program" must not be told to close an installer, nor the other way round. */
const isLed = (
  installers: readonly string[],
  busy: { readonly programs: readonly string[] },
): boolean => busy.programs[0] !== undefined && installers.includes(busy.programs[0]);
