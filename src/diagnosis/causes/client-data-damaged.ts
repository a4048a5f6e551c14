/**
 * The client's own data cannot be read or written.
 *
 * Signing in fails on this computer only (error 4, zoom support KB0070357). The state
 * of the files is a fact of the disk; moving them aside, never deleting, mends it.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';

export const clientDataDamaged = defineCause({
  id: 'client-data-damaged',
  layer: 'client',
  reads: ['client'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.client);
    if (observed === undefined) return unknown('client');
    const problems = observed.value.dataProblems;
    if (problems.length === 0)
      return ruledOut(because('client-data-damaged.whole', {}, [observed]));
    return {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['client-problem'], (about) => about === 'data'),
      because: [because('client-data-damaged.problems', { problems }, [observed])],
    };
  },
});
