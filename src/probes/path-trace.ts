/**
 * At which hop do packets die?
 *
 * The system's own `tracepath` or `traceroute`, to the front door and to a control, only
 * when somebody needs it: it takes seconds. Hops that do not answer are common and mean
 * nothing by themselves; only the last one that does says how far packets came.
 */
import { isIP } from 'node:net';

import { failed, skipped } from '../model/outcome.ts';
import type { PathTrace } from '../model/network-facts.ts';
import type { Role, Target } from '../model/target.ts';
import { deadlineWithin } from '../platform/deadline.ts';
import { addressesOf, firstOfEachFamily, mainName } from './known-addresses.ts';
import { defineProbe } from './probe.ts';

/** Half the world is within 20 hops, and what kills a path is nearly always within the first ten. */
const MAX_HOPS = 20;
/** Silent hops cost a second or more each; a trace cut short still shows the hops before. */
const DEADLINE_MS = 6000;

export const pathTrace = defineProbe({
  id: 'path-trace',
  asks: 'How far do packets get on the way to the service?',
  cost: { milliseconds: DEADLINE_MS, packets: 3 * MAX_HOPS, bytes: 3 * MAX_HOPS * 60 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer'],

  targets: ({ profile, seen, chosen, options }) => {
    if (!chosen.has('path-trace')) return [];
    const name = mainName(profile);
    const doors = name === undefined ? [] : firstOfEachFamily(addressesOf(seen, name));
    const controls = options.isThirdPartyAllowed ? profile.controls.resolvers : [];
    return [
      ...doors.map((ip) => pathTo('signalling', ip)),
      ...controls
        .filter((ip) => isIP(ip) !== 0)
        .slice(0, 1)
        .map((ip) => pathTo('control', ip)),
    ];
  },

  async run(target, { platform, signal }) {
    if (target.kind !== 'path') return skipped('a path leads to an address');
    const deadline = deadlineWithin(signal, DEADLINE_MS);
    const outcome = await platform.programs.trace({
      ip: target.ip,
      maxHops: MAX_HOPS,
      signal: deadline.signal,
    });
    const isCutShort = outcome.kind === 'skipped' && deadline.isOver();
    return isCutShort
      ? failed<PathTrace>('local.program_failed', 'run', { elapsedMs: DEADLINE_MS })
      : outcome;
  },
});

const pathTo = (role: Role, ip: string): Target => ({ kind: 'path', role, ip });
