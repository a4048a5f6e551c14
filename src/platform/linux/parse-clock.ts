import type { ClockState } from '../../model/machine-facts.ts';

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
  return { isSynchronised, source: 'chrony' };
};

/** `timedatectl show --property=NTPSynchronized`: the kernel's own flag, whoever set it. */
export const parseTimedate = (text: string): ClockState | undefined => {
  const word = /^NTPSynchronized=(yes|no)$/mu.exec(text)?.[1];
  return word === undefined ? undefined : { isSynchronised: word === 'yes', source: 'kernel' };
};
