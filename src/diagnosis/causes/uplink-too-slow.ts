/** The line sends less than ordinary video needs (F62); see `too-slow.ts`. */
import { defineCause } from '../cause.ts';
import { tooSlow } from '../too-slow.ts';

export const uplinkTooSlow = defineCause({
  id: 'uplink-too-slow',
  layer: 'quality',
  reads: ['capacity', 'line-load', 'stretches', 'call-packets', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh: (seen, circumstances) => tooSlow(seen, circumstances, 'up'),
});
