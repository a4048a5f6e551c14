/**
 * What Webex meetings need from a network.
 *
 * Media uses UDP 5004 and 9000, then TCP 5004, then TLS 443, which Cisco does not
 * recommend in production. The media nodes speak STUN within a call; whether they
 * answer a stranger was not measured, so silence proves nothing.
 */
import type { ServiceHost, ServiceProfile, Source } from '../model/profile.ts';
import { defaultControls } from './controls.ts';
import { waysOut, waysOutSource } from './ways-out.ts';

const host = (
  name: string,
  role: ServiceHost['role'],
  isEssential: boolean,
  tcpPorts: readonly number[] = [443],
  source = 'network-article',
): ServiceHost => ({ name, role, tcpPorts, source, isEssential });

const sources: readonly Source[] = [
  {
    id: 'network-article',
    url: 'https://help.webex.com/article/WBX000028782',
    readOn: '2026-03-16',
    mark: 'A',
  },
  // The article names domains; these hosts under them are recalled.
  {
    id: 'host-names-recalled',
    url: 'https://help.webex.com/article/WBX000028782',
    readOn: '2026-11-20',
    mark: 'R',
  },
  {
    id: 'calling-thresholds',
    url: 'https://systemstackhq.com/webex-calling-network-requirements/',
    readOn: '2026-11-20',
    mark: 'C',
  },
  {
    id: 'status-page',
    url: 'https://status.webex.com/index.json',
    readOn: '2026-11-20',
    mark: 'B',
  },
  {
    id: 'bandwidth-recalled',
    url: 'https://help.webex.com/article/WBX22158',
    readOn: '2026-11-20',
    mark: 'R',
  },
  waysOutSource,
];

const mediaRanges = `4.144.190.0/24 4.152.180.0/24 4.152.214.0/24 4.158.208.0/24 4.175.120.0/24
20.50.235.0/24 20.53.87.0/24 20.57.87.0/24 20.68.154.0/24 20.76.127.0/24 20.108.99.0/24
20.120.238.0/23 23.89.0.0/16 40.119.234.0/24 44.234.52.192/26 52.232.210.0/24 62.109.192.0/18
64.68.96.0/19 66.163.32.0/19 69.26.160.0/19 114.29.192.0/19 144.196.0.0/16 150.253.128.0/17
163.129.0.0/17 170.72.0.0/16 170.133.128.0/18 173.39.224.0/19 173.243.0.0/20 207.182.160.0/19
209.197.192.0/19 210.4.192.0/20 216.151.128.0/19 2402:2500::/34 2607:fcf0::/34 2a00:a640::/34`;

export const webex: ServiceProfile = {
  schema: 'linecheck.profile/1',
  id: 'webex',
  title: 'Webex',
  date: '2026-03-16',
  // One range was dropped in April 2025 and none since: about one change a year.
  shelfLifeDays: 365,
  domains: [
    'webex.com',
    'cisco.com',
    'wbx2.com',
    'ciscospark.com',
    'webexapis.com',
    'webexcontent.com',
  ],
  hosts: [
    host('www.webex.com', 'signalling', false, [443], 'host-names-recalled'),
    host('web.webex.com', 'signalling', true, [443], 'host-names-recalled'),
    host('idbroker.webex.com', 'signalling', true, [443], 'host-names-recalled'),
    host('wdm-a.wbx2.com', 'signalling', false, [443], 'host-names-recalled'),
    host('webexapis.com', 'helper', false),
    host('ocsp.digicert.com', 'revocation', false, [80]),
  ],
  media: {
    udpPorts: [5004, 9000],
    tcpPorts: [5004, 443],
    stun: [{ port: 5004, form: 'rfc5389' }],
    answersStrangers: false,
    ranges: mediaRanges.split(/\s+/).map((cidr) => ({ cidr, label: 'media' })),
    retiredRanges: ['66.114.160.0/20'],
    source: 'network-article',
  },
  // Written for Webex Calling; for meetings no figure was found. One way 150 ms is 300 ms there and back.
  limits: { rttMs: 300, jitterMs: 30, lossRatio: 0.01, source: 'calling-thresholds' },
  needs: [
    { activity: 'audio', upMbps: 0.1, downMbps: 0.1, source: 'bandwidth-recalled' },
    { activity: 'video-720p', upMbps: 3, downMbps: 2.5, source: 'bandwidth-recalled' },
    { activity: 'video-1080p', upMbps: 4, downMbps: 4, source: 'bandwidth-recalled' },
    { activity: 'share', upMbps: 1.5, downMbps: 1, source: 'bandwidth-recalled' },
  ],
  status: [{ url: 'https://status.webex.com/index.json', kind: 'webex' }],
  client: {
    minimumVersions: [],
    processNames: ['CiscoCollabHost.exe', 'Webex.exe', 'atmgr.exe', 'Webex', 'CiscoCollabHost'],
  },
  controls: defaultControls,
  waysOut: waysOut('https://web.webex.com/'),
  reference: {
    uses: [
      {
        use: 'signalling',
        transport: 'tcp',
        ports: ['443'],
        to: '*.webex.com, *.cisco.com, *.wbx2.com, *.ciscospark.com, *.webexapis.com',
        source: 'network-article',
      },
      {
        use: 'files',
        transport: 'tcp',
        ports: ['443'],
        to: '*.webexcontent.com',
        source: 'network-article',
      },
      {
        use: 'media',
        transport: 'udp',
        ports: ['5004', '9000'],
        to: 'Webex media ranges',
        source: 'network-article',
      },
      {
        use: 'media fallback (443 not recommended in production)',
        transport: 'tcp',
        ports: ['5004', '443'],
        to: 'Webex media ranges',
        source: 'network-article',
      },
      {
        use: 'names and time',
        transport: 'udp',
        ports: ['53', '123'],
        to: 'your resolvers and time servers',
        source: 'network-article',
      },
      {
        use: 'certificate status (not needed with stapling)',
        transport: 'tcp',
        ports: ['80'],
        to: '*.quovadisglobal.com, *.digicert.com, *.godaddy.com, *.globalsign.com, *.identrust.com, *.lencr.org',
        source: 'network-article',
      },
    ],
    bandwidth: [
      { use: 'video 720p', upMbps: 3, downMbps: 2.5, source: 'bandwidth-recalled' },
      { use: 'video 360p', upMbps: 1.5, downMbps: 1, source: 'bandwidth-recalled' },
      { use: 'video 180p', upMbps: 0.5, downMbps: 0.5, source: 'bandwidth-recalled' },
    ],
    thresholds: [
      {
        use: 'Webex Calling (MOS 4 or better)',
        oneWayMs: 150,
        jitterMs: 30,
        lossRatio: 0.01,
        source: 'calling-thresholds',
      },
    ],
    dscp: [],
    remarks: [
      { says: 'The status page can be read by programs.', source: 'status-page' },
      {
        says: 'Proxy sign-in: Mac none, Basic, NTLM; Windows also PAC, WPAD and group policy; the web app also Negotiate.',
        source: 'network-article',
      },
      {
        says: 'The app accepts a company certificate authority for inspection.',
        source: 'network-article',
      },
      {
        says: 'The app checks for captive portals with msftncsi.com/ncsi.txt and captive.apple.com/hotspot-detect.html.',
        source: 'network-article',
      },
    ],
  },
  sources,
};
