/** Sets the clock once, by Windows' own time service; a service that did not run is stopped again afterwards. */
import type { ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { runNative } from '../native.ts';
import { timeQuestions } from '../settings/network-time.ts';
import { runSteps } from '../steps.ts';
import { actingFromProgram, actingFromSteps } from './acting.ts';

/** Asking a server that is far away, three times. */
const timeoutMs = 30_000;

export const clockStep = (host: Host): NonNullable<ActionHandlers['clock.step']> => ({
  needs: 'admin',
  act: async (_how, signal) => {
    const found = await runSteps(host, timeQuestions, signal);
    if (found.kind === 'stopped') return actingFromSteps(found);
    const service = found.answers[0]?.[0];
    if (asText(service?.['StartMode']) === 'Disabled') {
      return { kind: 'refused', why: 'somebody has disabled the time service' };
    }
    const isStopped = asText(service?.['State']) === 'Stopped';
    const run = (verb: 'Start' | 'Stop') =>
      runSteps(host, [{ run: `${verb}-Service`, with: { Name: 'W32Time' } }], signal);
    const started = isStopped ? await run('Start') : undefined;
    if (started?.kind === 'stopped') return actingFromSteps(started);
    const result = await runNative(host, 'w32tm.exe', ['/resync', '/force'], signal, timeoutMs);
    if (isStopped) await run('Stop');
    return actingFromProgram('w32tm', result);
  },
});
