/** Empties Windows' cache of names; browsers keep their own for a minute more. */
import type { ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { runNative } from '../native.ts';
import { runSteps } from '../steps.ts';
import { actingFromProgram } from './acting.ts';

export const dnsFlush = (host: Host): NonNullable<ActionHandlers['dns.flush']> => ({
  needs: 'user',
  act: async (_how, signal) => {
    const result = await runSteps(host, [{ run: 'Clear-DnsClientCache' }], signal);
    if (result.kind === 'done') return { kind: 'done' };
    // Where PowerShell is limited by policy, the old program does the same.
    return actingFromProgram(
      'ipconfig',
      await runNative(host, 'ipconfig.exe', ['/flushdns'], signal),
    );
  },
});
