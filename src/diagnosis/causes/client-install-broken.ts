/**
 * The client's files are incomplete or cannot be run.
 *
 * What error 10002 and its relatives leave behind: an update that stopped half-way,
 * a program file gone (quarantined by security software), a folder nobody may write.
 * Read from the disk; the network has no say in it. A download that macOS has yet to ask about is
 * no more than a suspicion, and none once the app runs.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { areOnlyHeld, brokenInstalls } from '../broken-installs.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';

export const clientInstallBroken = defineCause({
  id: 'client-install-broken',
  layer: 'client',
  reads: ['client'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.client);
    if (observed === undefined || observed.value.installs.length === 0) return unknown('client');
    const { installs } = observed.value;
    const broken = brokenInstalls(observed.value);
    if (broken.length === 0) {
      return ruledOut(because('client-install-broken.whole', {}, [observed]));
    }
    const paths = broken.map(({ path }) => path);
    const problems = broken.flatMap((install) => install.problems);
    const found = {
      accountsFor: idsAbout(symptoms, ['client-problem'], (about) => about === 'install'),
      because: [because('client-install-broken.problems', { paths, problems }, [observed])],
    };
    if (areOnlyHeld(broken)) {
      return { kind: 'suspected', impact: 'contributes', wouldSettle: ['client'], ...found };
    }
    return {
      kind: 'confirmed',
      impact: broken.length === installs.length ? 'blocks' : 'contributes',
      ...found,
    };
  },
});
