/**
 * One program takes so much of this computer that a call cannot run beside it.
 *
 * It is named, so that the person can close it. Programs we cannot see (another
 * user's, another container's) are never guessed at.
 */
import { measuredIn } from '../../model/observation.ts';
import { busynessOf } from '../busy.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';

export const conflictingProgram = defineCause({
  id: 'conflicting-program',
  layer: 'client',
  reads: ['processes'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.processes);
    if (observed === undefined) return unknown('processes');
    const busy = busynessOf(observed.value);
    if (busy?.culprit === undefined) {
      return ruledOut(because('conflicting-program.none', {}, [observed]));
    }
    return {
      kind: 'confirmed',
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'computer-busy'),
      because: [because('conflicting-program.takes-most', { program: busy.culprit }, [observed])],
    };
  },
});
