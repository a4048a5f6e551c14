/**
 * Is the meeting client installed whole, able to use its own data, running, and with whom does it
 * talk? Peers by `nettop`, which sees UDP too; `lsof` where that gives nothing, for connected sockets.
 */
import { measured } from '../../model/outcome.ts';
import type { Client } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { placesOf } from './client/catalogue.ts';
import { readDataProblems, readPolicies } from './client/data.ts';
import { readInstalls } from './client/installs.ts';
import { parseLsofPeers, parseNettopPeers } from './parse-nettop.ts';
import { listProcesses } from './process-list.ts';
import { ask, textSaid } from './tools.ts';

export const clientReader =
  (host: Host): Reader<'client'> =>
  async ({ profile, signal }) => {
    const places = placesOf(profile.id);
    const [installs, dataProblems, policies, running] = await Promise.all([
      readInstalls(host, places, signal),
      readDataProblems(host, places),
      readPolicies(host, places, signal),
      listProcesses(host, signal),
    ]);
    const names = new Set([...profile.client.processNames, ...places.processes]);
    const pids = (running ?? []).filter(({ name }) => names.has(name)).map(({ pid }) => pid);
    return measured({
      installs,
      isRunning: pids.length > 0,
      peers: pids.length === 0 ? [] : await readPeers(host, pids, signal),
      policies,
      dataProblems,
    });
  };

/** A client has a handful of processes; each costs two programs. */
const maxProcesses = 4;

const readPeers = async (
  host: Host,
  pids: readonly number[],
  signal: AbortSignal,
): Promise<Client['peers']> => {
  const chosen = pids.slice(0, maxProcesses).map(String);
  const seen = await Promise.all(
    chosen.flatMap((pid) =>
      ['tcp', 'udp'].map((mode) =>
        ask(host, 'nettop', ['-n', '-x', '-L', '1', '-m', mode, '-p', pid], { signal }),
      ),
    ),
  );
  const peers = unique(seen.flatMap((said) => parseNettopPeers(textSaid(said))));
  if (peers.length > 0) return peers;
  const list = ['-nP', '-a', '-i', '-p', chosen.join(','), '-F', 'nPT'];
  return parseLsofPeers(textSaid(await ask(host, 'lsof', list, { signal })));
};

const unique = (peers: Client['peers']): Client['peers'] => [
  ...new Map(peers.map((peer) => [`${peer.transport} ${peer.ip} ${peer.port}`, peer])).values(),
];
