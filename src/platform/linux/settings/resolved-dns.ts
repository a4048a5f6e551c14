/**
 * Name servers that systemd-resolved asks for one link, set until the next restart.
 *
 * resolved keeps one list for both families and, beside it, domains; `~.` makes a link the one that is
 * asked about everything, without which servers on a second link would go on being asked. Where
 * systemd-networkd looks after the link, what is set here lies over its configuration, and
 * `resolvectl revert` takes exactly that layer away; so there, a link without `~.` is automatic.
 * On other links the list is all there is: an empty one is automatic (the global servers are asked),
 * and it is put back value by value, since `revert` would also drop what others set.
 *
 * `raw` holds the domains where `~.` is not among them, and the order of the servers where the
 * families are mixed. Without `raw`, `~.` is put before whatever domains the link has.
 */
import type { LinkDns } from '../../../model/change.ts';
import type { Host } from '../../host.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import { asText } from '../../json.ts';
import { readRawLinks } from '../links.ts';
import { linkDnsObjection, listOf, ofFamily } from './link-servers.ts';
import { parseResolvedLink } from './parse-resolved-link.ts';
import type { ResolvedLink } from './parse-resolved-link.ts';
import { unknown, value, writingOf } from './program-writing.ts';
import { askBus, firstOf } from './system-bus.ts';

const service = 'org.freedesktop.resolve1';
const root = '/org/freedesktop/resolve1';

/** Setting takes 10 ms; a password prompt of polkit's is not waited for. */
const setTimeoutMs = 5_000;

const everything = '~.';

const rawKeys = { domains: /^(?:~?[\w.-]+(?: ~?[\w.-]+)*)?$/u, servers: /^[\w.:%# -]+$/u };

export const resolvedDns = (host: Host): SettingHandler<LinkDns> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 1_000,
  objection: (on, wanted) => linkDnsObjection(on, wanted, rawKeys),
  read: async (on, signal) => {
    const link = await readLink(host, on, signal);
    return link.kind === 'unknown' ? link : value(linkDnsOf(link.value));
  },
  write: async (on, wanted, signal) => {
    const link = await readLink(host, on, signal);
    if (link.kind === 'unknown') return { kind: 'refused', why: link.why };
    return setLink(host, on, link.value, wanted, signal);
  },
});

const linkDnsOf = ({ servers, domains, isManaged }: ResolvedLink): LinkDns => {
  const hasEverything = domains.includes(everything);
  if (isManaged && !hasEverything) return { v4: 'automatic', v6: 'automatic' };
  const [v4, v6] = [ofFamily(servers, 4), ofFamily(servers, 6)];
  const isMixed = [...v4, ...v6].join(' ') !== servers.join(' ');
  const raw = {
    ...(hasEverything || (servers.length === 0 && domains.length === 0)
      ? {}
      : { domains: domains.join(' ') }),
    ...(isMixed ? { servers: servers.join(' ') } : {}),
  };
  return {
    v4: v4.length === 0 ? 'automatic' : v4,
    v6: v6.length === 0 ? 'automatic' : v6,
    ...(Object.keys(raw).length === 0 ? {} : { raw }),
  };
};

const setLink = async (
  host: Host,
  on: string,
  standing: ResolvedLink,
  wanted: LinkDns,
  signal: AbortSignal,
): Promise<Writing> => {
  const set = async (...words: readonly string[]): Promise<Writing> => {
    const result = await host.run('resolvectl', words, { timeoutMs: setTimeoutMs, signal });
    return writingOf('resolvectl', result);
  };
  const plain = [...listOf(wanted.v4), ...listOf(wanted.v6)];
  const servers = wanted.raw?.['servers']?.split(' ') ?? plain;
  const isPlain = servers.length === 0 && wanted.raw === undefined;
  if (isPlain && standing.isManaged) return set('revert', '--', on);

  const domains = wantedDomains(standing, wanted);
  const first = await set('dns', '--', on, ...(servers.length === 0 ? [''] : servers));
  if (first.kind !== 'written') return first;
  const second = await set('domain', '--', on, ...(domains.length === 0 ? [''] : domains));
  // The servers are set already: whatever stopped the second half, something has changed.
  return second.kind === 'refused' ? { ...second, kind: 'failed' } : second;
};

const wantedDomains = ({ domains }: ResolvedLink, { v4, v6, raw }: LinkDns): readonly string[] => {
  const text = raw?.['domains'];
  if (raw === undefined && v4 === 'automatic' && v6 === 'automatic') return [];
  if (typeof text === 'string') return text.split(' ').filter((word) => word !== '');
  return domains.includes(everything) ? domains : [everything, ...domains];
};

const readLink = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Reading<ResolvedLink>> => {
  const stub = await isAsked(host);
  if (!stub) return unknown('programs here do not ask systemd-resolved');
  const read = await readRawLinks(host, signal);
  const links = 'links' in read ? (read.links ?? []) : [];
  const index = links.find(({ name }) => name === device)?.index;
  if (index === undefined) return unknown('there is no such interface');
  const words = [service, root, `${service}.Manager`, 'GetLink', 'i', String(index)];
  const found = await askBus(host, signal, 'call', words);
  const path = asText(firstOf(found));
  if (path === undefined) return unknown(`systemd-resolved: ${found.why ?? 'no such link'}`);
  const properties = [service, path, `${service}.Link`, 'DNS', 'DNSEx', 'Domains'];
  // Before version 246 there is no DNSEx; then ports and names cannot have been set either.
  const answer = await askBus(host, signal, 'get-property', properties);
  if (answer.lines === undefined) return unknown(`systemd-resolved: ${answer.why}`);
  const isManaged = await host.files.exists(`/run/systemd/netif/links/${index}`);
  const link = parseResolvedLink(answer.lines, isManaged);
  return link === undefined ? unknown('systemd-resolved said nothing we understand') : value(link);
};

/** Its stub in resolv.conf, or its module among the ways that names are looked up (nss-resolve). */
const isAsked = async (host: Host): Promise<boolean> => {
  const [conf, order] = await Promise.all(
    ['/etc/resolv.conf', '/etc/nsswitch.conf'].map((path) => host.files.read(path)),
  );
  const isStub = conf?.kind === 'text' && /^nameserver\s+127\.0\.0\.5[34]\s*$/mu.test(conf.text);
  return isStub || (order?.kind === 'text' && /^hosts:.*\bresolve\b/mu.test(order.text));
};
