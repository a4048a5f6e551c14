/**
 * The undo that comes by itself, on macOS: a job of launchd, the system's for an administrator's changes and the
 * person's own for theirs. It runs when it is loaded, each minute, and after every start or login;
 * `linecheck undo --armed ID` ends at once until its deadline has passed or the computer was started again.
 * (`at` is no way: its daemon is switched off.) macOS tells the person that a background item was added. [K]
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { deadlineIn } from '../deadline.ts';
import { isRootsAlone } from '../exposed-program.ts';
import type { DeadMan } from '../hands.ts';
import { homesOf } from '../home.ts';
import type { Host } from '../host.ts';
import { placedFiles, type PlacedFiles } from '../placed-files.ts';
import { guardedCommand, removeGuardedCopy } from '../protected-copy.ts';
import { objectionToId, undoName } from '../undo-id.ts';

type Order = Parameters<DeadMan['arm']>[0];
type Armed = Awaited<ReturnType<DeadMan['arm']>>;

/** launchd answers at once; a computer that has just started may be busy. */
const timeoutMs = 10_000;

/** The job of the same name from before may need a moment to be gone. */
const tries = 4;
const againMs = 500;

export const darwinDeadMan = (host: Host, placed: PlacedFiles = placedFiles): DeadMan => {
  const launchctl = async (signal: AbortSignal, ...args: readonly string[]) => {
    const result = await host.run('/bin/launchctl', args, { timeoutMs, signal });
    return result.kind === 'ended' && result.code === 0;
  };
  const bootOut = async (id: string, signal: AbortSignal): Promise<void> => {
    for (const domain of domainsOf(host)) {
      await launchctl(signal, 'bootout', `${domain}/${undoName(id)}`);
    }
  };
  const disarm = async (id: string, signal: AbortSignal): Promise<void> => {
    if (objectionToId(id) !== undefined) return;
    await placed.remove(pathOf(host, id));
    // A copy that stays does no harm; a job that stays because of it would.
    if (host.userId === 0) await removeGuardedCopy(system, id).catch(() => undefined);
    if (isThisJob(host, id)) return endLater(host, id, signal);
    return bootOut(id, signal);
  };
  const arm = async (order: Order): Promise<Armed> => {
    const objection = objectionToId(order.id);
    if (objection !== undefined) return { kind: 'impossible', why: objection };
    const text = propertyList({ ...order, undo: await guarded(host, order) });
    if (text === undefined)
      return { kind: 'impossible', why: 'a path that no property list can hold' };
    await bootOut(order.id, order.signal);
    const path = pathOf(host, order.id);
    await placed.put(path, text, { mode: 0o644 });
    for (let attempt = 0; attempt < tries; attempt += 1) {
      for (const domain of domainsOf(host)) {
        if (await launchctl(order.signal, 'bootstrap', domain, path)) {
          return {
            kind: 'armed',
            by: [`in ${order.afterSeconds} s and after a restart, by launchd: ${path}`],
          };
        }
      }
      await sleep(againMs);
    }
    await disarm(order.id, deadlineIn(timeoutMs));
    return { kind: 'impossible', why: 'launchd did not take the job' };
  };
  return {
    arm: (order) =>
      arm(order).catch((error: unknown) => ({
        kind: 'impossible',
        why: error instanceof Error ? error.message : String(error),
      })),
    disarm,
  };
};

const { system } = homesOf({}, 'darwin', true);

const guarded = async (host: Host, { id, undo }: Order): Promise<readonly string[]> =>
  host.userId === 0 ? guardedCommand(undo, { home: system, id, isGuarded: isRootsAlone }) : undo;

const pathOf = (host: Host, id: string): string =>
  join(
    host.userId === 0 ? '/Library/LaunchDaemons' : join(host.home, 'Library/LaunchAgents'),
    `${undoName(id)}.plist`,
  );

/** At the screen; over SSH there may be no such session, and then the account's own. */
const domainsOf = ({ userId }: Host): readonly string[] =>
  userId === 0 ? ['system'] : [`gui/${userId}`, `user/${userId}`];

/** launchd tells a job its name. */
const isThisJob = ({ environment }: Host, id: string): boolean =>
  environment['XPC_SERVICE_NAME'] === undoName(id);

/** `bootout` ends the job's process, which here is the undo itself; it may finish first. */
const endLater = async (host: Host, id: string, signal: AbortSignal): Promise<void> => {
  const later =
    '(sleep 5; for job; do /bin/launchctl bootout "$job"; done) </dev/null >/dev/null 2>&1 &';
  const jobs = domainsOf(host).map((domain) => `${domain}/${undoName(id)}`);
  await host.run('/bin/sh', ['-c', later, 'sh', ...jobs], { timeoutMs, signal });
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const element = (word: string): string =>
  `    <string>${word.replaceAll(/[&<>]/gu, (character) => entities[character] ?? '')}</string>`;

/** XML 1.0 has no way to write these; a line feed would come back as a blank in some readers. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u001f\u007f\ufffe\uffff]/u;

/** `AbandonProcessGroup`: what ends the job has to outlive it. */
const propertyList = ({ id, undo }: Order): string | undefined =>
  undo.some((word) => unwritable.test(word))
    ? undefined
    : `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${undoName(id)}</string>
  <key>ProgramArguments</key>
  <array>
${undo.map(element).join('\n')}
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>StartInterval</key>
  <integer>60</integer>
  <key>AbandonProcessGroup</key>
  <true/>
</dict>
</plist>
`;
