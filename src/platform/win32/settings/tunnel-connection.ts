/** A VPN connection of Windows' own, hung up and dialled again. Products with a client of their own reconnect as they like and are not touched. */
import type { Settings } from '../../../model/change.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { runNative } from '../native.ts';
import { runSteps } from '../steps.ts';
import { objectionToName } from './interfaces.ts';

type State = Settings['tunnel.connection'];

/** Dialling negotiates keys with a far end, over a network that may be poor. */
const dialTimeoutMs = 45_000;
const settlesMs = 10_000;

export const tunnelConnection = (host: Host): SettingHandler<State> => ({
  needs: 'user',
  lasts: 'until-restart',
  settlesMs,
  objection: (on) =>
    objectionToName(on) ??
    // rasdial takes what begins with a slash for a switch, and quotes end its argument.
    (/^[/-]|"/u.test(on) ? 'its name would be taken for something else' : undefined),
  read: (on, signal) => readState(host, on, signal),
  write: async (on, value, signal) => {
    const args = value === 'up' ? [on] : [on, '/disconnect'];
    const result = await runNative(host, 'rasdial.exe', args, signal, dialTimeoutMs);
    if (result.kind === 'ended' && result.code === 0) return { kind: 'written' };
    const code = result.kind === 'ended' ? result.code : 0;
    // RAS errors 691, 703 and 720 and so on: rasdial's status is the number.
    return value === 'up' && [691, 703].includes(code)
      ? {
          kind: 'refused',
          why: 'the connection asks for a name and a password; connect it by hand',
        }
      : { kind: 'failed', why: `rasdial ended with ${code}` };
  },
});

const select = ['Name', 'ConnectionStatus'];

const readState = async (host: Host, on: string, signal: AbortSignal): Promise<Reading<State>> => {
  const lists = await Promise.all(
    [{}, { AllUserConnection: true }].map((parameters) =>
      runSteps(host, [{ run: 'Get-VpnConnection', with: parameters, select }], signal),
    ),
  );
  const rows = lists.flatMap((list) => (list.kind === 'done' ? (list.answers[0] ?? []) : []));
  const status = rows.find((row) => asText(row['Name']) === on)?.['ConnectionStatus'];
  if (status === 'Connected') return { kind: 'value', value: 'up' };
  if (status === 'Disconnected') return { kind: 'value', value: 'down' };
  return { kind: 'unknown', why: 'Windows has no such connection, or it is just changing' };
};
