/** Zoom facts that no check uses: other products' ports, full bandwidth table, packet marking. */
import type { Reference } from '../model/profile.ts';

const cloud = 'Zoom ranges';
const lan = 'the local network';

export const zoomReference: Reference = {
  uses: [
    {
      use: 'web, sign-in, updates',
      transport: 'tcp',
      ports: ['80', '443'],
      to: '*.zoom.us, *.zoom.com (any depth)',
      source: 'firewall-article',
    },
    {
      use: 'web over QUIC',
      transport: 'udp',
      ports: ['443'],
      to: '*.zoom.us, *.zoom.com (any depth)',
      source: 'firewall-article',
    },
    {
      use: 'meetings: signalling and media fallback',
      transport: 'tcp',
      ports: ['443', '8801', '8802'],
      to: cloud,
      source: 'firewall-article',
    },
    {
      use: 'meetings: media',
      transport: 'udp',
      ports: ['3478', '3479', '8801-8810'],
      to: cloud,
      source: 'firewall-article',
    },
    {
      use: 'web: static files',
      transport: 'tcp',
      ports: ['80', '443'],
      to: 'gstatic.com, assets.zoom.us',
      source: 'range-copy',
    },
    {
      use: 'Rooms: controller to room',
      transport: 'tcp',
      ports: ['9090'],
      to: lan,
      source: 'rooms-ports',
    },
    {
      use: 'Rooms: room to cloud',
      transport: 'tcp',
      ports: ['443'],
      to: cloud,
      source: 'rooms-ports',
    },
    {
      use: 'Rooms: room to cloud',
      transport: 'udp',
      ports: ['3478', '3479', '8801'],
      to: cloud,
      source: 'rooms-ports',
    },
    {
      use: 'Rooms: direct share',
      transport: 'tcp',
      ports: ['8888'],
      to: lan,
      source: 'rooms-ports',
    },
    {
      use: 'Rooms: direct share',
      transport: 'udp',
      ports: ['8889'],
      to: lan,
      source: 'rooms-ports',
    },
    {
      use: 'companion audio',
      transport: 'tcp',
      ports: ['5590-5600'],
      to: lan,
      source: 'rooms-ports',
    },
    {
      use: 'companion audio',
      transport: 'udp',
      ports: ['5590-5600'],
      to: lan,
      source: 'rooms-ports',
    },
    {
      use: 'Zoom Mesh (eCDN): discovery',
      transport: 'udp',
      ports: ['36699'],
      to: '224.1.1.1 (multicast)',
      source: 'mesh-ports',
    },
    {
      use: 'Zoom Mesh (eCDN)',
      transport: 'tcp',
      ports: ['18801-19800'],
      to: lan,
      source: 'mesh-ports',
    },
    {
      use: 'Zoom Mesh (eCDN)',
      transport: 'udp',
      ports: ['18801-19800'],
      to: lan,
      source: 'mesh-ports',
    },
    {
      use: 'hybrid, Meeting Connector',
      transport: 'tcp',
      ports: ['443'],
      to: cloud,
      source: 'hybrid-article',
    },
    {
      use: 'hybrid, Meeting Connector',
      transport: 'udp',
      ports: ['8801-8803'],
      to: cloud,
      source: 'hybrid-article',
    },
    {
      use: 'Meeting Connector: notifications',
      transport: 'tcp',
      ports: ['8804', '443'],
      to: 'gateway.zoom.us',
      source: 'meeting-connector',
    },
    {
      use: 'hybrid: certificates',
      transport: 'tcp',
      ports: ['443'],
      to: 'one.digicert.com, acme.digicert.com, *.zoomonprem.com',
      source: 'hybrid-article',
    },
    {
      use: 'government cloud',
      transport: 'tcp',
      ports: ['80', '443'],
      to: 'zoomgov.com, *.zoomgov.com',
      source: 'government-cloud',
    },
    {
      use: 'Zoom Phone',
      transport: 'tcp',
      ports: ['443', '5060-5061', '5090-5091', '390'],
      to: '8.5.128.0/24, 115.117.119.96/27, 121.244.203.192/27, 173.231.92.0/24, 173.231.94.0/24',
      source: 'phone-ports',
    },
    {
      use: 'Zoom Phone',
      transport: 'udp',
      ports: ['20000-64000'],
      to: '8.5.128.0/24, 115.117.119.96/27, 121.244.203.192/27, 173.231.92.0/24, 173.231.94.0/24',
      source: 'phone-ports',
    },
  ],
  bandwidth: [
    { use: 'audio', upMbps: 0.08, downMbps: 0.08, source: 'bandwidth-article' },
    { use: '1:1 video 360p', upMbps: 0.6, downMbps: 0.6, source: 'bandwidth-article' },
    { use: '1:1 video 720p', upMbps: 1.2, downMbps: 1.2, source: 'bandwidth-article' },
    { use: '1:1 video 1080p', upMbps: 3.8, downMbps: 3, source: 'bandwidth-article' },
    { use: 'group video 360p', upMbps: 1, downMbps: 0.6, source: 'bandwidth-article' },
    { use: 'group video 720p', upMbps: 2.6, downMbps: 1.8, source: 'bandwidth-article' },
    { use: 'group video 1080p', upMbps: 3.8, downMbps: 3, source: 'bandwidth-article' },
    { use: 'gallery of 25', downMbps: 2, source: 'bandwidth-gallery' },
    { use: 'gallery of 49', downMbps: 4, source: 'bandwidth-gallery' },
    { use: 'screen share', upMbps: 0.075, downMbps: 0.075, source: 'bandwidth-share' },
    { use: 'screen share with thumbnail', upMbps: 0.15, downMbps: 0.15, source: 'bandwidth-share' },
    { use: 'webinar panelist 360p', upMbps: 0.6, source: 'bandwidth-gallery' },
    { use: 'webinar panelist 720p', upMbps: 1.8, source: 'bandwidth-gallery' },
    { use: 'webinar panelist 1080p', upMbps: 3, source: 'bandwidth-gallery' },
    { use: 'Zoom Phone call', upMbps: 0.1, downMbps: 0.1, source: 'phone-qos' },
    { use: 'Rooms 720p, per screen', upMbps: 2, downMbps: 2, source: 'bandwidth-article' },
    { use: 'Rooms 1080p, per screen', upMbps: 4, downMbps: 4, source: 'bandwidth-article' },
    { use: 'Rooms: extra while sharing', upMbps: 0.3, downMbps: 0.3, source: 'bandwidth-article' },
  ],
  thresholds: [
    { use: 'meeting', rttMs: 150, jitterMs: 40, lossRatio: 0.02, source: 'quality-recalled' },
  ],
  // Off until the account switches marking on; on Windows marking needs administrator rights.
  dscp: [
    { stream: 'audio', dscp: 56, source: 'dscp-article' },
    { stream: 'video', dscp: 40, source: 'dscp-article' },
    { stream: 'share', dscp: 40, source: 'dscp-article' },
  ],
  remarks: [
    {
      says: 'Below the minimum version the app can neither sign in nor join; the browser client still works. The minimum moves about every 90 days.',
      source: 'minimum-version-rule',
    },
    { says: 'The status page can be read by programs.', source: 'status-page' },
    {
      says: 'The newest version is read from an address that is public but not documented.',
      source: 'release-address',
    },
    {
      says: 'Other names seen in captures: zoomam105zc.zoom.us, zoomfr85zc.zoom.us, zoomfrn99mmr.zoom.us.',
      source: 'ndpi-captures-2019',
    },
    {
      says: 'Other names seen: eu01web.zoom.us behind a company name, us04logfiles.zoom.us.',
      source: 'web-hosts-2022',
    },
    {
      says: 'Media tries UDP 8801, then TCP 8801, then TLS 443, each kind of media by itself.',
      source: 'fallback-order',
    },
    {
      says: 'With "independent data port" video uses 8801, screen share 8802, audio 8803; otherwise all use 8801.',
      source: 'data-ports',
    },
    {
      says: 'Zoom prefers firewall rules by DNS name to rules by address.',
      source: 'name-rules-preferred',
    },
    {
      says: 'Router names have four labels: a wildcard must match any depth.',
      source: 'ndpi-captures-2022',
    },
    {
      says: 'The client sends from ports 1024-65535: replies must be let back in.',
      source: 'hybrid-article',
    },
    {
      says: 'Zoom names a wrong clock as the commonest reason of certificate warnings, then VPNs, then inspection.',
      source: 'certificate-dialog',
    },
    {
      says: 'Since 2023-24 the certificate chain ends in DigiCert Global Root G2.',
      source: 'root-change',
    },
    {
      says: 'Exempt zoom.us and all names below it from TLS inspection.',
      source: 'inspection-exempt',
    },
    {
      says: 'Published lists: Zoom.txt (all), ZoomMeetings.txt, ZoomPhone.txt, ZoomCRC.txt, ZoomCC.txt, ZoomCDN.txt, ZoomCDN-IPv6.txt.',
      source: 'range-list',
    },
  ],
};
