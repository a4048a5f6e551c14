/**
 * Does a firewall of this Mac stop what the service needs on its way out? The Application Firewall
 * judges incoming connections only and is told for completeness; pf can stop anything but shows its
 * rules to the administrator alone; filters of other vendors decide per program and have no rules
 * that could be read: that one is active is all there is to know.
 */
import { measured } from '../../model/outcome.ts';
import type { LocalFirewall } from '../../model/machine-facts.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import { firstLine } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { pfHits } from './judge-pf.ts';
import { parseAlfState, parseProfilerFirewall } from './parse-application-firewall.ts';
import { parsePfRules, parsePfStatus } from './parse-pf.ts';
import { parseRouteGet } from './parse-route-get.ts';
import { activeFilters } from './security-software.ts';
import { ask, runTool, textSaid } from './tools.ts';

type Manager = LocalFirewall['managers'][number];

export const localFirewallReader =
  (host: Host): Reader<'local-firewall'> =>
  async ({ profile, signal }) => {
    const [alf, pf, filters] = await Promise.all([
      applicationFirewall(host, signal),
      packetFilter(host, profile, signal),
      activeFilters(host, signal),
    ]);
    return measured({
      managers: [
        alf,
        pf.manager,
        ...filters.map((name): Manager => ({
          name: 'other',
          state: 'active',
          why: `${name} filters and decides per program`,
        })),
      ],
      hits: pf.hits,
    });
  };

/** Only scanned when `socketfilterfw` says something else than it should: it takes seconds. */
const profilerTimeoutMs = 6_000;

const applicationFirewall = async (host: Host, signal: AbortSignal): Promise<Manager> => {
  const name = 'alf';
  const said = await ask(host, 'socketfilterfw', ['--getglobalstate'], { signal });
  const profiler = async () =>
    ask(host, 'system_profiler', ['-json', 'SPFirewallDataType'], {
      signal,
      timeoutMs: profilerTimeoutMs,
    });
  const state = parseAlfState(textSaid(said)) ?? parseProfilerFirewall(textSaid(await profiler()));
  if (state === undefined) {
    return { name, state: 'unreadable', why: 'neither socketfilterfw nor system_profiler told' };
  }
  if (state === 0) return { name, state: 'inactive' };
  const why = state === 2 ? 'blocks all incoming connections' : 'judges incoming connections only';
  return { name, state: 'active', why };
};

interface PacketFilter {
  readonly manager: Manager;
  readonly hits: LocalFirewall['hits'];
}

const packetFilter = async (
  host: Host,
  profile: ServiceProfile,
  signal: AbortSignal,
): Promise<PacketFilter> => {
  const name = 'pf';
  const info = await runTool(host, 'pfctl', ['-s', 'info'], { signal });
  if (info.kind === 'absent') return { manager: { name, state: 'absent' }, hits: [] };
  const isOn = info.kind === 'ended' ? parsePfStatus(info.stdout) : undefined;
  if (isOn === undefined) {
    const why = info.kind === 'ended' ? firstLine(info.stderr) : 'pfctl gave no answer';
    const state = 'unreadable';
    return { manager: { name, state, why: `cannot read without root (${why})` }, hits: [] };
  }
  if (!isOn) return { manager: { name, state: 'inactive' }, hits: [] };
  const [rules, route] = await Promise.all([
    ask(host, 'pfctl', ['-a', '*', '-sr'], { signal }),
    ask(host, 'route', ['-n', 'get', 'default'], { signal }),
  ]);
  if (rules.kind === 'unknown') {
    return { manager: { name, state: 'unreadable', why: rules.why }, hits: [] };
  }
  const device = parseRouteGet(textSaid(route))?.device ?? '';
  return {
    manager: { name, state: 'active' },
    hits: pfHits(parsePfRules(rules.text), profile, device),
  };
};
