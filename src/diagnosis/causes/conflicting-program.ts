/**
 * One program gets in the way of a call: it takes so much of this computer that nothing can run
 * beside it, it holds the camera, or it holds back traffic that it does not know.
 *
 * It is named, so that the person can close it. Programs we cannot see (another user's, another
 * container's) are never guessed at, an update being installed is another cause, and a shaper of
 * traffic is named only while delay or lost media have no better reason.
 */
import { measuredIn } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsOf } from '../accounts.ts';
import { busynessOf } from '../busy.ts';
import { because, defineCause, ruledOut, unknown, type Circumstances } from '../cause.ts';
import { isInstaller } from '../installers.ts';
import { cameraHolders, shapersIn, type CameraHolder, type Shaper } from '../rival-programs.ts';

export const conflictingProgram = defineCause({
  id: 'conflicting-program',
  layer: 'client',
  reads: ['processes', 'device-holders'],
  weigh(seen, circumstances) {
    const { symptoms, profile } = circumstances;
    const [observed] = measuredIn(seen.processes);
    const busy = observed === undefined ? undefined : busynessOf(observed.value);
    if (observed !== undefined && busy?.culprit !== undefined && !isInstaller(busy.culprit)) {
      return {
        kind: 'confirmed',
        impact: 'degrades',
        accountsFor: idsOf(symptoms, 'computer-busy'),
        because: [because('conflicting-program.takes-most', { program: busy.culprit }, [observed])],
      };
    }
    const holders = cameraHolders(seen, profile);
    if (holders.length > 0) return holdsCamera(holders, circumstances);
    const shapers = shapersIn(seen);
    if (shapers.length > 0) return shapesTraffic(shapers, circumstances);
    if (observed === undefined) return unknown('processes');
    return ruledOut(because('conflicting-program.none', {}, [observed]));
  },
});

/** Some systems let two programs share a camera, so that it is held is a fact and the conflict a guess. */
const holdsCamera = (holders: readonly CameraHolder[], { symptoms }: Circumstances): Verdict => ({
  kind: 'suspected',
  impact: 'contributes',
  wouldSettle: ['device-holders'],
  accountsFor: idsOf(symptoms, 'device-held'),
  because: [
    because(
      'conflicting-program.holds-camera',
      { programs: [...new Set(holders.map(({ program }) => program))] },
      [...new Set(holders.map(({ observed }) => observed))],
    ),
  ],
});

const shapesTraffic = (shapers: readonly Shaper[], { symptoms }: Circumstances): Verdict => {
  const hurt = idsOf(symptoms, 'latency-high', 'udp-controls-silent', 'media-udp-failed');
  const seenIn = [...new Set(shapers.map(({ observed }) => observed))];
  const programs = [...new Set(shapers.map(({ program }) => program))];
  if (hurt.length === 0) return ruledOut(because('conflicting-program.none', {}, seenIn));
  return {
    kind: 'suspected',
    impact: 'degrades',
    wouldSettle: ['path-latency', 'udp-media'],
    accountsFor: hurt,
    because: [because('conflicting-program.shapes', { programs }, seenIn)],
  };
};
