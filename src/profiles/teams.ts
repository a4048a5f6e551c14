/**
 * What Microsoft Teams needs from a network.
 *
 * Media goes to one stable block of addresses; the relay `world.tr.teams.microsoft.com`
 * is the name Microsoft's own test uses. Whether a relay answers an anonymous STUN
 * request on 3478 was not measured, so silence there proves nothing.
 */
import type { ServiceHost, ServiceProfile, Source } from '../model/profile.ts';
import { defaultControls } from './controls.ts';
import { waysOut, waysOutSource } from './ways-out.ts';

const host = (
  name: string,
  role: ServiceHost['role'],
  source: string,
  isEssential: boolean,
): ServiceHost => ({ name, role, tcpPorts: [443], source, isEssential });

const sources: readonly Source[] = [
  {
    id: 'endpoints-2022',
    url: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/urls-and-ip-address-ranges',
    readOn: '2022-07-01',
    mark: 'A',
  },
  {
    id: 'endpoints-2025',
    url: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/urls-and-ip-address-ranges',
    readOn: '2025-04-02',
    mark: 'A',
  },
  {
    id: 'endpoints-recalled',
    url: 'https://endpoints.office.com/endpoints/worldwide',
    readOn: '2026-11-20',
    mark: 'R',
  },
  { id: 'network-test', url: 'https://connectivity.office.com', readOn: '2020-09-15', mark: 'A' },
  {
    id: 'prepare-network',
    url: 'https://learn.microsoft.com/en-us/microsoftteams/prepare-network',
    readOn: '2018-01-01',
    mark: 'A',
  },
  {
    id: 'bandwidth-guide',
    url: 'https://seanmcavinue.net/2022/01/04/study-guide-series-exam-ms-700-plan-and-configure-network-settings-for-microsoft-teams-part-1/',
    readOn: '2022-01-04',
    mark: 'B',
  },
  {
    id: 'process-names',
    url: 'https://learn.microsoft.com/en-us/microsoftteams/new-teams-desktop-admin',
    readOn: '2026-11-20',
    mark: 'B',
  },
  {
    id: 'dscp-recalled',
    url: 'https://learn.microsoft.com/en-us/microsoftteams/qos-in-teams',
    readOn: '2026-11-20',
    mark: 'R',
  },
  waysOutSource,
];

export const teams: ServiceProfile = {
  schema: 'linecheck.profile/1',
  id: 'teams',
  title: 'Microsoft Teams',
  date: '2025-04-02',
  // The media block is the same in copies of 2022, 2025 and 2026: two years is cautious for it.
  shelfLifeDays: 730,
  domains: [
    'teams.microsoft.com',
    'teams.cloud.microsoft',
    'lync.com',
    'skype.com',
    'cloud.microsoft',
    'static.microsoft',
    'usercontent.microsoft',
  ],
  hosts: [
    host('teams.microsoft.com', 'signalling', 'endpoints-2025', true),
    host('login.microsoftonline.com', 'signalling', 'endpoints-2022', true),
    // Recalled only: its absence must not be what keeps a meeting from being called ready.
    host('teams.cloud.microsoft', 'signalling', 'endpoints-recalled', false),
    host('graph.microsoft.com', 'helper', 'endpoints-2022', false),
    host('login.windows.net', 'helper', 'endpoints-2022', false),
    host('world.tr.teams.microsoft.com', 'media', 'network-test', false),
  ],
  media: {
    udpPorts: [3478, 3479, 3480, 3481],
    tcpPorts: [443],
    stun: [{ port: 3478, form: 'rfc5389' }],
    answersStrangers: false,
    ranges: [
      { cidr: '52.112.0.0/14', label: 'media' },
      { cidr: '52.122.0.0/15', label: 'media' },
      { cidr: '2603:1063::/38', label: 'media' },
      { cidr: '20.190.128.0/18', label: 'sign-in' },
      { cidr: '40.126.0.0/18', label: 'sign-in' },
    ],
    // In the 2022 copy only.
    retiredRanges: ['13.107.64.0/18', '52.120.0.0/14'],
    source: 'endpoints-2022',
  },
  limits: { rttMs: 100, jitterMs: 30, lossRatio: 0.01, source: 'prepare-network' },
  // The "recommended" column; 1080p takes the "best" one.
  needs: [
    { activity: 'audio', upMbps: 0.058, downMbps: 0.058, source: 'bandwidth-guide' },
    { activity: 'video-720p', upMbps: 2.5, downMbps: 4, source: 'bandwidth-guide' },
    { activity: 'video-1080p', upMbps: 4, downMbps: 4, source: 'bandwidth-guide' },
    { activity: 'share', upMbps: 2.5, downMbps: 2.5, source: 'bandwidth-guide' },
  ],
  status: [],
  client: {
    minimumVersions: [],
    processNames: ['ms-teams.exe', 'msedgewebview2.exe', 'Teams.exe', 'teams-for-linux'],
  },
  controls: defaultControls,
  waysOut: waysOut('https://teams.microsoft.com/'),
  reference: {
    uses: [
      {
        use: 'web and signalling',
        transport: 'tcp',
        ports: ['80', '443'],
        to: 'teams.microsoft.com, *.teams.microsoft.com, *.lync.com, *.skype.com',
        source: 'endpoints-2025',
      },
      {
        use: 'web over QUIC',
        transport: 'udp',
        ports: ['443'],
        to: 'teams.microsoft.com, *.teams.microsoft.com, *.lync.com',
        source: 'endpoints-2025',
      },
      {
        use: 'newer names',
        transport: 'tcp',
        ports: ['80', '443'],
        to: '*.cloud.microsoft, *.static.microsoft, *.usercontent.microsoft',
        source: 'endpoints-2025',
      },
      {
        use: 'newer Teams names',
        transport: 'tcp',
        ports: ['80', '443'],
        to: 'teams.cloud.microsoft, *.teams.cloud.microsoft',
        source: 'endpoints-recalled',
      },
      {
        use: 'sign-in',
        transport: 'tcp',
        ports: ['443'],
        to: 'login.microsoftonline.com, login.windows.net, graph.microsoft.com',
        source: 'endpoints-2022',
      },
      {
        use: 'media: control 3478, audio 3479, video 3480, share and data 3481',
        transport: 'udp',
        ports: ['3478-3481'],
        to: '52.112.0.0/14, 52.122.0.0/15, 2603:1063::/38',
        source: 'endpoints-2022',
      },
      {
        use: 'media fallback (pseudo-TLS, full TLS)',
        transport: 'tcp',
        ports: ['443'],
        to: '52.112.0.0/14, 52.122.0.0/15, 2603:1063::/38',
        source: 'network-test',
      },
    ],
    bandwidth: [
      { use: 'audio, least', upMbps: 0.01, downMbps: 0.01, source: 'bandwidth-guide' },
      { use: 'audio, recommended', upMbps: 0.058, downMbps: 0.058, source: 'bandwidth-guide' },
      { use: 'audio, best', upMbps: 0.076, downMbps: 0.076, source: 'bandwidth-guide' },
      { use: '1:1 video, least', upMbps: 0.15, downMbps: 0.15, source: 'bandwidth-guide' },
      { use: '1:1 video, recommended', upMbps: 1.5, downMbps: 1.5, source: 'bandwidth-guide' },
      { use: '1:1 video, best', upMbps: 4, downMbps: 4, source: 'bandwidth-guide' },
      { use: 'meeting video, least', upMbps: 0.15, downMbps: 0.2, source: 'bandwidth-guide' },
      { use: 'meeting video, recommended', upMbps: 2.5, downMbps: 4, source: 'bandwidth-guide' },
      { use: 'meeting video, best', upMbps: 4, downMbps: 4, source: 'bandwidth-guide' },
      { use: '1:1 share, least', upMbps: 0.2, downMbps: 0.2, source: 'bandwidth-guide' },
      { use: '1:1 share, recommended', upMbps: 1.5, downMbps: 1.5, source: 'bandwidth-guide' },
      { use: '1:1 share, best', upMbps: 4, downMbps: 4, source: 'bandwidth-guide' },
      { use: 'meeting share, least', upMbps: 0.25, downMbps: 0.25, source: 'bandwidth-guide' },
      { use: 'meeting share, recommended', upMbps: 2.5, downMbps: 2.5, source: 'bandwidth-guide' },
      { use: 'meeting share, best', upMbps: 4, downMbps: 4, source: 'bandwidth-guide' },
      { use: 'Together mode, least', upMbps: 1, downMbps: 1.5, source: 'bandwidth-guide' },
      { use: 'Together mode, recommended', upMbps: 1.5, downMbps: 2.5, source: 'bandwidth-guide' },
      { use: 'Together mode, best', upMbps: 2.5, downMbps: 4, source: 'bandwidth-guide' },
    ],
    thresholds: [
      {
        use: 'client to the edge, any 15 s (burst: any 200 ms)',
        oneWayMs: 50,
        rttMs: 100,
        jitterMs: 30,
        lossRatio: 0.01,
        burstLossRatio: 0.1,
        reorderRatio: 0.0005,
        source: 'prepare-network',
      },
      {
        use: 'site to the edge',
        oneWayMs: 30,
        rttMs: 60,
        jitterMs: 15,
        lossRatio: 0.001,
        burstLossRatio: 0.01,
        reorderRatio: 0.0001,
        source: 'prepare-network',
      },
      {
        use: 'connectivity test, 10 s call',
        rttMs: 100,
        jitterMs: 30,
        lossRatio: 0.01,
        source: 'network-test',
      },
    ],
    dscp: [
      { stream: 'audio', dscp: 46, source: 'dscp-recalled' },
      { stream: 'video', dscp: 34, source: 'dscp-recalled' },
      { stream: 'share', dscp: 18, source: 'dscp-recalled' },
    ],
    remarks: [
      {
        says: 'Processes: ms-teams.exe with msedgewebview2.exe below it; the old client is Teams.exe.',
        source: 'process-names',
      },
      {
        says: 'Live list: endpoints.office.com/endpoints/worldwide, set 11 is media, set 12 signalling.',
        source: 'endpoints-2025',
      },
    ],
  },
  sources,
};
