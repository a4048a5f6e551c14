/**
 * Does somebody else decide where this computer's names are looked up? A tunnel that owns the way
 * out, rules for certain names, a domain, a policy: then a list of our own helps nobody.
 */
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { isTrue, numberIn } from '../shapes.ts';
import { runSteps } from '../steps.ts';
import type { Step } from '../steps.ts';
import { isTunnelDescription } from '../tunnel-names.ts';
import { readValues, valuesIn } from './registry.ts';

const questions: readonly Step[] = [
  {
    run: 'Get-CimInstance',
    with: { ClassName: 'Win32_ComputerSystem' },
    select: ['PartOfDomain'],
  },
  readValues('HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient', ['NameServer']),
  { run: 'Get-DnsClientNrptPolicy', with: { Effective: true }, select: ['Namespace'] },
  {
    run: 'Get-NetRoute',
    with: { AddressFamily: 'IPv4' },
    select: ['DestinationPrefix', 'InterfaceIndex', 'RouteMetric', 'InterfaceMetric'],
  },
  {
    run: 'Get-NetAdapter',
    with: { IncludeHidden: true },
    select: ['InterfaceIndex', 'InterfaceDescription'],
  },
];

export const whyDnsIsTaken = async (
  host: Host,
  index: number,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const found = await runSteps(host, questions, signal);
  if (found.kind === 'stopped') return `it cannot be told who decides on names: ${found.why}`;
  const [computer = [], policy = [], rules = [], routes = [], adapters = []] = found.answers;
  if (isTrue(computer[0]?.['PartOfDomain'])) {
    return 'this computer belongs to a domain, whose administrator sets the name servers';
  }
  if (valuesIn(policy).some(({ text }) => text !== '')) return 'a policy sets the name servers';
  if (rules.length > 0) return 'a policy sends certain names to other servers (NRPT)';
  const way = bestDefault(routes);
  const description = adapters.find(({ InterfaceIndex }) => InterfaceIndex === way)?.[
    'InterfaceDescription'
  ];
  return way !== undefined && way !== index && isTunnelDescription(asText(description) ?? '')
    ? 'a VPN owns the way out and brings its own name servers'
    : undefined;
};

/** Halves before the whole: that is how a VPN takes the way without touching the default route. */
const bestDefault = (routes: readonly JsonObject[]): number | undefined => {
  const best = (prefix: string): number | undefined =>
    numberIn(
      routes
        .filter((row) => row['DestinationPrefix'] === prefix)
        .toSorted((a, b) => metric(a) - metric(b))[0]?.['InterfaceIndex'],
    );
  return best('0.0.0.0/1') ?? best('0.0.0.0/0');
};

const metric = (row: JsonObject): number =>
  (numberIn(row['RouteMetric']) ?? 0) + (numberIn(row['InterfaceMetric']) ?? 0);
