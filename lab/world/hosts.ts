/**
 * The names of the world: the services' own (sources: the profiles in src/profiles cite them), and the controls.
 * Ranges are the owners' published ones; which address a name gets in them differs from lab to lab.
 */
export interface HostSpec {
  readonly name: string;
  /** Exact addresses, or ranges to draw from. */
  readonly ipv4: readonly string[];
  readonly ipv6?: readonly string[];
  readonly count?: number;
  readonly cname?: string;
  /** Other names its addresses serve, with certificates of their own. */
  readonly alsoServes?: readonly string[];
  readonly udp?: readonly UdpService[];
  readonly tcpPorts?: readonly number[];
}

export interface UdpService {
  readonly kind: 'media' | 'zoom-stun' | 'stun' | 'quic' | 'relay';
  readonly ports: readonly number[];
}

const zoomWeb = ['170.114.52.0/24', '170.114.0.0/18'];
const zoomWeb6 = ['2407:30c0:182::/112'];
const zoomMedia = ['144.195.0.0/16', '159.124.0.0/16', '206.247.0.0/16', '134.224.0.0/16'];
const ports = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Three flows to one address on UDP 8801-8810 and STUN on 3478-3479; TCP falls back to 8801, 8802, 443. */
const zoomMediaServer = {
  ipv4: zoomMedia,
  udp: [
    { kind: 'media', ports: ports(8801, 8810) },
    { kind: 'zoom-stun', ports: [3478, 3479] },
  ],
  tcpPorts: [443, 8801, 8802],
} as const;
const quic = [{ kind: 'quic', ports: [443] }] as const;

const zoom: readonly HostSpec[] = [
  { name: 'zoom.us', ipv4: zoomWeb, ipv6: zoomWeb6, udp: quic },
  ...[
    'www3',
    'us04web',
    'us05web',
    'log',
    'logfiles',
    'zpns',
    'us04zpns',
    'us.telemetry',
    'us04logfiles',
  ].map((label) => ({ name: `${label}.zoom.us`, ipv4: zoomWeb, ipv6: zoomWeb6 })),
  { name: 'www.zoom.us', ipv4: [], cname: 'zoom.us' },
  ...['gateway.zoom.us', 'assets.zoom.us', 'st1.zoom.us', 'cdn.zoom.us'].map((name) => ({
    name,
    ipv4: ['170.114.45.0/24'],
    ipv6: ['2407:30c0:180::/112'],
  })),
  ...['zoom.com', 'www.zoom.com', 'explore.zoom.us', 'support.zoom.com', 'support.zoom.us'].map(
    (name) => ({
      name,
      ipv4: ['170.114.46.0/24'],
      ipv6: ['2407:30c0:181::/112'],
    }),
  ),
  { name: 'zoomam104zc.zoom.us', ...zoomMediaServer },
  { name: 'zoomfr84zc.zoom.us', ...zoomMediaServer },
  { name: 'zoomsjccv154mmr.sjc.zoom.us', ...zoomMediaServer },
  { name: 'status.zoom.us', ipv4: ['52.84.151.0/24'], ipv6: ['2600:9000:2600::/112'] },
  { name: 'www.zoomstatus.com', ipv4: ['18.66.122.0/24'], ipv6: ['2600:9000:20eb::/112'] },
];

/** Addresses the service took after the profile's date: in none of its ranges. No name leads here unless a scenario says so. */
export const newGround = { web: '155.133.20.10', media: '155.133.21.10' } as const;

const zoomNextYear: readonly HostSpec[] = [
  {
    name: 'web.newground.example',
    ipv4: [newGround.web],
    alsoServes: [
      '',
      'www3.',
      'us04web.',
      'us05web.',
      'log.',
      'logfiles.',
      'zpns.',
      'us04zpns.',
    ].map((label) => `${label}zoom.us`),
  },
  {
    name: 'media.newground.example',
    ...zoomMediaServer,
    ipv4: [newGround.media],
    alsoServes: ['zoomam104zc.zoom.us', 'zoomfr84zc.zoom.us', 'zoomsjccv154mmr.sjc.zoom.us'],
  },
];

const teams: readonly HostSpec[] = [
  ...[
    'teams.microsoft.com',
    'presence.teams.microsoft.com',
    'api.teams.skype.com',
    'config.teams.microsoft.com',
    'teams.live.com',
    'config.edge.skype.com',
  ].map((name) => ({ name, ipv4: ['52.113.194.0/24'], ipv6: ['2603:1063:2000::/112'], udp: quic })),
  ...['teams.cloud.microsoft', 'statics.teams.cdn.office.net', 'teams.static.microsoft'].map(
    (name) => ({
      name,
      ipv4: ['52.123.128.0/24'],
      ipv6: ['2603:1063:2200::/112'],
    }),
  ),
  ...[
    'login.microsoftonline.com',
    'login.windows.net',
    'graph.microsoft.com',
    'login.live.com',
  ].map((name) => ({
    name,
    ipv4: ['20.190.160.0/24', '40.126.32.0/24'],
    ipv6: ['2603:1027:1:28::/112'],
  })),
  {
    name: 'world.tr.teams.microsoft.com',
    ipv4: ['52.114.0.0/17', '52.115.0.0/17'],
    count: 2,
    udp: [{ kind: 'relay', ports: ports(3478, 3481) }],
    tcpPorts: [443],
  },
  { name: 'endpoints.office.com', ipv4: ['13.107.6.192'], ipv6: ['2620:1ec:4::192'] },
  { name: 'status.cloud.microsoft', ipv4: ['13.107.246.40'], ipv6: ['2620:1ec:bdf::40'] },
];

const meet: readonly HostSpec[] = [
  ...[
    'meet.google.com',
    'accounts.google.com',
    'apis.google.com',
    'apps.google.com',
    'docs.google.com',
    'meetings.googleapis.com',
    'meetings.clients6.google.com',
    'clients2.google.com',
    'clients4.google.com',
    'clients6.google.com',
    'www.gstatic.com',
    'fonts.gstatic.com',
    'lh3.googleusercontent.com',
    'stream.meet.google.com',
    'youtube.googleapis.com',
    'www.youtube-nocookie.com',
    'googlevideo.com',
    'feedback.googleusercontent.com',
    'hangouts.googleapis.com',
    'lens.meet.google.com',
    'play.google.com',
    'www.googleapis.com',
    'ssl.gstatic.com',
  ].map((name) => ({
    name,
    ipv4: ['142.250.184.0/22'],
    ipv6: ['2a00:1450:4001:82b::/112'],
    udp: quic,
  })),
  ...['workspace.turns.goog', 'meet.turns.goog'].map((name) => ({
    name,
    ipv4: ['74.125.247.128'],
    ipv6: ['2001:4860:4864:4:8000::'],
    udp: [{ kind: 'stun', ports: [3478] }] as const,
    tcpPorts: [443],
  })),
  {
    name: 'stun.l.google.com',
    ipv4: ['74.125.250.129'],
    ipv6: ['2001:4860:4864:5:8000::1'],
    udp: [
      { kind: 'stun', ports: [19302, 3478] },
      { kind: 'relay', ports: ports(19303, 19309) },
    ],
    tcpPorts: [19302],
  },
];

const webex: readonly HostSpec[] = [
  ...[
    'webex.com',
    'www.webex.com',
    'web.webex.com',
    'meetingsapac.webex.com',
    'join.webex.com',
    'signin.webex.com',
    'global.webex.com',
    'client.webex.com',
    'idbroker.webex.com',
    'u2c.wbx2.com',
    'wdm-a.wbx2.com',
    'mercury-connection-a.wbx2.com',
    'conv-a.wbx2.com',
    'calliope-a.wbx2.com',
    'locus-a.wbx2.com',
    'identity.webex.com',
    'webexapis.com',
    'binaries.webex.com',
    'files-api-a.wbx2.com',
    'api.ciscospark.com',
    'cisco.com',
    'www.cisco.com',
    'www.webexcontent.com',
  ].map((name) => ({
    name,
    ipv4: ['170.72.0.0/17', '66.163.36.0/22'],
    ipv6: ['2607:fcf0:1000::/112'],
  })),
  {
    name: 'media.webex.com',
    ipv4: ['23.89.0.0/17', '170.133.128.0/18'],
    udp: [{ kind: 'relay', ports: [5004, 9000] }],
    tcpPorts: [443, 5004],
  },
  { name: 'status.webex.com', ipv4: ['18.65.39.0/24'], ipv6: ['2600:9000:21f3::/112'] },
];

/** What the locate service names: an ndt server of M-Lab in Frankfurt. */
export const mlabServer = 'ndt-mlab1-fra03.mlab-oti.measurement-lab.org';

const controls: readonly HostSpec[] = [
  {
    name: 'one.one.one.one',
    // Its encrypted DNS goes by this name at these addresses too.
    alsoServes: ['cloudflare-dns.com'],
    ipv4: ['1.1.1.1', '1.0.0.1'],
    ipv6: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
  },
  {
    name: 'cloudflare-dns.com',
    ipv4: ['104.16.248.249', '104.16.249.249'],
    ipv6: ['2606:4700::6810:f8f9', '2606:4700::6810:f9f9'],
  },
  {
    name: 'dns.google',
    ipv4: ['8.8.8.8', '8.8.4.4'],
    ipv6: ['2001:4860:4860::8888', '2001:4860:4860::8844'],
  },
  {
    name: 'dns.quad9.net',
    ipv4: ['9.9.9.9', '149.112.112.112'],
    ipv6: ['2620:fe::fe', '2620:fe::9'],
  },
  {
    name: 'www.google.com',
    ipv4: ['142.250.185.0/24'],
    ipv6: ['2a00:1450:4001:831::/112'],
    udp: quic,
  },
  { name: 'www.microsoft.com', ipv4: ['23.35.229.0/24'], ipv6: ['2a02:26f0:e3:39e::/112'] },
  {
    name: 'connectivitycheck.gstatic.com',
    ipv4: ['142.250.186.0/24'],
    ipv6: ['2a00:1450:4001:80f::/112'],
  },
  { name: 'captive.apple.com', ipv4: ['17.253.57.0/24'], ipv6: ['2620:149:a44::/112'] },
  { name: 'www.msftconnecttest.com', ipv4: ['23.215.6.0/24'], ipv6: ['2a02:26f0:480::/112'] },
  {
    name: 'stun.cloudflare.com',
    ipv4: ['162.159.207.0'],
    ipv6: ['2606:4700:49::'],
    udp: [{ kind: 'stun', ports: [3478] }],
    tcpPorts: [3478],
  },
  { name: 'speed.cloudflare.com', ipv4: ['162.159.140.220'], ipv6: ['2606:4700:7::da'] },
  ...['ocsp.digicert.com', 'crl3.digicert.com', 'crl4.digicert.com', 'cacerts.digicert.com'].map(
    (name) => ({
      name,
      ipv4: ['192.229.221.0/24'],
      ipv6: ['2606:2800:233:1cb7::/112'],
      tcpPorts: [80],
    }),
  ),
  { name: 'www.example.com', ipv4: ['93.184.215.14'], ipv6: ['2606:2800:21f:cb07::14'] },
  { name: 'example.com', ipv4: ['93.184.215.14'], ipv6: ['2606:2800:21f:cb07::14'] },
  { name: 'locate.measurementlab.net', ipv4: ['35.190.62.160'] },
  { name: mlabServer, ipv4: ['213.244.128.143'] },
  { name: 'ipv4only.arpa', ipv4: ['192.0.0.170', '192.0.0.171'], tcpPorts: [] },
];

export const hosts: readonly HostSpec[] = [
  ...zoom,
  ...zoomNextYear,
  ...teams,
  ...meet,
  ...webex,
  ...controls,
];

/** Recursive resolvers that everybody may ask, with the names their encrypted form goes by. */
export const publicResolvers = [
  '1.1.1.1',
  '1.0.0.1',
  '8.8.8.8',
  '8.8.4.4',
  '9.9.9.9',
  '149.112.112.112',
] as const;
export const publicResolvers6 = [
  '2606:4700:4700::1111',
  '2001:4860:4860::8888',
  '2620:fe::fe',
] as const;
