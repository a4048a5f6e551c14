/**
 * Does a TCP connection to this address stand?
 *
 * One connection, closed at once. It tells whether anybody answers SYN there; it
 * cannot tell who: boxes in the way answer for others, only a certificate proves.
 */
import type { TcpConnect } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { Target } from '../model/target.ts';
import { orOwnTrouble } from './own-trouble.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { tcpTargets } from './tcp-targets.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';

const run = async (target: Target, context: ProbeContext): Promise<Outcome<TcpConnect>> => {
  if (target.kind !== 'address') {
    return failed('unclassified', 'probe', { message: `cannot connect to a ${target.kind}` });
  }
  const { ip, port } = target;
  const { signal, now } = context;
  const opened = await openTcp({ ip, port, deadlineMs: CONNECT_DEADLINE_MS, signal, now });
  if (opened.kind !== 'measured') return orOwnTrouble(opened, target, context);
  const { socket, connectMs, localAddress } = opened.value;
  // A FIN, not a RST: some boxes count resets as attacks.
  socket.end();
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  return measured({ connectMs: Math.round(connectMs * 10) / 10, localAddress });
};

/** Enough for the other side's FIN; after that the socket is dropped, so that no run is kept waiting. */
const LINGER_MS = 500;

export const tcpConnect = defineProbe({
  id: 'tcp-connect',
  asks: 'Does a connection to this address come about?',
  cost: { milliseconds: CONNECT_DEADLINE_MS, packets: 8, bytes: 480 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'client', 'tcp-connect', 'tls-handshake'],
  targets: tcpTargets,
  run,
});
