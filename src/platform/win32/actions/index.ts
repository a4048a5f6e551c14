/** What has no "before": flush, set the clock once, open a page, start an updater. */
import type { ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { clientUpdate } from './client-update.ts';
import { clockStep } from './clock-step.ts';
import { dnsFlush } from './dns-flush.ts';
import { pageOpen } from './page-open.ts';
import { systemUpdate } from './system-update.ts';

export const windowsActions = (host: Host): ActionHandlers => ({
  'dns.flush': dnsFlush(host),
  'clock.step': clockStep(host),
  'page.open': pageOpen(host),
  'client.update': clientUpdate(host),
  'system.update': systemUpdate(host),
});
