/** The kernel's table of neighbours, read without sending. A stale entry is old, not dead; `gateway` asks anew. */
import { defineProbe } from './probe.ts';

export const neighbours = defineProbe({
  id: 'neighbours',
  asks: 'Who has answered on the own network lately?',
  cost: { milliseconds: 2100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['gateway'],
  // `gateway` looks at its own entry; the whole table matters once a gateway keeps silent.
  targets: ({ chosen, seen }) =>
    chosen.has('neighbours') || seen.gateway.some(({ outcome }) => outcome.kind === 'failed')
      ? [{ kind: 'computer' }]
      : [],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.neighbours({ profile: plan.profile, signal }),
});
