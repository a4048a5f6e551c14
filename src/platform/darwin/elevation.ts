/**
 * Administrator's rights on macOS: `sudo` where it needs no password or there is a terminal, else the system's own
 * dialog by `osascript`, which also takes another account's name and password (an ordinary account
 * has no rights to give). That dialog hands over no streams, so the helper calls back over a socket in a
 * folder that is the person's alone. [K] for all of osascript's numbers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expectCall } from '../call-back.ts';
import { exposedProgram } from '../exposed-program.ts';
import type { Channel, Elevation } from '../hands.ts';
import { cleanCommand, whenAborted, type Starting } from '../helper-start.ts';
import type { Host } from '../host.ts';
import { liveProgram, type StartLive } from '../live-program.ts';
import { quotedForShell } from '../shell-words.ts';
import { consoleOwner, standsInFor } from '../stands-in-for.ts';
import { lastLine, startBySudo } from '../sudo.ts';
import { hasTerminal } from '../terminal.ts';

interface Surroundings {
  readonly start: StartLive;
  hasTerminal(): boolean;
}

export const darwinElevation = (
  host: Host,
  surroundings: Surroundings = { start: liveProgram(host.environment), hasTerminal },
): Elevation => ({
  isElevated: host.userId === 0,
  standsInFor: (signal) => standsInFor(host, signal, consoleOwner),
  start: async (command, prompt, signal) => {
    const exposed = await exposedProgram(command, host.userId);
    if (exposed !== undefined) return { kind: 'impossible', why: exposed };
    const bySudo = await startBySudo(host, surroundings.start, {
      command,
      prompt,
      hasTerminal: surroundings.hasTerminal(),
      signal,
    });
    return bySudo.kind === 'not-this-way'
      ? startByDialog(surroundings.start, command, prompt, signal)
      : bySudo;
  },
});

/** The command and the words come as arguments: nothing of them is ever AppleScript. */
const script = [
  'on run argv',
  'do shell script (item 1 of argv) with prompt (item 2 of argv) with administrator privileges without altering line endings',
  'end run',
].flatMap((line) => ['-e', line]);

const startByDialog = async (
  start: StartLive,
  command: readonly string[],
  prompt: string,
  signal: AbortSignal,
): Promise<Starting> => {
  // 0700; a socket's path may have 103 characters, and TMPDIR has about 50.
  const folder = await mkdtemp(join(tmpdir(), 'linecheck-'));
  try {
    const address = join(folder, 'helper');
    const call = await expectCall(address);
    const words = [...cleanCommand(command), address, call.token].map(quotedForShell).join(' ');
    const line = `exec ${words} </dev/null >/dev/null 2>&1`;
    const program = start('/usr/bin/osascript', [...script, line, prompt]);
    const { promise: stopped, release } = whenAborted(signal);
    const answer = await Promise.race([
      call.called.then((channel) => ({ kind: 'started', channel }) as const),
      program.ended.then((ended) => ({ kind: 'ended', ...ended }) as const),
      stopped,
    ]);
    release();
    call.stopListening();
    if (answer.kind === 'started') return answer;
    program.abandon();
    return answer.kind === 'stopped'
      ? { kind: 'refused', why: 'stopped before the password was given' }
      : dialogOutcome(answer.stderr);
  } finally {
    // The connection lives on without its name.
    await rm(folder, { recursive: true, force: true });
  }
};

/** Numbers stand at the end in every language: `execution error: User canceled. (-128)`. */
export const dialogOutcome = (stderr: string): Exclude<Starting, { readonly channel: Channel }> => {
  const number = Number(/\((-\d+)\)\s*$/u.exec(stderr)?.[1] ?? '0');
  switch (number) {
    case -128: // userCanceledErr
    case -60_006: // errAuthorizationCanceled
      return { kind: 'refused', why: 'the question for the password was cancelled' };
    case -60_005: // errAuthorizationDenied
      return { kind: 'refused', why: 'the password was wrong, or not an administrator’s' };
    case -1713: // errAENoUserInteraction
    case -60_007: // errAuthorizationInteractionNotAllowed
      return { kind: 'impossible', why: 'nobody is logged in at the screen to be asked' };
    default:
      return { kind: 'impossible', why: lastLine(stderr) || 'the helper did not start' };
  }
};
