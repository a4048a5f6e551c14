/** Opens Windows Update, and asks it to look: installing is for the person to start and to schedule. */
import type { ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { runNative } from '../native.ts';
import { openPage } from './page-open.ts';

export const systemUpdate = (host: Host): NonNullable<ActionHandlers['system.update']> => ({
  needs: 'user',
  act: async (_how, signal) => {
    // Undocumented and silent; where it is gone, the page is enough.
    await runNative(host, 'UsoClient.exe', ['StartInteractiveScan'], signal);
    return openPage(host, 'ms-settings:windowsupdate', signal);
  },
});
