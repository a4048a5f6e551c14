/**
 * Does a call that goes on for a while stay good? (`--long`)
 *
 * A picture's stream for a minute and a half, on battery or a metered line a voice's: some filters
 * and providers let UDP begin and hold it back after seconds, some routers and VPN programs stop
 * passing what comes back. It cannot see what needs longer than that.
 */
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Endurance } from '../model/quality-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { findRise, type Interval } from '../quality/change-point.ts';
import type { Stream } from '../quality/packet-tally.ts';
import { streamCall } from './call-stream.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { whyCheap } from './sparing.ts';
import { video, voice } from './stream-shapes.ts';

/** Cut off "after 20 to 30 s" is what people report (AdguardTeam/AdGuardVPNForMac#15): three times that. */
const LASTS_MS = 90_000;
/** A direction that has been quiet for so long does not come back: the rest would tell no more. */
const DEAD_MS = 15_000;
const AROUND_MS = 9000;

export const endurance = defineProbe({
  id: 'endurance',
  asks: 'Does a call that goes on for a while stay good?',
  cost: {
    milliseconds: LASTS_MS + AROUND_MS,
    packets: (LASTS_MS / 1000) * video.packetsPerSecond,
    bytes: (LASTS_MS / 1000) * video.packetsPerSecond * video.packetBytes,
  },
  lane: 'exclusive',
  needs: [],

  targets: (plan): readonly Target[] => {
    if (!plan.isMeasuring || plan.options.mode !== 'long') return [];
    const way = wayToReflector(plan);
    const [port] = way?.ports ?? [];
    return way === undefined || port === undefined
      ? []
      : [{ kind: 'address', role: 'reflector', transport: 'udp', ip: way.ip, port }];
  },

  run: async (target, context) =>
    target.kind === 'address' ? endure(target, context) : skipped('a stream goes to an address'),
});

const endure = async (
  { ip, port }: TargetOf<'address'>,
  context: ProbeContext,
): Promise<Outcome<Endurance>> => {
  const { reflector } = context.plan.options;
  if (reflector === undefined) return skipped('there is no reflector');
  const { outcome, stream } = await streamCall(
    {
      reflector,
      end: { ip, port },
      transport: 'udp',
      shape: (await whyCheap(context)) === undefined ? video : voice,
      leastMs: DEAD_MS,
      mostMs: LASTS_MS,
      isClear: (_sent, _lost, quietMs) => quietMs >= DEAD_MS,
    },
    context,
  );
  if (outcome.kind === 'skipped') return outcome;
  if (outcome.kind === 'failed') {
    // Half a stream is no `CallPackets`: what it had shown is in the message.
    const { class: failureClass, step, detail } = outcome.failure;
    return { kind: 'failed', failure: { class: failureClass, step, detail } };
  }
  const rise =
    stream === undefined || outcome.value.wentSilent !== undefined
      ? undefined
      : findRise(secondsOf(stream.packets));
  return measured({
    stream: outcome.value,
    ...(rise === undefined
      ? {}
      : {
          throttledAfter: {
            afterMs: rise.at * 1000,
            lossBeforeRatio: rise.before,
            lossAfterRatio: rise.after,
          },
        }),
  });
};

const secondsOf = ({ sent, replies }: Stream): readonly Interval[] => {
  const answered = new Set(replies.map(({ sequence }) => sequence));
  const startMs = sent[0]?.sentAtMs ?? 0;
  const seconds: { sent: number; lost: number }[] = [];
  for (const { sequence, sentAtMs } of sent) {
    const index = Math.floor((sentAtMs - startMs) / 1000);
    while (seconds.length <= index) seconds.push({ sent: 0, lost: 0 });
    const second = seconds[index];
    if (second === undefined) continue;
    second.sent += 1;
    if (!answered.has(sequence)) second.lost += 1;
  }
  return seconds;
};
