/**
 * The Application Firewall: what it does with one program, and its state as a whole. It judges incoming
 * connections only. On a managed Mac it can be read and not written, and says so. The newer form of its
 * list names programs without their paths: there nobody can tell which copy is meant, and we do not.
 */
import { posix } from 'node:path';
import type { Settings } from '../../../model/change.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseAlfPrograms, parseAlfState, parseBlockAll } from '../parse-application-firewall.ts';
import type { AlfState } from '../parse-application-firewall.ts';
import { ask } from '../tools.ts';
import { runSteps, unknown, value } from './writing.ts';
import type { Step } from './writing.ts';

type ForProgram = Settings['firewall.alf-app'];

const timeoutMs = 10_000;

export const alfApp = (host: Host): SettingHandler<ForProgram> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 2_000,
  objection: (on) => {
    const isPath = on.startsWith('/') && posix.normalize(on) === on && on.length < 1024;
    // The list is read line by line, and blanks around a path are lost in it.
    return isPath && !/[\n\r\0]/u.test(on) && on.trim() === on
      ? undefined
      : 'this is no path of a program that the firewall could list';
  },
  read: (on, signal) => readProgram(host, on, signal),
  write: async (on, does, signal) => runSteps(host, stepsFor(on, does), { signal, timeoutMs }),
});

const readProgram = async (
  host: Host,
  on: string,
  signal: AbortSignal,
): Promise<Reading<ForProgram>> => {
  const said = await ask(host, 'socketfilterfw', ['--listapps'], { signal });
  if (said.kind === 'unknown') return said;
  const programs = parseAlfPrograms(said.text);
  if (programs === undefined) return unknown('the firewall printed no list of programs');
  const own = programs.filter(({ name, isPath }) => isPath && name === on);
  if (own.length > 0) return value(own[0]?.does ?? null);
  const bare = posix.basename(on);
  const isNamed = programs.some(
    ({ name, isPath }) => !isPath && (name === bare || `${name}.app` === bare),
  );
  return isNamed
    ? unknown('the list names a program of that name, and not where it stands')
    : value(null);
};

const stepsFor = (on: string, does: ForProgram): readonly Step[] => {
  if (does === null) return [['socketfilterfw', ['--remove', on]]];
  return [
    ['socketfilterfw', ['--add', on]],
    ['socketfilterfw', [does === 'allow' ? '--unblockapp' : '--blockapp', on]],
  ];
};

export const alfState = (host: Host): SettingHandler<Settings['firewall.alf-state']> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 2_000,
  objection: (on) => (on === 'system' ? undefined : 'there is one such firewall, `system`'),
  read: async (_on, signal) => {
    const [whole, all] = await Promise.all([
      ask(host, 'socketfilterfw', ['--getglobalstate'], { signal }),
      ask(host, 'socketfilterfw', ['--getblockall'], { signal }),
    ]);
    if (whole.kind === 'unknown') return whole;
    const state = parseAlfState(whole.text);
    const isAll = all.kind === 'said' ? parseBlockAll(all.text) : undefined;
    if (state === undefined) return unknown('the firewall did not say its state');
    // The two answers must agree, or writing one of them back would not restore the other.
    if (isAll === undefined || (state === 1 && isAll) || (state === 2 && !isAll)) {
      return unknown('the firewall says two different things about itself');
    }
    return value({ state });
  },
  write: async (_on, { state }, signal) => runSteps(host, stateSteps(state), { signal, timeoutMs }),
  isTorn: (current, { before, after }) =>
    current.state === 1 && [before.state, after.state].includes(2),
});

const stateSteps = (state: AlfState): readonly Step[] => {
  if (state === 0) return [['socketfilterfw', ['--setglobalstate', 'off']]];
  return [
    ['socketfilterfw', ['--setglobalstate', 'on']],
    ['socketfilterfw', ['--setblockall', state === 2 ? 'on' : 'off']],
  ];
};
