/**
 * Does a firewall of this computer stop what the service needs on its way out?
 *
 * nftables and iptables rules are read and walked with imagined packets; ufw and
 * firewalld write through these two and only say that they are active. Rules may be
 * read by the administrator alone: for everybody else "unreadable" is the answer,
 * and `send-refusals` is the other way to know.
 */
import { measured } from '../../model/outcome.ts';
import type { LocalFirewall } from '../../model/machine-facts.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import { firstLine } from '../answers.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import type { ProgramResult } from '../run-program.ts';
import { hitsFrom } from './firewall/hits.ts';
import { stopsOf } from './firewall/judge.ts';
import { packetsFor } from './firewall/packets.ts';
import { parseIptables } from './firewall/parse-iptables.ts';
import { parseNft, parseNftTexts } from './firewall/parse-nft.ts';
import type { Chain } from './firewall/rules.ts';
import { managersAbove } from './firewall-managers.ts';
import { readRawLinks, radioOf } from './links.ts';
import { kindOf } from './parse-links.ts';
import { isLoopback, parseResolvConf } from './parse-resolv-conf.ts';

type Manager = LocalFirewall['managers'][number];

/** 10 000 rules take nft a second; a firewall that size on a laptop is already odd. */
const rulesTimeoutMs = 3_000;

export const localFirewallReader =
  (host: Host): Reader<'local-firewall'> =>
  async ({ profile, signal }) => {
    const nft = await readNft(host, signal);
    const [iptables, above] = await Promise.all([
      readIptables(host, nft.manager.state === 'unreadable', signal),
      managersAbove(host),
    ]);
    const managers = [nft.manager, iptables.manager, ...above];
    const chains = [...nft.chains, ...iptables.chains];
    const hits = await judge(host, profile, chains, signal);
    return measured({ managers, hits });
  };

interface Read {
  readonly manager: Manager;
  readonly chains: readonly Chain[];
}

const readNft = async (host: Host, signal: AbortSignal): Promise<Read> => {
  const name = 'nftables';
  const result = await host.run('nft', ['--json', 'list', 'ruleset'], {
    timeoutMs: rulesTimeoutMs,
    signal,
  });
  const chains =
    result.kind === 'ended' && result.code === 0 && !result.isCutOff
      ? parseNft(result.stdout)
      : undefined;
  if (chains === undefined) return { manager: unreadable(name, 'nft', result), chains: [] };
  const isActive = chains.some(({ rules, policy }) => rules.length > 0 || policy === 'drop');
  return { manager: { name, state: isActive ? 'active' : 'inactive' }, chains };
};

const unreadable = (name: Manager['name'], program: string, result: ProgramResult): Manager => {
  if (result.kind === 'absent')
    return { name, state: 'absent', why: `${program} is not installed` };
  const why = result.kind === 'ended' ? firstLine(result.stderr) : `${program} gave no answer`;
  return { name, state: 'unreadable', why: `cannot read without root (${why})` };
};

/** nft-backed first; the legacy tables live beside it. Which of them `iptables-save` is differs. */
const saves = [
  ['iptables-save', 4],
  ['ip6tables-save', 6],
  ['iptables-legacy-save', 4],
  ['ip6tables-legacy-save', 6],
] as const;

/**
 * Where no legacy table is loaded the program prints nothing and ends well, whatever
 * one's rights (seen with iptables 1.8.9): silence counts only where nft was let in.
 */
const readIptables = async (host: Host, isLocked: boolean, signal: AbortSignal): Promise<Read> => {
  const results = await Promise.all(
    saves.map(async ([program, family]) => {
      const result = await host.run(program, [], { timeoutMs: rulesTimeoutMs, signal });
      return { result, family };
    }),
  );
  const read = results.map(({ result, family }) => {
    if (result.kind !== 'ended' || result.code !== 0) return [];
    return result.isCutOff ? undefined : parseIptables(result.stdout, family);
  });
  const chains = withoutRepeats(read.flatMap((each) => each ?? []));
  const manager = iptablesManager(
    results.map(({ result }) => result),
    chains,
    isLocked,
  );
  const isSpoilt = manager.state === 'inactive' && read.includes(undefined);
  const why = 'iptables-save printed no whole tables';
  return { manager: isSpoilt ? { ...manager, state: 'unreadable', why } : manager, chains };
};

const iptablesManager = (
  results: readonly ProgramResult[],
  chains: readonly Chain[],
  isLocked: boolean,
): Manager => {
  const name = 'iptables';
  if (chains.some(({ rules, policy }) => rules.length > 0 || policy === 'drop')) {
    return { name, state: 'active' };
  }
  const refused = results.find((result) => result.kind === 'ended' && result.code !== 0);
  if (refused !== undefined) return unreadable(name, 'iptables-save', refused);
  if (results.every(({ kind }) => kind === 'absent')) {
    return { name, state: 'absent', why: 'iptables is not installed' };
  }
  return isLocked
    ? { name, state: 'unreadable', why: 'cannot read without root' }
    : { name, state: 'inactive' };
};

/** Where `iptables-save` is itself the legacy one, both print the same tables. */
const withoutRepeats = (chains: readonly Chain[]): readonly Chain[] => {
  const seen = new Map<string, Chain>();
  for (const chain of chains) {
    const rules = chain.rules.map(({ text }) => text).join('\n');
    seen.set(`${chain.table} ${chain.name} ${chain.policy} ${rules}`, chain);
  }
  return [...seen.values()];
};

const judge = async (
  host: Host,
  profile: ServiceProfile,
  chains: readonly Chain[],
  signal: AbortSignal,
): Promise<LocalFirewall['hits']> => {
  if (
    !chains.some(
      ({ isOutput, rules, policy }) => isOutput && (rules.length > 0 || policy === 'drop'),
    )
  ) {
    return [];
  }
  const [devices, resolv] = await Promise.all([
    wiresOf(host, signal),
    host.files.read('/etc/resolv.conf'),
  ]);
  const resolvers = parseResolvConf(textOf(resolv)).servers.filter((ip) => !isLoopback(ip));
  const stops = stopsOf(chains, packetsFor(profile, chains, devices, resolvers));
  if (stops.length === 0) return [];
  return hitsFrom(stops, await readNftTexts(host, signal));
};

/** The devices a packet leaves by when no tunnel takes it. */
const wiresOf = async (host: Host, signal: AbortSignal): Promise<readonly string[]> => {
  const read = await readRawLinks(host, signal);
  const links = 'links' in read ? (read.links ?? []) : [];
  const kinds = await Promise.all(
    links
      .filter(({ isUp, addresses }) => isUp && addresses.length > 0)
      .map(async (link) => ({ name: link.name, kind: kindOf(link, await radioOf(host, link)) })),
  );
  return kinds
    .filter(({ kind }) => kind === 'ethernet' || kind === 'wifi' || kind === 'mobile')
    .map(({ name }) => name);
};

const readNftTexts = async (
  host: Host,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> => {
  const result = await host.run('nft', ['--handle', 'list', 'ruleset'], {
    timeoutMs: rulesTimeoutMs,
    signal,
  });
  return result.kind === 'ended' ? parseNftTexts(result.stdout) : new Map();
};
