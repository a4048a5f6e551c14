/**
 * The router forgets a silent path too soon (F45). The control is a shorter silence after which the
 * answer did come: only the length of the silence differs.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { forgottenIn } from '../paths.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const natTimeoutShort = defineCause({
  id: 'nat-timeout-short',
  layer: 'media',
  reads: ['nat-timeout', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const measured = measuredIn(seen['nat-timeout']);
    const [first] = measured;
    if (first === undefined) return unknown('nat-timeout');
    const forgotten = forgottenIn(seen);
    if (forgotten?.value.lostSeconds === undefined) {
      const { survivedSeconds } = first.value;
      return ruledOut(because('nat-timeout-short.remembers', { survivedSeconds }, measured));
    }
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const { lostSeconds, survivedSeconds, tried } = forgotten.value;
    const isCompared = tried.some(({ seconds, cameBack }) => cameBack && seconds < lostSeconds);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'path-forgotten'),
      because: [
        because('nat-timeout-short.forgets', { lostSeconds }, [forgotten]),
        ...(isCompared
          ? [because('nat-timeout-short.shorter-works', { survivedSeconds }, [forgotten])]
          : []),
      ],
    } as const;
    return isCompared
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['nat-timeout'], ...accusation };
  },
});
