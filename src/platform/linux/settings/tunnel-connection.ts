/**
 * A tunnel, up or down, by whoever owns it: NetworkManager, a systemd unit, or wg-quick. Their
 * names for it are told apart by a word in front: `networkmanager:UUID`, `systemd:UNIT`,
 * `wg-quick:NAME` (`tunnel-owners.ts` finds them). A VPN that a program of its own holds up is not
 * ours to switch: it would come back by itself, or stay away for good.
 */
import type { SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import type { ProgramResult } from '../../run-program.ts';
import { isInterfaceName } from './interface-name.ts';
import { parseConnectionState, parseUnitState } from './parse-tunnel-state.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** A VPN dials, asks its server and sets routes: half a minute is slow and happens. */
const timeoutMs = 45_000;

type Owner = 'networkmanager' | 'systemd' | 'wg-quick';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
/** Only units that are tunnels: nobody may stop the display through here. */
const unit = /^(?:openvpn|openvpn-client|wg-quick)@[A-Za-z0-9_.\\:][A-Za-z0-9_.\\:-]*\.service$/u;

const ownerOf = (on: string): { readonly owner: Owner; readonly name: string } | undefined => {
  const [owner = '', ...rest] = on.split(':');
  const name = rest.join(':');
  if (owner === 'networkmanager' && uuid.test(name)) return { owner, name };
  if (owner === 'systemd' && unit.test(name)) return { owner, name };
  if (
    owner === 'wg-quick' &&
    isInterfaceName(name) &&
    /^[A-Za-z0-9_=+.][A-Za-z0-9_=+.-]*$/u.test(name)
  ) {
    return { owner, name };
  }
  return undefined;
};

export const tunnelConnection = (host: Host): SettingHandler<'up' | 'down'> => {
  const run = (program: string, args: readonly string[], signal: AbortSignal) =>
    host.run(program, args, { timeoutMs, signal });
  return {
    needs: 'admin',
    lasts: 'until-restart',
    // Dialling goes on after the program has ended.
    settlesMs: 15_000,
    objection: (on) =>
      ownerOf(on) === undefined ? 'that names no tunnel we may switch' : undefined,
    read: async (on, signal) => {
      const tunnel = ownerOf(on);
      if (tunnel === undefined) return unknown('that names no tunnel');
      const [program, args] = questionOf(tunnel.owner, tunnel.name);
      const result = await run(program, args, signal);
      const state = stateOf(tunnel.owner, result);
      return state === undefined
        ? (unreadable(program, result) ?? unknown(`${program} did not say`))
        : value(state);
    },
    write: async (on, state, signal): Promise<Writing> => {
      const tunnel = ownerOf(on);
      if (tunnel === undefined) return { kind: 'refused', why: 'that names no tunnel' };
      const [program, args] = orderOf(tunnel.owner, tunnel.name, state);
      return writingOf(program, await run(program, args, signal));
    },
  };
};

type Command = readonly [program: string, args: readonly string[]];

const questionOf = (owner: Owner, name: string): Command => {
  if (owner === 'networkmanager') {
    return ['nmcli', ['-g', 'GENERAL.STATE', 'connection', 'show', 'uuid', name]];
  }
  if (owner === 'systemd') return ['systemctl', ['is-active', '--', name]];
  return ['ip', ['-json', 'link', 'show', 'dev', name]];
};

const stateOf = (owner: Owner, result: ProgramResult): 'up' | 'down' | undefined => {
  if (result.kind !== 'ended') return undefined;
  if (owner === 'networkmanager') {
    return result.code === 0 ? parseConnectionState(result.stdout) : undefined;
  }
  if (owner === 'systemd') return parseUnitState(result.stdout);
  if (result.code === 0) return 'up';
  return /does not exist/u.test(result.stderr) ? 'down' : undefined;
};

const orderOf = (owner: Owner, name: string, state: 'up' | 'down'): Command => {
  if (owner === 'networkmanager') return ['nmcli', ['connection', state, 'uuid', name]];
  if (owner === 'systemd') {
    const verb = state === 'up' ? 'start' : 'stop';
    return ['systemctl', ['--no-ask-password', verb, '--', name]];
  }
  return ['wg-quick', [state, name]];
};
