/** Firewalls, programs that open encrypted connections, and lists of authorities. */
import { honestInternet } from '../../../src/diagnosis/evidence.fixture.ts';
import { issuedBy, lookup, stun, tcp, tls } from '../../../src/diagnosis/observation.fixture.ts';
import { plainWeb } from '../../../src/diagnosis/zoom.fixture.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { FailureClass } from '../../../src/model/failure.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import { filter, internet, laptop, names, service } from '../computers.ts';
import type { Product } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const defender: Product = {
  name: 'Microsoft Defender Antivirus',
  vendor: 'Microsoft',
  isRunning: true,
  evidence: 'recorded',
  kinds: ['antivirus', 'firewall'],
};
const rule = (manager: string): Facts['local-firewall']['hits'][number] => ({
  manager,
  rule: String.raw`v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\Users\me\AppData\Roaming\Zoom\bin\Zoom.exe|Name=Zoom|`,
  action: 'drop',
  what: 'program',
  exceptDevices: [],
});

/** Datagrams that this computer's own filter refused (WSAEACCES, EPERM). */
const refusedHere = (failure: FailureClass): readonly AnyObservation[] => [
  ...service(),
  ...honestInternet(),
  ...plainWeb(),
  stun('stun.l.google.com', '74.125.250.129', 19_302, undefined, failure),
  stun('stun.cloudflare.com', '162.159.207.0', 3478, undefined, failure),
];

const firewalls: readonly Session[] = [
  {
    id: 'local-firewall-windows-rule',
    when: 'a rule of Windows blocks Zoom.exe; everybody else on the computer gets out',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      'local-firewall': { managers: names.win32.firewall, hits: [rule('windows')] },
    }),
    says: ['local-firewall-blocks confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'local-firewall-windows-udp',
    when: 'a firewall of another maker refuses datagrams; connections pass',
    system: 'win32',
    saw: laptop(
      'win32',
      'wifi',
      {
        'security-software': {
          products: [filter('Norton 360', 'Norton'), { ...defender, isRunning: false }],
        },
      },
      refusedHere('local.firewall_windows'),
    ),
    says: ['local-firewall-blocks confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'local-firewall-darwin-udp',
    when: 'a filter on a Mac refuses datagrams; connections pass',
    system: 'darwin',
    saw: laptop(
      'darwin',
      'wifi',
      { 'security-software': { products: [filter('Little Snitch', 'Objective Development')] } },
      refusedHere('udp.local_firewall'),
    ),
    says: ['local-firewall-blocks confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'local-firewall-switched-off',
    when: 'the rule stands, but another maker has taken over and the firewall of Windows is off',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      'local-firewall': {
        managers: [{ name: 'windows', state: 'inactive' }],
        hits: [rule('windows')],
      },
      'security-software': { products: [filter('ESET Security', 'ESET')] },
    }),
    ...quiet,
  },
];

/** Names of the service and of others under one issuer that is not public. */
const inspected = (issuer: string, isTrusted: boolean): readonly AnyObservation[] => [
  ...internet(),
  ...(
    [
      ['zoom.us', '170.114.52.2'],
      ['us04web.zoom.us', '170.114.52.24'],
      ['log.zoom.us', '170.114.52.46'],
      ['www.google.com', '142.250.185.4'],
    ] as const
  ).flatMap(([name, ip]) => [
    lookup(name, [ip]),
    tcp(name, ip, 25),
    tls(name, ip, issuedBy(issuer, name, { chainsToSystemRoot: isTrusted })),
  ]),
];

const inspection: readonly Session[] = [
  {
    id: 'security-software-inspects-windows',
    when: 'ESET opens encrypted connections and runs here',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { 'security-software': { products: [filter('ESET Security', 'ESET')] } },
      inspected('ESET SSL Filter CA', true),
    ),
    says: ['security-software-inspects confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'security-software-inspects-darwin',
    when: 'the web shield of Avast opens encrypted connections on a Mac',
    system: 'darwin',
    saw: laptop(
      'darwin',
      'wifi',
      { 'security-software': { products: [filter('Avast Security', 'Avast')] } },
      inspected('Avast Web/Mail Shield Root', true),
    ),
    says: ['security-software-inspects confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'inspection-by-company-beside-defender',
    when: 'the company opens connections under a name with "Microsoft" in it, and Defender runs: Defender opens nothing',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { 'security-software': { products: [defender] } },
      inspected('Contoso Microsoft Issuing CA 2', true),
    ),
    says: ['tls-inspection-trusted confirmed'],
    verdict: 'degraded',
  },
];

/** The genuine root is not in the system's list. */
const withoutRoot = (): readonly AnyObservation[] => [
  ...service(),
  ...internet(),
  ...(
    [
      ['zoom.us', '170.114.52.2'],
      ['us04web.zoom.us', '170.114.52.24'],
      ['log.zoom.us', '170.114.52.46'],
    ] as const
  ).map(([name, ip]) => tls(name, ip, { chainsToSystemRoot: false })),
];

const store = (path: string): Facts['trust-store'] => ({
  path,
  systemRoots: 120,
  systemDigest: 'aa',
  publicRoots: 144,
  publicDigest: 'bb',
  added: [],
  missingForService: ['DigiCert Global Root G2'],
});

const roots: readonly Session[] = [
  {
    id: 'root-store-old-darwin',
    when: 'an old Mac never learnt of the root that the service uses',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { 'trust-store': store('keychain') }, withoutRoot()),
    says: ['root-store-old confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'root-store-old-linux',
    when: 'an old list of a distribution lacks the root',
    system: 'linux',
    saw: laptop('linux', 'wifi', { 'trust-store': store(names.linux.roots) }, withoutRoot()),
    says: ['root-store-old confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'root-store-windows-on-demand',
    when: 'Windows has not fetched the root yet, because nobody has needed it',
    system: 'win32',
    saw: laptop('win32', 'wifi', { 'trust-store': store(names.win32.roots) }, withoutRoot()),
    ...quiet,
  },
];

export const securitySessions: readonly Session[] = [...firewalls, ...inspection, ...roots];
