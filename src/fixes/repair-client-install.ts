/**
 * What error 10002 and its relatives (3000, 10004, 10006, 13003) leave behind: an update that could not
 * write, was held up by a running copy, quarantined by security software, or ran out of disk. Done here
 * is what can be undone: permissions of the program's files, macOS quarantine, half-made folders aside.
 * The rest, a clean installation, is the person's, in the order in which it helps.
 */
import type { Change } from '../model/change.ts';
import type { Client } from '../model/machine-facts.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { closeClient, downloadClient, freeDisk } from './guides/client.ts';
import { stepsFor } from './guides/guide.ts';
import { changed, factNow } from './guides/notices.ts';
import { foldersAside } from './set-client-data-aside.ts';

const problemsOf = ({ installs }: Client): readonly string[] =>
  installs.flatMap(({ problems }) => problems);

const isAbout = (kind: string) => (problem: string) =>
  problem === kind || problem.startsWith(`${kind}:`);

const pathsOf = (client: Client, kind: string): readonly string[] =>
  problemsOf(client)
    .filter((problem) => problem.startsWith(`${kind}:`))
    .map((problem) => problem.slice(kind.length + 1));

/** Whoever may read it may run it. */
const runnable = (mode: number): number => mode | ((mode & 0o444) >> 2);

const modes = async ({ hands, signal }: Situation, client: Client): Promise<readonly Change[]> => {
  const handler = hands.settings['client.file-mode'];
  if (handler === undefined) return [];
  const changes = pathsOf(client, 'not-executable').map(async (on): Promise<readonly Change[]> => {
    const reading = await handler.read(on, signal);
    if (reading.kind === 'unknown') return [];
    const { value: before } = reading;
    const after = runnable(before);
    const isOpen = after !== before && handler.objection(on, after) === undefined;
    return isOpen ? [{ setting: 'client.file-mode', on, before, after }] : [];
  });
  return (await Promise.all(changes)).flat();
};

/** Only for the copy that does not start: an intact one keeps what the system put on it. */
const quarantines = async (
  { hands, signal }: Situation,
  client: Client,
): Promise<readonly Change[]> => {
  const handler = hands.settings['client.quarantine'];
  if (handler === undefined) return [];
  const broken = client.installs.filter(({ problems }) => problems.length > 0);
  const changes = broken.map(async ({ path: on }): Promise<readonly Change[]> => {
    if (handler.objection(on, null) !== undefined) return [];
    const reading = await handler.read(on, signal);
    const before = reading.kind === 'value' ? reading.value : null;
    return before === null ? [] : [{ setting: 'client.quarantine', on, before, after: null }];
  });
  return (await Promise.all(changes)).flat();
};

const whole = changed('client', (client) => problemsOf(client));

const reinstall = {
  id: 'reinstall-client',
  places: { windows: 'ms-settings:appsfeatures', macos: '', linux: '' },
  notices: whole,
} as const;

export const repairClientInstall = defineFix({
  id: 'repair-client-install',
  mends: ['client-install-broken'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['client'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const client = await factNow(situation, 'client');
    if (client === undefined) return [];
    const problems = problemsOf(client);
    const changes = [
      ...(await modes(situation, client)),
      ...(await quarantines(situation, client)),
      ...(await foldersAside(
        situation,
        problems.filter(isAbout('partial')).filter((one) => one.includes(':')),
      )),
    ];
    const first = [
      ...(client.isRunning ? [closeClient] : []),
      ...(problems.some(isAbout('no-space')) ? [freeDisk] : []),
    ];
    const before = await stepsFor(first, situation);
    const last = await stepsFor([reinstall, downloadClient], situation);
    return [
      ...(before.length > 0 ? [{ kind: 'guided', steps: before } as const] : []),
      ...(changes.length > 0 ? [{ kind: 'changes', changes } as const] : []),
      ...(last.length > 0 ? [{ kind: 'guided', steps: last } as const] : []),
    ];
  },
});
