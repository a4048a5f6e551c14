/**
 * Administrator's rights on Windows: `Start-Process -Verb RunAs` shows the system's own question. What starts that
 * way has no streams of ours, so the helper calls back over a named pipe. An ordinary account is asked
 * for an administrator's password, and the helper is then that other account: so it never touches what is
 * the person's own. [K]
 */
import { randomUUID } from 'node:crypto';

import { expectCall } from '../call-back.ts';
import type { Elevation } from '../hands.ts';
import { whenAborted, type Starting } from '../helper-start.ts';
import type { Host } from '../host.ts';
import { asText } from '../json.ts';
import { commandLine } from './command-line.ts';
import { systemFolder } from './powershell.ts';
import { askRights } from './rights.ts';

/** As long as somebody may look for the password. */
const questionTimeoutMs = 5 * 60_000;

/** From consent to the helper's first word: Node starts in a second, a virus scanner may look at it for ten. */
const callTimeoutMs = 30_000;

/** `whoami` takes 50 ms. */
const whoamiTimeoutMs = 5_000;

/** High and system integrity (well-known SIDs); names of groups are translated, SIDs are not. */
export const namesElevatedLevel = (groups: string): boolean =>
  /"S-1-16-(?:12288|16384)"/u.test(groups);

const isElevatedNow = async (host: Host): Promise<boolean> => {
  const result = await host.run(
    `${systemFolder(host.environment)}\\whoami.exe`,
    ['/groups', '/fo', 'csv', '/nh'],
    { timeoutMs: whoamiTimeoutMs },
  );
  return result.kind === 'ended' && namesElevatedLevel(result.stdout);
};

interface Surroundings {
  readonly address: () => string;
  readonly callTimeoutMs: number;
}

const usual: Surroundings = {
  address: () => `\\\\.\\pipe\\linecheck-${randomUUID()}`,
  callTimeoutMs,
};

export const windowsElevation = async (
  host: Host,
  surroundings: Surroundings = usual,
): Promise<Elevation> => {
  const isElevated = await isElevatedNow(host);
  return {
    isElevated,
    standsInFor: async (signal) => (isElevated ? desktopOwner(host, signal) : undefined),
    start: (command, _prompt, signal) => startByConsent(host, surroundings, command, signal),
  };
};

/** PowerShell starts in a second, ten on a busy computer. */
const ownerTimeoutMs = 30_000;

/** Where Windows does not say whose the desktop is, it may be another's: a wrong HKCU would seem to be mended. */
const desktopOwner = async (host: Host, signal: AbortSignal): Promise<string | undefined> => {
  const asked = await askRights(
    host,
    { do: 'desktop-owner' },
    { timeoutMs: ownerTimeoutMs, signal },
  );
  if (asked.kind === 'failed') return '';
  return asked.answer['isOwn'] === true ? undefined : asText(asked.answer['account']);
};

const startByConsent = async (
  host: Host,
  surroundings: Surroundings,
  command: readonly string[],
  signal: AbortSignal,
): Promise<Starting> => {
  const address = surroundings.address();
  const call = await expectCall(address);
  const [program = '', ...words] = command;
  const order = {
    do: 'start-helper',
    program,
    arguments: commandLine([...words, address, call.token]),
  };
  try {
    const asked = await askRights(host, order, { timeoutMs: questionTimeoutMs, signal });
    if (asked.kind === 'failed') {
      return asked.isRefusal || signal.aborted
        ? { kind: 'refused', why: 'the question for administrator’s rights was answered with no' }
        : { kind: 'impossible', why: asked.why };
    }
    const { promise: stopped, release } = whenAborted(signal);
    const { promise: late, cancel } = after(surroundings.callTimeoutMs);
    const answer = await Promise.race([
      call.called.then((channel) => ({ kind: 'started', channel }) as const),
      stopped,
      late,
    ]);
    cancel();
    release();
    return answer.kind === 'started'
      ? answer
      : { kind: 'impossible', why: 'the helper was started and did not call back' };
  } finally {
    call.stopListening();
  }
};

/** Not `AbortSignal.timeout`: that does not keep the program alive, and in a combination may never come (Node 20). */
const after = (
  timeoutMs: number,
): { readonly promise: Promise<{ readonly kind: 'late' }>; readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<{ readonly kind: 'late' }>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), timeoutMs);
  });
  return { promise, cancel: () => clearTimeout(timer) };
};
