/**
 * The client runs in a sandbox that keeps it from the network.
 *
 * Everything else on this computer reaches the service, so the control is our own
 * success; the sandbox's own description says what it withholds.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

export const clientSandboxed = defineCause({
  id: 'client-sandboxed',
  layer: 'client',
  reads: ['client', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    const [observed] = measuredIn(seen.client);
    if (observed === undefined) return unknown('client');
    const confined = observed.value.installs.flatMap(({ sandbox }) =>
      sandbox !== undefined && sandbox.lacks.length > 0 ? [sandbox] : [],
    );
    const [sandbox] = confined;
    if (sandbox === undefined) return ruledOut(because('client-sandboxed.free', {}, [observed]));
    const works = ownHandshakes(seen, 'signalling').filter(isAccepted);
    const isOnlyWay = confined.length === observed.value.installs.length;
    const accusation = {
      impact: isOnlyWay ? 'blocks' : 'contributes',
      accountsFor: idsAbout(symptoms, ['client-problem'], (about) => about === 'sandbox'),
      because: [
        because('client-sandboxed.lacks', { kind: sandbox.kind, lacks: sandbox.lacks }, [observed]),
        ...(works.length > 0 ? [because('client-sandboxed.we-reach-it', {}, works)] : []),
      ],
    } as const;
    return works.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake'], ...accusation };
  },
});
