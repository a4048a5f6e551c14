/**
 * A VPN connection of the system's, up or down, by `scutil --nc`. Named `scutil:ID`, or by its name where
 * that is one connection's alone; the order always goes out with the id, so a name is never an
 * argument. A vendor's own client connects again by policy: then reading shows it, and so do we.
 */
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseConnections } from '../parse-scutil-connections.ts';
import type { Connection } from '../parse-scutil-connections.ts';
import { ask } from '../tools.ts';
import { runSteps, unknown, value } from './writing.ts';

/** Dialling goes on after scutil has ended. */
const settlesMs = 20_000;
const timeoutMs = 10_000;

const prefix = 'scutil:';
const id = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/u;

export const tunnelConnection = (host: Host): SettingHandler<'up' | 'down'> => ({
  needs: 'user',
  lasts: 'for-good',
  settlesMs,
  objection: (on) => {
    const isId = on.startsWith(prefix) && id.test(on.slice(prefix.length));
    const isName = on !== '' && on.length <= 255 && !/[\n\r\0]/u.test(on) && !on.startsWith(prefix);
    return isId || isName ? undefined : 'that names no connection';
  },
  read: async (on, signal) => {
    const found = await findConnection(host, on, signal);
    if (found.kind === 'unknown') return found;
    const { state } = found.value;
    return state === 'changing' ? unknown('the connection is just changing') : value(state);
  },
  write: async (on, state, signal) => {
    const found = await findConnection(host, on, signal);
    if (found.kind === 'unknown') return { kind: 'refused', why: found.why };
    const args = ['--nc', state === 'up' ? 'start' : 'stop', found.value.id];
    return runSteps(host, [['scutil', args]], { signal, timeoutMs });
  },
});

const findConnection = async (
  host: Host,
  on: string,
  signal: AbortSignal,
): Promise<Reading<Connection>> => {
  const said = await ask(host, 'scutil', ['--nc', 'list'], { signal });
  if (said.kind === 'unknown') return said;
  const wanted = on.startsWith(prefix) ? on.slice(prefix.length) : undefined;
  const found = parseConnections(said.text).filter((connection) =>
    wanted === undefined ? connection.name === on : connection.id === wanted,
  );
  const [connection] = found;
  return connection === undefined || found.length > 1
    ? unknown('no connection, or more than one, bears that name')
    : value(connection);
};
