/**
 * What of each fact may leave this computer, field by field. A field that does not stand here does
 * not leave; a new one is a type error until somebody has decided how it goes.
 */
import type { Facts } from '../model/facts.ts';
import type { Target, TargetOf } from '../model/target.ts';

/** How a text goes: see `redact-observation.ts`. */
export type TextRule =
  /** Free text: known words stay. */
  | 'words'
  /** A name or an address, also a single word. */
  | 'host'
  /** The address of a page or proxy, of a host, or of a host and port. */
  | 'place'
  | 'url'
  | 'path'
  | 'device'
  /** An address under which this computer itself is known. */
  | 'own'
  /** A fingerprint: another one in its place. */
  | 'digest'
  /** A fingerprint of something public. */
  | 'public-digest';

/** `closed`: one of a few words of ours. `plain`: numbers, yes and no. `settings`: names and values, both free text. */
export type Shape<Value> = Value extends string
  ? string extends Value
    ? TextRule
    : 'closed'
  : Value extends number | boolean | null
    ? 'plain'
    : Value extends readonly (infer Item)[]
      ? readonly [Shape<Item>]
      : string extends keyof Value
        ? 'settings'
        : { readonly [Key in keyof Value]-?: Shape<Exclude<Value[Key], undefined>> };

const spread = { min: 'plain', median: 'plain', max: 'plain' } as const;
const times = { min: 'plain', median: 'plain', p95: 'plain', max: 'plain' } as const;
const own = { p99Ms: 'plain', maxMs: 'plain', isStarved: 'plain' } as const;
const series = { everyMs: 'plain', values: ['plain'] } as const;

const certificate = {
  subject: 'words',
  issuer: 'words',
  issuerOrganisation: 'words',
  validFrom: 'words',
  validTo: 'words',
  names: ['host'],
  sha256: 'digest',
  isSelfIssued: 'plain',
} as const;

const tlsHandshake = {
  connectMs: 'plain',
  handshakeMs: 'plain',
  protocol: 'words',
  chain: [certificate],
  isNameMatching: 'plain',
  dates: 'closed',
  chainsToPublicRoot: 'plain',
  chainsToSystemRoot: 'plain',
  isIntermediateMissing: 'plain',
  anchor: 'words',
  revocationUrls: ['url'],
  helloBytes: 'plain',
} as const;

const callPackets = {
  shape: 'closed',
  transport: 'closed',
  packetBytes: 'plain',
  packetsPerSecond: 'plain',
  sent: 'plain',
  heardThere: 'plain',
  received: 'plain',
  lossUpRatio: 'plain',
  lossDownRatio: 'plain',
  lateRatio: 'plain',
  rttMs: times,
  jitterUpMs: 'plain',
  jitterDownMs: 'plain',
  delayVariationUpMs: 'plain',
  delayVariationDownMs: 'plain',
  reordered: 'plain',
  duplicates: 'plain',
  burstRatio: 'plain',
  longestLossRun: 'plain',
  sources: 'plain',
  wentSilent: { direction: 'closed', afterMs: 'plain' },
  rttSeries: series,
  lossSeries: series,
  own,
} as const;

const sustained = {
  verdict: 'closed',
  needMbps: 'plain',
  mbps: 'plain',
  isLowerBound: 'plain',
  bytes: 'plain',
  tookMs: 'plain',
  shaper: { burstBytes: 'plain', thenMbps: 'plain' },
  ruledOutBurstBytes: 'plain',
  series,
} as const;

const program = { name: 'words', pid: 'plain' } as const;

export const factShapes = {
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
  wifi: {
    interface: 'device',
    isConnected: 'plain',
    signalDbm: 'plain',
    isSignalEstimated: 'plain',
    noiseDbm: 'plain',
    channel: 'plain',
    frequencyMhz: 'plain',
    widthMhz: 'plain',
    standard: 'words',
    txMbps: 'plain',
    rxMbps: 'plain',
    isPowerSaving: 'plain',
    retryRatio: 'plain',
    failedRatio: 'plain',
    beaconLosses: 'plain',
    busyRatio: 'plain',
    neighbours: [{ channel: 'plain', frequencyMhz: 'plain', signalDbm: 'plain' }],
    isAwdlActive: 'plain',
    withheld: 'words',
  },
  'security-software': {
    products: [
      {
        name: 'words',
        vendor: 'words',
        isRunning: 'plain',
        evidence: 'words',
        kinds: ['closed'],
        isOutdated: 'plain',
      },
    ],
  },
  updates: {
    pending: [
      {
        title: 'words',
        id: 'words',
        isSecurity: 'plain',
        isNetworkDriver: 'plain',
        needsRestart: 'plain',
      },
    ],
    isRestartPending: 'plain',
    listedAt: 'words',
    isUpdating: 'plain',
  },
  'browser-extensions': {
    browsers: [{ browser: 'words', profiles: 'plain' }],
    extensions: [
      { browser: 'words', id: 'words', name: 'words', rights: ['closed'], isByPolicy: 'plain' },
    ],
    settings: [{ browser: 'words', key: 'words', value: 'words', by: 'words' }],
  },
  power: {
    isOnBattery: 'plain',
    batteryRatio: 'plain',
    isSaving: 'plain',
    profile: 'words',
    isThrottled: 'plain',
    isMetered: 'plain',
  },
  'device-holders': { holders: [{ device: 'closed', program: 'words', pid: 'plain' }] },
  account: {
    service: 'words',
    status: 'words',
    settings: 'settings',
    locked: ['words'],
    exitCountry: 'words',
    clientVersion: 'words',
  },
  'system-lookup': { addresses: ['host'], lookupMs: 'plain' },
  'dns-answer': {
    rcode: 'words',
    addresses: ['host'],
    aliases: ['host'],
    ttlSeconds: 'plain',
    isTruncated: 'plain',
    isAuthenticated: 'plain',
    extendedErrors: [{ code: 'plain', text: 'words' }],
    rttMs: 'plain',
    attempts: 'plain',
    bytes: 'plain',
  },
  gateway: {
    ip: 'host',
    device: 'device',
    family: 'plain',
    sent: 'plain',
    received: 'plain',
    rttMs: spread,
    by: ['closed'],
  },
  'tcp-connect': { connectMs: 'plain', localAddress: 'own' },
  'tls-handshake': tlsHandshake,
  'http-exchange': {
    status: 'plain',
    httpVersion: 'words',
    location: 'url',
    server: 'words',
    via: 'words',
    contentType: 'words',
    dateSkewMs: 'plain',
    bodyBytes: 'plain',
    bodyStart: 'words',
    bodySha256: 'digest',
    connectMs: 'plain',
    firstByteMs: 'plain',
    tookMs: 'plain',
    ip: 'host',
  },
  'portal-check': {
    answer: 'closed',
    status: 'plain',
    location: 'url',
    server: 'words',
    bodyStart: 'words',
    ip: 'host',
    tookMs: 'plain',
  },
  'pac-file': {
    url: 'url',
    bytes: 'plain',
    fetchMs: 'plain',
    answers: [{ url: 'url', says: 'words' }],
  },
  'proxy-connect': {
    status: 'plain',
    tookMs: 'plain',
    connectMs: 'plain',
    via: 'words',
    server: 'words',
    schemes: ['words'],
    tls: tlsHandshake,
    tlsFailure: 'words',
    bodyStart: 'words',
  },
  'path-latency': { sent: 'plain', received: 'plain', rttMs: spread, by: 'closed' },
  'path-mtu': {
    arrivedBytes: 'plain',
    vanishedBytes: 'plain',
    reportedBytes: 'plain',
    direction: 'closed',
    by: 'words',
  },
  'path-trace': {
    hops: [{ ttl: 'plain', ip: 'host', rttMs: 'plain', refusal: 'words' }],
    isReached: 'plain',
    pathMtuBytes: 'plain',
    by: 'words',
  },
  'port-mapping': { protocol: 'closed', externalIp: 'own' },
  'udp-media': {
    answer: 'closed',
    sent: 'plain',
    received: 'plain',
    rttMs: 'plain',
    refusedWithinHops: 'plain',
  },
  stun: {
    form: 'closed',
    mappedIp: 'own',
    mappedPort: 'plain',
    localPort: 'plain',
    sent: 'plain',
    received: 'plain',
    rttMs: 'plain',
  },
  quic: { versions: ['words'], rttMs: 'plain' },
  'line-load': {
    device: 'device',
    sampledMs: 'plain',
    upMbps: 'plain',
    downMbps: 'plain',
    programs: [{ name: 'words', upMbps: 'plain', downMbps: 'plain', connections: 'plain' }],
  },
  'call-packets': callPackets,
  stretches: {
    hops: [
      {
        ip: 'host',
        where: 'closed',
        distance: 'plain',
        sent: 'plain',
        received: 'plain',
        rttMs: times,
        jitterMs: 'plain',
        longestLossRun: 'plain',
        rttSeries: series,
        by: 'closed',
      },
    ],
    own,
  },
  capacity: {
    by: 'closed',
    depth: 'closed',
    up: sustained,
    down: sustained,
    idleRttMs: times,
    loadedRttUpMs: times,
    loadedRttDownMs: times,
    roundTripsPerMinute: 'plain',
    confidence: 'closed',
    own,
  },
  'paced-stun': { sent: 'plain', received: 'plain', rttMs: times, jitterMs: 'plain', own },
  'source-addresses': {
    asked: [{ of: 'host', transport: 'closed', seenAs: 'own' }],
    distinct: 'plain',
  },
  endurance: {
    stream: callPackets,
    throttledAfter: { afterMs: 'plain', lossBeforeRatio: 'plain', lossAfterRatio: 'plain' },
  },
  'nat-timeout': {
    survivedSeconds: 'plain',
    lostSeconds: 'plain',
    tried: [{ seconds: 'plain', cameBack: 'plain' }],
  },
  'service-status': {
    indicator: 'closed',
    description: 'words',
    incidents: ['words'],
    updatedAt: 'words',
  },
  'client-release': { newestVersion: 'words', os: 'words' },
} as const satisfies { readonly [Id in keyof Facts]: Shape<Facts[Id]> };

export const targetShapes = {
  computer: { kind: 'closed' },
  interface: { kind: 'closed', name: 'device' },
  'name-by-resolver': {
    kind: 'closed',
    role: 'closed',
    name: 'host',
    type: 'closed',
    resolver: 'place',
    port: 'plain',
    transport: 'closed',
    isCheckingDisabled: 'plain',
    paddedToBytes: 'plain',
    at: 'host',
  },
  name: { kind: 'closed', role: 'closed', name: 'host' },
  address: {
    kind: 'closed',
    role: 'closed',
    ip: 'host',
    port: 'plain',
    transport: 'closed',
    name: 'host',
    form: 'closed',
    bytes: 'plain',
    hops: 'plain',
  },
  'name-at-address': {
    kind: 'closed',
    role: 'closed',
    name: 'host',
    ip: 'host',
    port: 'plain',
    hello: 'closed',
    purpose: 'closed',
  },
  url: { kind: 'closed', role: 'closed', url: 'url', at: 'host', device: 'device' },
  proxy: { kind: 'closed', role: 'closed', proxy: 'place', host: 'host', port: 'plain' },
  path: { kind: 'closed', role: 'closed', ip: 'host' },
} as const satisfies { readonly [Kind in Target['kind']]: Shape<TargetOf<Kind>> };
