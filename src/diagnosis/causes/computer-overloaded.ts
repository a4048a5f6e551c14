/**
 * The computer has no time left for a call: several programs, or too little memory.
 *
 * Joining works, but sound stutters. One single program that takes over half of the
 * machine is `conflicting-program`'s matter, because it can be closed by name, and updates
 * being installed are `system-updates-pending`'s. Heat and saving power are told beside it: they
 * make any computer slow, and nobody alone.
 */
import { measuredIn } from '../../model/observation.ts';
import { busynessOf } from '../busy.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isInstaller } from '../installers.ts';

export const computerOverloaded = defineCause({
  id: 'computer-overloaded',
  layer: 'client',
  reads: ['processes', 'power'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.processes);
    if (observed === undefined) return unknown('processes');
    const busy = busynessOf(observed.value);
    if (busy === undefined) return ruledOut(because('computer-overloaded.idle', {}, [observed]));
    if (busy.culprit !== undefined || isInstaller(busy.programs[0] ?? ''))
      return unknown('processes');
    const hot = measuredIn(seen.power).filter(({ value }) => value.isThrottled === true);
    const saving = measuredIn(seen.power).filter(({ value }) => value.isSaving === true);
    return {
      kind: 'confirmed',
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'computer-busy'),
      because: [
        busy.isMemory
          ? because('computer-overloaded.memory', {}, [observed])
          : because('computer-overloaded.programs', { programs: busy.programs }, [observed]),
        ...(hot.length > 0 ? [because('computer-overloaded.hot', {}, hot)] : []),
        ...(saving.length > 0 ? [because('computer-overloaded.saving', {}, saving)] : []),
      ],
    };
  },
});
