/** The line receives less than ordinary video needs; see `too-slow.ts`. */
import { defineCause } from '../cause.ts';
import { tooSlow } from '../too-slow.ts';

export const downlinkTooSlow = defineCause({
  id: 'downlink-too-slow',
  layer: 'quality',
  reads: ['capacity', 'line-load', 'stretches', 'call-packets', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh: (seen, circumstances) => tooSlow(seen, circumstances, 'down'),
});
