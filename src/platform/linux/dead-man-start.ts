/**
 * What runs at the next start where systemd does not: a line for cron (Debian, Devuan, Alpine with cronie),
 * a script for OpenRC's `local`, or, for a person's own settings, the desktop's autostart. Chosen by
 * what the system has a folder for.
 */
import { join } from 'node:path';

import type { Host } from '../host.ts';
import type { PlacedFiles } from '../placed-files.ts';
import { quotedForShell } from '../shell-words.ts';
import { undoName } from '../undo-id.ts';
import { quotedForCron, quotedForDesktop } from './dead-man-quoting.ts';

const what = 'Linecheck: puts back an unfinished repair when the computer starts again';

/** Programs that hold the settings may still be starting: four tries within four minutes. */
const untilDone = (command: string): string =>
  `for pause in 0 15 60 180; do sleep $pause; ${command} >/dev/null 2>&1 && break; done`;

const cronFile = (id: string): string => join('/etc/cron.d', undoName(id));
const localFile = (id: string): string => join('/etc/local.d', `${undoName(id)}.start`);
const autostartFile = (host: Host, id: string): string =>
  join(
    host.environment['XDG_CONFIG_HOME'] || join(host.home, '.config'),
    'autostart',
    `${undoName(id)}.desktop`,
  );

/** cron cuts commands at 1000 characters (MAX_COMMAND). */
const mostCronCharacters = 990;

const cronText = (undo: readonly string[]): string | undefined => {
  const command = quotedForCron(undo);
  if (command === undefined) return undefined;
  const line = untilDone(command);
  return line.length > mostCronCharacters
    ? undefined
    : `# ${what}.\nSHELL=/bin/sh\n@reboot root ${line}\n`;
};

const localText = (undo: readonly string[]): string =>
  `#!/bin/sh\n# ${what}.\n( ${untilDone(undo.map(quotedForShell).join(' '))} ) </dev/null &\n`;

const autostartText = (undo: readonly string[]): string => `[Desktop Entry]
Type=Application
Name=Linecheck
Comment=${what}
Exec=${quotedForDesktop(undo)}
NoDisplay=true
Terminal=false
X-GNOME-Autostart-enabled=true
`;

/** Words on what was placed; undefined where nothing here would run it. */
export const placeStartHook = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
  undo: readonly string[],
): Promise<string | undefined> => {
  if (host.userId !== 0) {
    await placed.put(autostartFile(host, id), autostartText(undo), { mode: 0o644 });
    return `at the next login: ${autostartFile(host, id)}`;
  }
  const line = cronText(undo);
  if (line !== undefined && (await host.files.exists('/etc/cron.d'))) {
    await placed.put(cronFile(id), line, { mode: 0o644 });
    return `at the next start, by cron: ${cronFile(id)}`;
  }
  if (await host.files.exists('/etc/runlevels/default/local')) {
    await placed.put(localFile(id), localText(undo), { mode: 0o755 });
    return `at the next start, by OpenRC: ${localFile(id)}`;
  }
  return undefined;
};

export const removeStartHook = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
): Promise<void> => {
  if (host.userId !== 0) return placed.remove(autostartFile(host, id));
  await placed.remove(cronFile(id));
  await placed.remove(localFile(id));
};
