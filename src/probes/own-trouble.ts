/**
 * The probe's own trouble accuses the prober's place first.
 *
 * Since macOS 15 a program without the grant for the local network gets "host unreachable" for every address on
 * it, while the system's own programs get through (Apple TN3179). Such a failure is looked into with one of those
 * before it may count against the network. Asked only after the failure, so a healthy check pays nothing.
 */
import { failed, type Outcome } from '../model/outcome.ts';
import type { ProbeContext } from './probe.ts';

export const orOwnTrouble = async <Value>(
  outcome: Outcome<Value>,
  { ip, port }: { readonly ip: string; readonly port: number },
  context: Pick<ProbeContext, 'platform' | 'signal'>,
): Promise<Outcome<Value>> => {
  if (outcome.kind !== 'failed') return outcome;
  const { class: failureClass, step, detail, value } = outcome.failure;
  if (!failureClass.endsWith('.host_unreachable')) return outcome;
  const { platform, signal } = context;
  // What is withheld over UDP is withheld over TCP too, and only TCP can be told.
  const answer = await platform.programs.isHeldByPrivacy?.({ ip, port, transport: 'tcp', signal });
  return answer === true ? failed('local.privacy_macos', step, detail, value) : outcome;
};
