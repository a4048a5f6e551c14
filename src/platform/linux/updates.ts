/**
 * Are updates waiting, is a restart due, is something being installed right now?
 *
 * Everything is answered from what the system fetched before (`apt-get -s`, `dnf -C`): nothing here
 * goes to the network, and so snaps are left out, whose list is at their shop only. No privileges.
 */
import type { Updates } from '../../model/host-facts.ts';
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import type { ProgramResult } from '../run-program.ts';
import {
  parseAptSimulation,
  parseDnfNames,
  parseDnfUpgrades,
  parseFlatpakUpdates,
  parsePackageKit,
  saysRestartRequired,
} from './parse-updates.ts';
import { listProcesses } from './process-list.ts';

/** A simulation takes 1-3 s on a laptop; on a slow disk the answer is not worth waiting for. */
const programTimeoutMs = 8_000;

type Ask = (program: string, ...args: readonly string[]) => Promise<ProgramResult>;

export const updatesReader =
  (host: Host, root = ''): Reader<'updates'> =>
  async ({ signal }) => {
    const ask: Ask = (program, ...args) =>
      host.run(program, args, { timeoutMs: programTimeoutMs, signal });
    // Before our own questions start: they would be taken for an installation.
    const isUpdating = listProcesses(root).some(({ name }) => installers.has(name));
    const [packages, apps] = await Promise.all([packagesOf(ask), appsOf(ask)]);
    const isMarked =
      (await host.files.exists('/run/reboot-required')) ||
      (await host.files.exists('/var/run/reboot-required'));
    if ('why' in packages) {
      return apps.length === 0 && !isMarked && !isUpdating
        ? packages.why
        : measured({ pending: apps, ...restartPending(isMarked || undefined), isUpdating });
    }
    return measured({
      pending: [...packages.pending, ...apps],
      ...restartPending(isMarked || packages.isRestartPending),
      ...packages.listedAt,
      isUpdating,
    });
  };

/** They run only while something is installed; daemons that wait all day (`packagekitd`) are not among them. */
const installers: ReadonlySet<string> = new Set([
  'dpkg',
  'apt-get',
  'rpm',
  'dnf',
  'dnf5',
  'zypper',
  'pacman',
]);

type Packages =
  | {
      readonly pending: Updates['pending'];
      readonly isRestartPending: boolean | undefined;
      readonly listedAt: Pick<Updates, 'listedAt'>;
    }
  | { readonly why: Outcome<never> };

const packagesOf = async (ask: Ask): Promise<Packages> => {
  const simulated = await ask('apt-get', '-s', '-o', 'Debug::NoLocking=1', 'dist-upgrade');
  if (simulated.kind !== 'absent') return withApt(ask, simulated);
  const listed = await ask('dnf', '-q', '-C', 'check-upgrade');
  if (listed.kind !== 'absent') return withDnf(ask, listed);
  const known = await ask('pkcon', '--plain', 'get-updates');
  if (known.kind === 'absent') {
    return { why: skipped('no package manager that can be asked is installed') };
  }
  // 5: nothing useful was done, which is "no updates".
  const isNone = known.kind === 'ended' && known.code === 5;
  const isList = known.kind === 'ended' && known.code === 0;
  const pending = isNone ? [] : isList ? parsePackageKit(known.stdout) : undefined;
  if (pending === undefined) return { why: noAnswer('pkcon', known) };
  return { pending, isRestartPending: undefined, listedAt: {} };
};

const withApt = async (ask: Ask, simulated: ProgramResult): Promise<Packages> => {
  const pending =
    simulated.kind === 'ended' && simulated.code === 0
      ? parseAptSimulation(simulated.stdout)
      : undefined;
  if (pending === undefined) return { why: noAnswer('apt-get', simulated) };
  const lists = await ask('stat', '-c', '%Y', '--', '/var/lib/apt/lists');
  return { pending, isRestartPending: false, listedAt: listedAt(lists) };
};

const withDnf = async (ask: Ask, listed: ProgramResult): Promise<Packages> => {
  // 100: there are updates; 0: none; 1: an error, and with -C that is mostly "never fetched".
  if (listed.kind !== 'ended' || (listed.code !== 0 && listed.code !== 100)) {
    return { why: noAnswer('dnf', listed) };
  }
  const [security, restart] = await Promise.all([
    ask('dnf', '-q', '-C', 'check-upgrade', '--security'),
    ask('dnf', '-q', '-C', 'needs-restarting', '-r'),
  ]);
  return {
    pending: parseDnfUpgrades(listed.stdout, parseDnfNames(textIn(security))),
    isRestartPending: saysRestartRequired(textIn(restart)),
    listedAt: {},
  };
};

const restartPending = (isPending: boolean | undefined): Pick<Updates, 'isRestartPending'> =>
  isPending === undefined ? {} : { isRestartPending: isPending };

const appsOf = async (ask: Ask): Promise<Updates['pending']> =>
  parseFlatpakUpdates(
    textIn(
      await ask('flatpak', 'remote-ls', '--updates', '--cached', '--columns=application,version'),
    ),
  );

const textIn = (result: ProgramResult): string => (result.kind === 'ended' ? result.stdout : '');

/** Seconds since 1970 as `stat` prints them; a date before apt existed is no date. */
const listedAt = (result: ProgramResult): Pick<Updates, 'listedAt'> => {
  const seconds = Number(textIn(result).trim() || Number.NaN);
  const isDate = Number.isInteger(seconds) && seconds > 883_612_800 && seconds < 32_503_680_000;
  return isDate ? { listedAt: new Date(seconds * 1000).toISOString() } : {};
};
