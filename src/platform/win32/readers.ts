/**
 * Readers that only take their section of the one PowerShell run and parse it. What the section
 * cannot tell is "unknown, because …" in the system's or the policy's own words.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { JsonObject } from '../json.ts';
import type { Platform, Reader, ReaderQuestion } from '../platform.ts';
import { ownConnections, parseTunnels } from './parse-tunnels.ts';
import { parseDevices } from './parse-devices.ts';
import { parseFirewall } from './parse-firewall.ts';
import { judgeRules } from './firewall/judge-rules.ts';
import { parseLineLoad } from './parse-line-load.ts';
import { parseAdapters, parseLinks, parseNeighbours, parseRoutes } from './parse-network.ts';
import { parsePower } from './parse-power.ts';
import { parseProcesses } from './parse-processes.ts';
import { parseResolvers } from './parse-resolvers.ts';
import type { DnsLink } from './parse-resolvers.ts';
import { parseSecurity } from './parse-security.ts';
import { parseUpdates } from './parse-updates.ts';
import type { SectionName, Sections } from './sections.ts';
import { faultIn } from './shapes.ts';
import { placesOf } from './client/places.ts';
import { rowsIn, numberIn } from './shapes.ts';

/** Parses one section; `undefined` from the parser becomes the part's own error. */
const fromSection = async <Value>(
  sections: Sections,
  name: SectionName,
  asker: string,
  question: ReaderQuestion,
  parse: (data: JsonObject) => Value | undefined,
  part: string,
): Promise<Outcome<Value>> => {
  const section = await sections.read(name, asker, question.profile, question.signal);
  if (section.kind === 'unknown') return skipped(section.why);
  const value = parse(section.data);
  return value === undefined ? skipped(whyMissing(section.data, part)) : measured(value);
};

/** Ids of errors are not translated: those of Constrained Language Mode and of missing rights get plain words. */
export const whyMissing = (data: JsonObject, part: string): string => {
  const fault = faultIn(data[part]);
  if (fault === undefined) return `Windows gave no answer about ${part}`;
  if (/ConstrainedLanguage|NotSupportedInConstrained|CannotCreateTypeConstrained/u.test(fault.id)) {
    return 'limited by policy: PowerShell runs in Constrained Language Mode here';
  }
  if (fault.kind === 'PermissionDenied') return `Windows does not allow it: ${fault.why}`;
  return fault.why.slice(0, 200);
};

export const linksReader =
  (sections: Sections): Reader<'links'> =>
  async (question) =>
    fromSection(
      sections,
      'network',
      'links',
      question,
      (data) => {
        const links = parseLinks(data);
        return links === undefined ? undefined : { links };
      },
      'adapters',
    );

export const routesReader =
  (sections: Sections): Reader<'routes'> =>
  async (question) =>
    fromSection(
      sections,
      'network',
      'routes',
      question,
      (data) => {
        const routes = parseRoutes(data);
        return routes === undefined ? undefined : { routes };
      },
      'routes',
    );

export const neighboursReader =
  (sections: Sections): Reader<'neighbours'> =>
  async (question) =>
    fromSection(
      sections,
      'network',
      'neighbours',
      question,
      (data) => {
        const entries = parseNeighbours(data);
        return entries === undefined ? undefined : { entries };
      },
      'neighbours',
    );

export const resolversReader =
  (sections: Sections): Reader<'resolvers'> =>
  async (question) => {
    const network = await sections.read('network', 'resolvers', question.profile, question.signal);
    const links = network.kind === 'read' ? dnsLinks(network.data) : [];
    return fromSection(
      sections,
      'dns',
      'resolvers',
      question,
      (data) => parseResolvers(data, links),
      'effective',
    );
  };

/** Packets can go there, and the interface's own metric orders them. */
const dnsLinks = (data: JsonObject): readonly DnsLink[] => {
  const links = parseLinks(data) ?? [];
  return (parseAdapters(data) ?? []).map(({ index, name, guid, kind }) => {
    const link = links.find((one) => one.name === name);
    const addresses = link?.addresses.filter(
      ({ scope, isUnusable }) => scope === 'global' && !isUnusable,
    );
    const metrics = rowsIn(data['interfaces'])
      .filter((row) => numberIn(row['InterfaceIndex']) === index)
      .flatMap((row) => numberIn(row['InterfaceMetric']) ?? []);
    return {
      index,
      name,
      guid,
      isUsable: kind !== 'loopback' && link?.hasCarrier === true && (addresses ?? []).length > 0,
      metric: Math.min(...metrics, 9_999),
    };
  });
};

export const tunnelsReader =
  (sections: Sections): Reader<'tunnels'> =>
  async (question) => {
    const { profile, signal } = question;
    const [network, own, processes] = await Promise.all([
      sections.read('network', 'tunnels', profile, signal),
      sections.read('tunnels', 'tunnels', profile, signal),
      sections.read('processes', 'tunnels', profile, signal),
    ]);
    if (network.kind === 'unknown') return skipped(network.why);
    const adapters = parseAdapters(network.data);
    if (adapters === undefined) return skipped(whyMissing(network.data, 'adapters'));
    const connections = own.kind === 'read' ? ownConnections(own.data) : undefined;
    const known = processes.kind === 'read' ? parseProcesses(processes.data)?.known : [];
    return measured({
      tunnels: parseTunnels(
        adapters,
        parseLinks(network.data) ?? [],
        parseRoutes(network.data) ?? [],
        connections,
      ),
      programs: (known ?? [])
        .filter(({ kind }) => kind === 'vpn')
        .map(({ name, pid }) => ({ name, pid })),
    });
  };

export const localFirewallReader =
  (sections: Sections, environment: NodeJS.ProcessEnv): Reader<'local-firewall'> =>
  async (question) => {
    const { profile, signal } = question;
    const [section, client] = await Promise.all([
      sections.read('firewall', 'local-firewall', profile, signal),
      sections.read('client', 'local-firewall', profile, signal),
    ]);
    if (section.kind === 'unknown') return skipped(section.why);
    const { managers, state } = parseFirewall(section.data);
    const found = client.kind === 'read' ? rowsIn(client.data['files']) : [];
    const programs = [
      ...placesOf(profile.id, environment).files,
      ...found.flatMap((row) => (typeof row['path'] === 'string' ? [row['path']] : [])),
    ].map((path) => path.toLowerCase());
    return measured({ managers, hits: judgeRules({ ...state, programs }, profile) });
  };

export const lineLoadReader =
  (sections: Sections): Reader<'line-load'> =>
  async ({ profile, signal, device }) => {
    const section = await sections.read('line-load', 'line-load', profile, signal);
    if (section.kind === 'unknown') return skipped(section.why);
    return parseLineLoad(section.data, device) ?? skipped(whyMissing(section.data, 'adapters'));
  };

/** Sections that stand for one fact each. */
export const plainReaders = (
  sections: Sections,
): Pick<
  Platform['readers'],
  'processes' | 'power' | 'device-holders' | 'security-software' | 'updates'
> => ({
  processes: async (question) =>
    fromSection(sections, 'processes', 'processes', question, parseProcesses, 'memory'),
  power: async (question) =>
    fromSection(sections, 'power', 'power', question, parsePower, 'battery'),
  'device-holders': async (question) =>
    fromSection(sections, 'devices', 'device-holders', question, parseDevices, 'camera'),
  'security-software': async (question) =>
    fromSection(
      sections,
      'security',
      'security-software',
      question,
      (data) => {
        const products = parseSecurity(data);
        return products === undefined ? undefined : { products };
      },
      'antivirus',
    ),
  updates: async (question) =>
    fromSection(sections, 'updates', 'updates', question, parseUpdates, 'pending'),
});
