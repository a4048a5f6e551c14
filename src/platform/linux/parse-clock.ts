import type { ClockState } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';

/** Of `chronyc -c tracking`, never translated; a cut word is none of them. */
const leapStatus: ReadonlyMap<string, boolean> = new Map([
  ['Normal', true],
  ['Insert second', true],
  ['Delete second', true],
  ['Not synchronised', false],
]);

/** `chronyc -c tracking`: 14 fields separated by commas since chrony 2.0, the leap status last. */
export const parseChronyTracking = (text: string): ClockState | undefined => {
  const fields = text.trim().split(',');
  const isSynchronised = leapStatus.get(fields.at(-1) ?? '');
  if (fields.length < 14 || isSynchronised === undefined) return undefined;
  // With `local` chrony follows the computer's own clock where nobody else answers: 127.127.1.1.
  return { isSynchronised: isSynchronised && fields[0] !== '7F7F0101', source: 'chrony' };
};

/** `timedatectl show --property=NTPSynchronized`: the kernel's own flag, whoever set it. */
export const parseTimedate = (text: string): ClockState | undefined => {
  const words = new Set(
    [...text.matchAll(/^NTPSynchronized=(yes|no)$/gmu)].map(([, word]) => word),
  );
  return words.size === 1 ? { isSynchronised: words.has('yes'), source: 'kernel' } : undefined;
};

/** `timedatectl show --property=CanNTP --property=NTP`: `none` where no time service is installed. */
export const parseTimeService = (text: string): 'on' | 'off' | 'none' | undefined => {
  const words = wholeLines(text).flatMap(
    (line) => /^(?:Can)?NTP=(?:yes|no)$/u.exec(line)?.[0] ?? [],
  );
  const has = new Set(words);
  if (has.size < words.length || (has.has('NTP=yes') && has.has('NTP=no'))) return undefined;
  if (has.has('CanNTP=no')) return has.has('CanNTP=yes') ? undefined : 'none';
  if (has.has('NTP=yes')) return 'on';
  return has.has('NTP=no') ? 'off' : undefined;
};
