/** Programs that write firewall rules for others, and such that decide by themselves. */
import type { LocalFirewall } from '../../model/machine-facts.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import { parseUfw } from './firewall/parse-ufw.ts';
import { isInThisNetwork, listProcesses } from './process-list.ts';

type Manager = LocalFirewall['managers'][number];

/** They ask the person, or a list, about each program's connections. */
const deciders = ['opensnitchd', 'portmaster-core', 'portmaster-star'];
const watched = new Set([...deciders, 'firewalld']);

export const managersAbove = async (host: Host): Promise<readonly Manager[]> => {
  const running = new Set(
    listProcesses()
      .filter(({ name, pid }) => watched.has(name) && isInThisNetwork(pid))
      .map(({ name }) => name),
  );
  return [
    await ufw(host),
    await firewalld(host, running),
    ...deciders
      .filter((name) => running.has(name))
      .map((name): Manager => ({
        name: 'other',
        state: 'active',
        why: `${name} runs and decides per program`,
      })),
  ];
};

/** Its switch is world-readable, its rules are not; what they do shows in iptables. */
const ufw = async (host: Host): Promise<Manager> => {
  const name = 'ufw';
  const conf = await host.files.read('/etc/ufw/ufw.conf');
  if (conf.kind === 'absent') return { name, state: 'absent' };
  if (conf.kind === 'unreadable') return { name, state: 'unreadable', why: conf.why };
  return parseUfw(conf.text, textOf(await host.files.read('/etc/default/ufw')));
};

const firewalld = async (host: Host, running: ReadonlySet<string>): Promise<Manager> => {
  const name = 'firewalld';
  if (running.has('firewalld')) return { name, state: 'active' };
  const isInstalled = await host.files.exists('/usr/sbin/firewalld');
  return { name, state: isInstalled ? 'inactive' : 'absent' };
};
