/**
 * `softwareupdate --list --no-scan`: `* Label: …` and a line of `Key: value, ` pairs below it. Titles
 * are in the person's language; labels, keys and actions are not.
 */
import type { Updates } from '../../model/host-facts.ts';
import { wholeLines } from '../text-lines.ts';

type Pending = Updates['pending'][number];

/** `current`: the version of this system, to tell its own update from the next system. Undefined: no such list. */
export const parseSoftwareUpdate = (
  text: string,
  current: string,
): readonly Pending[] | undefined => {
  const isEmpty = /No new software available/u.test(text);
  const lines = wholeLines(text);
  const pending = lines.flatMap((line, index) => {
    const label = /^\s*\* Label: (.+?)\s*$/u.exec(line)?.[1];
    const details = lines[index + 1] ?? '';
    // Without them nobody knows whether it mends a hole, or wants a restart.
    const isTold = label !== undefined && /^\s+Title: /u.test(details);
    return isTold ? [toPending(label, details, current)] : [];
  });
  if (pending.length > 0) return pending;
  return isEmpty ? [] : undefined;
};

const toPending = (label: string, details: string, current: string): Pending => {
  const value = (key: string): string =>
    new RegExp(`(?:^|[\\s,])${key}: (.*?),(?: |$)`, 'u').exec(details)?.[1]?.trim() ?? '';
  const title = value('Title').replaceAll(/\s+/gu, ' ');
  const version = value('Version');
  const isSystem = /^macOS\b/u.test(label);
  // A later system of the same name mends holes of this one; the next system is another matter.
  const isOwnMajor = isSystem && version.split('.')[0] === current.split('.')[0] && current !== '';
  return {
    title: title === '' ? label : title,
    id: label,
    isSecurity: isOwnMajor || /Security|^Safari|XProtect|MRT/u.test(label),
    needsRestart: /^restart$/u.test(value('Action')),
  };
};
