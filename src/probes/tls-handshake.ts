/**
 * Does the address prove to be who the name says, and what stands between?
 *
 * One handshake, certificate accepted whatever it is, chain read whole. Small and large
 * hellos and a neutral name on the same address tell size from name from address. It
 * sees what this program sees: antivirus may inspect the meeting client and not us.
 */
import type { TlsHandshake } from '../model/network-facts.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import type { Target } from '../model/target.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { bothRoots } from './tls-chain.ts';
import { HANDSHAKE_DEADLINE_MS, shakeHands } from './tls-client.ts';
import { tlsTargets } from './tls-targets.ts';

const run = async (target: Target, context: ProbeContext): Promise<Outcome<TlsHandshake>> => {
  if (target.kind !== 'name-at-address') {
    return failed('unclassified', 'probe', { message: `cannot greet a ${target.kind}` });
  }
  const { ip, port, name, hello } = target;
  const { signal, now, wallClock, platform } = context;
  const roots = bothRoots(platform);
  const opened = await openTcp({ ip, port, deadlineMs: CONNECT_DEADLINE_MS, signal, now });
  if (opened.kind === 'skipped') return opened;
  if (opened.kind === 'failed') {
    const { class: failureClass, step, detail } = opened.failure;
    return failed(failureClass, step, detail);
  }
  const { socket, outcome } = await shakeHands({
    ...opened.value,
    name,
    hello,
    deadlineMs: HANDSHAKE_DEADLINE_MS,
    isRejectionAwaited: true,
    roots,
    signal,
    now,
    wallClock,
  });
  socket?.destroy();
  return outcome;
};

export const tlsHandshake = defineProbe({
  id: 'tls-handshake',
  asks: 'Does the server prove who it is?',
  cost: { milliseconds: CONNECT_DEADLINE_MS + HANDSHAKE_DEADLINE_MS, packets: 20, bytes: 12_000 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'tls-handshake'],
  targets: tlsTargets,
  run,
});
