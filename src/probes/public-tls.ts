/**
 * A TLS connection to a stranger whose figures are to be believed: its chain must end in a public root.
 *
 * An inspecting box that this computer trusts would answer in its place, so what was measured
 * would be the box. That is a failure to measure, and says nothing about the line.
 */
import type { TLSSocket } from 'node:tls';

import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { distrustOf, passOn, type HttpContext } from './http-client.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { bothRoots } from './tls-chain.ts';
import { HANDSHAKE_DEADLINE_MS, shakeHands } from './tls-client.ts';

export const openPublicTls = async (
  { name, ip, port }: { readonly name: string; readonly ip: string; readonly port: number },
  context: HttpContext,
): Promise<Outcome<TLSSocket>> => {
  const { signal, now } = context;
  const tcp = await openTcp({ ip, port, deadlineMs: CONNECT_DEADLINE_MS, signal, now });
  if (tcp.kind !== 'measured') return passOn(tcp);
  const { outcome, socket } = await shakeHands({
    ...tcp.value,
    name,
    hello: 'small',
    deadlineMs: HANDSHAKE_DEADLINE_MS,
    roots: bothRoots(context.platform),
    ...context,
  });
  if (outcome.kind !== 'measured' || socket === undefined) return passOn(outcome);
  const { chainsToPublicRoot, chain } = outcome.value;
  const distrust =
    distrustOf(outcome.value) ?? (chainsToPublicRoot ? undefined : 'tls.intercepted_trusted');
  if (distrust === undefined && !signal.aborted) return measured(socket);
  socket.destroy();
  return distrust === undefined
    ? skipped('stopped before it began')
    : failed(distrust, 'certificate', { message: chain[0]?.issuer ?? '' });
};
