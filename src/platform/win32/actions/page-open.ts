/** Opens a page or a place of the settings, by the person's own choice of browser. The address is data and one of two kinds, checked here and in the script. */
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { pageAddress } from '../../page-address.ts';
import { runSteps } from '../steps.ts';
import { actingFromSteps } from './acting.ts';

export const pageOpen = (host: Host): NonNullable<ActionHandlers['page.open']> => ({
  needs: 'user',
  act: ({ url }, signal) => openPage(host, url, signal),
});

export const openPage = async (host: Host, url: string, signal: AbortSignal): Promise<Acting> => {
  const address = pageAddress(url);
  if (address === undefined || address.kind === 'panel' || !isOurs(address)) {
    return { kind: 'refused', why: 'this is no address that can be opened here' };
  }
  const steps = [{ run: 'Start-Process', with: { FilePath: address.url } }];
  return actingFromSteps(await runSteps(host, steps, signal));
};

const isOurs = ({ kind, url }: { readonly kind: 'web' | 'place'; readonly url: string }): boolean =>
  kind === 'web' || /^(?:ms-settings|windowsdefender):/u.test(url);
