/**
 * What Google Meet needs from a network.
 *
 * Media uses UDP 3478 and 19302-19309 and falls back to TLS 443, where it degrades.
 * Google's public STUN server answers strangers; Meet's own relays were not tried,
 * so their silence proves nothing.
 */
import type { ServiceHost, ServiceProfile, Source } from '../model/profile.ts';
import { defaultControls } from './controls.ts';
import { waysOut, waysOutSource } from './ways-out.ts';

const host = (
  name: string,
  role: ServiceHost['role'],
  isEssential: boolean,
  source = 'network-article',
): ServiceHost => ({ name, role, tcpPorts: [443], source, isEssential });

const sources: readonly Source[] = [
  {
    id: 'network-article',
    url: 'https://support.google.com/a/answer/1279090',
    readOn: '2026-11-20',
    mark: 'A',
  },
  {
    id: 'network-article-new',
    url: 'https://knowledge.workspace.google.com/admin/meet/prepare-your-network-for-meet-meetings-and-live-streams',
    readOn: '2026-10-01',
    mark: 'B',
  },
  {
    id: 'playbook',
    url: 'https://www.googlecloudcommunity.com/gc/Workspace-Product-Articles/Google-Meet-Troubleshooting-Playbook-Network-and-Hardware/ta-p/165810',
    readOn: '2026-11-20',
    mark: 'A',
  },
  // A hardware maker's printed manual (Asus Meet kit, page 30) repeats the figures; the page is where to check them.
  {
    id: 'hardware-manual',
    url: 'https://support.google.com/a/answer/1279090',
    readOn: '2026-11-20',
    mark: 'B',
  },
  {
    id: 'needs-recalled',
    url: 'https://support.google.com/a/answer/1279090',
    readOn: '2026-11-20',
    mark: 'R',
  },
  waysOutSource,
];

export const meet: ServiceProfile = {
  schema: 'linecheck.profile/1',
  id: 'meet',
  title: 'Google Meet',
  date: '2026-10-01',
  // Google has kept a small set of dedicated ranges since 2020 and announces changes by mail.
  shelfLifeDays: 365,
  domains: [
    'meet.google.com',
    'meetings.googleapis.com',
    'turns.goog',
    'google.com',
    'googleapis.com',
    'gstatic.com',
    'googleusercontent.com',
  ],
  hosts: [
    host('meet.google.com', 'signalling', true),
    host('accounts.google.com', 'signalling', true),
    host('meetings.googleapis.com', 'signalling', true),
    host('meetings.clients6.google.com', 'helper', false),
    host('apis.google.com', 'helper', false),
    host('www.gstatic.com', 'helper', true),
    host('feedback.googleusercontent.com', 'telemetry', false),
    host('workspace.turns.goog', 'media', false, 'network-article-new'),
    host('meet.turns.goog', 'media', false, 'network-article-new'),
  ],
  media: {
    udpPorts: [3478, 19302, 19303, 19304, 19305, 19306, 19307, 19308, 19309],
    tcpPorts: [443],
    stun: [
      { port: 3478, form: 'rfc5389' },
      { port: 19302, form: 'rfc5389' },
    ],
    answersStrangers: false,
    ranges: [
      { cidr: '74.125.250.0/24', label: 'workspace' },
      { cidr: '2001:4860:4864:5::/64', label: 'workspace' },
      { cidr: '74.125.247.128/32', label: 'turn' },
      { cidr: '2001:4860:4864:4:8000::/128', label: 'turn' },
      { cidr: '142.250.82.0/24', label: 'consumer' },
      { cidr: '2001:4860:4864:6::/64', label: 'consumer' },
    ],
    retiredRanges: [],
    source: 'network-article-new',
  },
  // No vendor figure for jitter was found: Microsoft's 30 ms stands in.
  limits: { rttMs: 120, jitterMs: 30, lossRatio: 0.03, source: 'playbook' },
  // HD: send 3.2 Mbps whatever the number of people; receive 2.6 for two, 4.0 for ten.
  needs: [
    { activity: 'audio', upMbps: 0.1, downMbps: 0.1, source: 'needs-recalled' },
    { activity: 'video-720p', upMbps: 3.2, downMbps: 2.6, source: 'hardware-manual' },
    { activity: 'video-1080p', upMbps: 3.2, downMbps: 4, source: 'hardware-manual' },
    { activity: 'share', upMbps: 1, downMbps: 1, source: 'needs-recalled' },
  ],
  status: [],
  // Meet runs in the browser: there is no version of its own and no process of its own.
  client: { minimumVersions: [], processNames: [] },
  controls: defaultControls,
  waysOut: waysOut(),
  reference: {
    uses: [
      {
        use: 'web',
        transport: 'tcp',
        ports: ['443'],
        to: 'meet.google.com, accounts.google.com, apis.google.com, apps.google.com, docs.google.com, meetings.googleapis.com, meetings.clients6.google.com, clients2.google.com, clients4.google.com, clients6.google.com, www.gstatic.com, fonts.gstatic.com, lh3.googleusercontent.com',
        source: 'network-article',
      },
      {
        use: 'web over QUIC',
        transport: 'udp',
        ports: ['443'],
        to: 'the same names',
        source: 'network-article',
      },
      {
        use: 'live streams',
        transport: 'tcp',
        ports: ['443'],
        to: 'stream.meet.google.com, youtube.googleapis.com, www.youtube-nocookie.com, googlevideo.com',
        source: 'network-article',
      },
      {
        use: 'feedback (optional)',
        transport: 'tcp',
        ports: ['443'],
        to: 'feedback.googleusercontent.com',
        source: 'network-article',
      },
      {
        use: 'media',
        transport: 'udp',
        ports: ['3478', '19302-19309'],
        to: '74.125.250.0/24, 2001:4860:4864:5::/64 (Workspace); 142.250.82.0/24, 2001:4860:4864:6::/64 (consumer)',
        source: 'network-article-new',
      },
      {
        use: 'media fallback (degrades)',
        transport: 'tcp',
        ports: ['443'],
        to: '74.125.247.128/32, 2001:4860:4864:4:8000::/128; workspace.turns.goog, meet.turns.goog',
        source: 'network-article-new',
      },
    ],
    bandwidth: [
      { use: 'HD, two people', upMbps: 3.2, downMbps: 2.6, source: 'hardware-manual' },
      { use: 'HD, five people', upMbps: 3.2, downMbps: 3.2, source: 'hardware-manual' },
      { use: 'HD, ten people', upMbps: 3.2, downMbps: 4, source: 'hardware-manual' },
    ],
    thresholds: [
      { use: 'quality tool, ideal', rttMs: 120, lossRatio: 0.03, source: 'playbook' },
      { use: 'HD, to 8.8.8.8', rttMs: 50, source: 'hardware-manual' },
    ],
    dscp: [],
    remarks: [
      {
        says: 'Google asks not to use proxies, packet marking or TLS inspection for Meet.',
        source: 'network-article',
      },
      { says: 'Google support pings lens.meet.google.com.', source: 'playbook' },
      { says: 'The quality tool wants the processor below 80 %.', source: 'playbook' },
    ],
  },
  sources,
};
