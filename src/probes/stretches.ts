/**
 * Where on the way are packets lost or delayed: at the router here, at the provider, or further on?
 *
 * The router, the provider's first routers and the far end are asked at the same time, beside the
 * voice stream where there is a reflector (`stretches-beside.ts`), else by themselves: then the
 * far end is a media server of the service, its front door, or a control. Who never answers is
 * left out: silence is no loss. It cannot see a stretch whose routers all keep quiet.
 */
import { skipped } from '../model/outcome.ts';
import type { Role, Target } from '../model/target.ts';
import { addressesOf, mainName } from './known-addresses.ts';
import { mediaAddresses } from './media-addresses.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe, type Plan } from './probe.ts';
import { lookAlone, lookedBesideStream } from './stretches-beside.ts';

/** 100 packets to each router here, 50 to the far end, whoever it is. */
const ALONE_MS = 5000;
/** Finding the routers, and the last answer. */
const AROUND_MS = 4500;
/** Open at every service's front door and at every control. */
const TCP_PORT = 443;

export const stretches = defineProbe({
  id: 'stretches',
  asks: 'Where on the way are packets lost or delayed?',
  cost: { milliseconds: ALONE_MS + AROUND_MS, packets: 350, bytes: 350 * 98 },
  lane: 'paced',
  needs: [],

  targets: (plan) => {
    if (!plan.isMeasuring || plan.options.mode === 'reach') return [];
    const far = farEnd(plan);
    return far === undefined ? [] : [far];
  },

  async run(target, context) {
    if (target.kind !== 'path') return skipped('a way leads to an address');
    const beside = lookedBesideStream(context.plan.options);
    if (beside !== undefined) return beside;
    const { reflector } = context.plan.options;
    const port = target.role === 'reflector' ? (reflector?.port ?? TCP_PORT) : TCP_PORT;
    return lookAlone({ ip: target.ip, port }, ALONE_MS, context);
  },
});

const farEnd = (plan: Plan): Target | undefined => {
  const { profile, seen, options } = plan;
  const name = mainName(profile);
  const [control] = options.isThirdPartyAllowed ? profile.controls.tls : [];
  return (
    pathTo('reflector', wayToReflector(plan)?.ip) ??
    pathTo('media', mediaAddresses(profile, seen).find(({ role }) => role === 'media')?.ip) ??
    pathTo('signalling', name === undefined ? undefined : addressesOf(seen, name)[0]) ??
    pathTo('control', control === undefined ? undefined : addressesOf(seen, control.name)[0])
  );
};

const pathTo = (role: Role, ip: string | undefined): Target | undefined =>
  ip === undefined ? undefined : { kind: 'path', role, ip };
