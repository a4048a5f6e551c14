/** Where each of Zoom's facts was read. */
import type { Source } from '../model/profile.ts';

const article = (number: string): string =>
  `https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=${number}`;

const read = (
  id: string,
  mark: Source['mark'],
  url: string,
  // Stored copies without a date inside count from the day they were last looked through.
  readOn = '2026-11-20',
): Source => ({ id, url, readOn, mark });

export const zoomSources: readonly Source[] = [
  read('firewall-article', 'A', article('KB0060561')),
  read('hybrid-article', 'A', article('KB0058078')),
  read(
    'ndpi-captures-2019',
    'A',
    'https://github.com/ntop/nDPI/tree/dev/tests/cfgs/default/pcap',
    '2019-09-26',
  ),
  read(
    'ndpi-captures-2022',
    'A',
    'https://github.com/ntop/nDPI/tree/dev/tests/cfgs/default/pcap',
    '2022-10-27',
  ),
  read('web-hosts-2022', 'A', 'https://github.com/tailscale/tailscale/issues/5020', '2022-07-01'),
  read('front-door-2026', 'A', 'https://github.com/stamparm/ipsum/issues/88', '2026-03-01'),
  read('log-host-hang', 'A', 'https://github.com/anudeepND/blacklist/issues/156', '2021-01-01'),
  read('push-host-blocked', 'A', 'https://github.com/badmojr/1Hosts/issues/1402', '2023-01-01'),
  read(
    'telemetry-harmless',
    'B',
    'https://github.com/hagezi/dns-blocklists/issues/9825',
    '2026-04-01',
  ),
  read('range-list', 'A', 'https://assets.zoom.us/docs/ipranges/Zoom.txt'),
  read('range-copy', 'B', 'https://github.com/rezmoss/cloud-provider-ip-addresses'),
  read(
    'bandwidth-article',
    'A',
    'https://library.zoom.com/admin-corner/network-management/quality-of-service-and-network-best-practices-explainer/calculating-bandwidth-usage-for-zoom-meetings-and-phone',
  ),
  read('bandwidth-share', 'B', 'https://nus.atlassian.net/wiki/spaces/CTS/pages/36394228'),
  read(
    'bandwidth-gallery',
    'B',
    'https://thrivemywaysa.pages.dev/posts/how-much-data-does-a-zoom-meeting-use',
  ),
  // Recalled figures carry the vendor page on which they are to be checked.
  read('quality-recalled', 'R', article('KB0070504')),
  read('minimum-version', 'A', article('KB0061134'), '2025-11-01'),
  read('minimum-version-rule', 'A', article('KB0061900')),
  read('status-page', 'B', 'https://status.zoom.us/api/v2/summary.json'),
  read('release-address', 'B', 'https://zoom.us/rest/download?os=linux'),
  read('rooms-ports', 'A', article('KB0065712')),
  read('mesh-ports', 'A', article('KB0061864')),
  read('meeting-connector', 'A', article('KB0061815')),
  read('phone-ports', 'R', article('KB0060561')),
  read('phone-qos', 'A', article('KB0076072')),
  read('dscp-article', 'A', article('KB0066619')),
  read(
    'data-ports',
    'B',
    'https://github.com/ProfileManifests/ProfileManifests/blob/master/Manifests/ManagedPreferencesApplications/us.zoom.config.plist',
    '2023-08-17',
  ),
  read('fallback-order', 'A', 'https://info.5y1.org/ping-udp-linux_1_44906e.html', '2020-04-01'),
  read('certificate-dialog', 'A', article('KB0067463')),
  read('root-change', 'A', article('KB0061202')),
  read(
    'name-rules-preferred',
    'A',
    'https://library.zoom.com/admin-corner/network-management/quality-of-service-and-network-best-practices-explainer/configuring-network-components-for-zoom',
  ),
  read('inspection-exempt', 'R', article('KB0060561')),
  read('government-cloud', 'B', 'https://www.zoomgov.com'),
];
