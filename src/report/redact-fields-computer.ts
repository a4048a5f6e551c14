/** What of the computer's own facts may leave: see `redact-fields.ts`. */
import type { Facts } from '../model/facts.ts';
import type { Shape } from './redact-shape.ts';

const program = { name: 'words', pid: 'plain' } as const;

export const computerShapes = {
  links: {
    links: [
      {
        name: 'device',
        kind: 'closed',
        isUp: 'plain',
        hasCarrier: 'plain',
        mtuBytes: 'plain',
        addresses: [
          {
            ip: 'own',
            prefixLength: 'plain',
            family: 'plain',
            scope: 'closed',
            isUnusable: 'plain',
          },
        ],
      },
    ],
  },
  routes: {
    routes: [
      {
        family: 'plain',
        destination: 'host',
        gateway: 'host',
        device: 'device',
        metric: 'plain',
        kind: 'closed',
        table: 'words',
      },
    ],
  },
  'route-to': {
    device: 'device',
    gateway: 'host',
    source: 'own',
    mtuBytes: 'plain',
    kind: 'closed',
  },
  neighbours: { entries: [{ ip: 'host', device: 'device', mac: 'words', state: 'closed' }] },
  resolvers: {
    resolvers: [
      {
        address: 'host',
        port: 'plain',
        from: 'closed',
        device: 'device',
        isLocalStub: 'plain',
        order: 'plain',
        onlyDomains: ['host'],
      },
    ],
    searchDomains: ['host'],
    dnssec: 'closed',
    dnsOverTls: 'closed',
    options: ['words'],
  },
  'hosts-file': { path: 'path', entries: [{ address: 'host', names: ['host'], line: 'plain' }] },
  'proxy-settings': {
    settings: [
      {
        from: 'closed',
        key: 'words',
        proxy: 'url',
        hasCredentials: 'plain',
        pacUrl: 'url',
        isAutoDetect: 'plain',
        bypass: ['host'],
        problem: 'words',
      },
    ],
  },
  tunnels: {
    tunnels: [
      {
        name: 'device',
        kind: 'closed',
        isUp: 'plain',
        mtuBytes: 'plain',
        addresses: ['own'],
        hasDefaultRouteV4: 'plain',
        hasDefaultRouteV6: 'plain',
        routedRanges: ['host'],
        connection: 'words',
      },
    ],
    programs: [program],
  },
  'local-firewall': {
    managers: [{ name: 'closed', state: 'closed', why: 'words' }],
    hits: [
      {
        manager: 'words',
        rule: 'words',
        action: 'closed',
        what: 'closed',
        exceptDevices: ['device'],
        families: ['plain'],
      },
    ],
  },
  'send-refusals': {
    tcpRetransmitFailures: 'plain',
    ipOutDiscards: 'plain',
    ipOutNoRoutes: 'plain',
    ipNeverSent: 'plain',
  },
  processes: {
    cores: 'plain',
    loadPerCore: 'plain',
    cpuRatio: 'plain',
    memoryTotalBytes: 'plain',
    memoryAvailableBytes: 'plain',
    memoryPressureRatio: 'plain',
    network: { sentMbps: 'plain', receivedMbps: 'plain' },
    top: [
      {
        ...program,
        cores: 'plain',
        memoryBytes: 'plain',
        sockets: 'plain',
        sentMbps: 'plain',
        receivedMbps: 'plain',
      },
    ],
    known: [{ ...program, kind: 'closed' }],
  },
  client: {
    installs: [
      {
        path: 'path',
        from: 'closed',
        version: 'words',
        problems: ['words'],
        sandbox: { kind: 'words', lacks: ['words'] },
      },
    ],
    isRunning: 'plain',
    peers: [{ ip: 'host', port: 'plain', transport: 'closed' }],
    policies: [{ key: 'words', value: 'words', source: 'words' }],
    dataProblems: ['words'],
  },
  clock: { isSynchronised: 'plain', source: 'words' },
  'trust-store': {
    path: 'path',
    systemRoots: 'plain',
    systemDigest: 'digest',
    publicRoots: 'plain',
    publicDigest: 'public-digest',
    added: ['words'],
    missingForService: ['words'],
  },
} as const satisfies { readonly [Id in keyof Facts]?: Shape<Facts[Id]> };
