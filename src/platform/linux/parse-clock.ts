import type { ClockState } from '../../model/machine-facts.ts';

/** `chronyc -c tracking`: comma-separated, the leap status last (`Not synchronised` or not). */
export const parseChronyTracking = (text: string): ClockState | undefined => {
  const fields = text.trim().split(',');
  const status = fields.at(-1);
  // 14 fields since chrony 2.0; fewer are an error message or a cut line.
  if (fields.length < 14 || status === undefined || status === '') return undefined;
  return { isSynchronised: !/^not synchroni[sz]ed$/iu.test(status), source: 'chrony' };
};

/** `timedatectl show --property=NTPSynchronized`: the kernel's own flag, whoever set it. */
export const parseTimedate = (text: string): ClockState | undefined => {
  const word = /^NTPSynchronized=(yes|no)$/mu.exec(text)?.[1];
  return word === undefined ? undefined : { isSynchronised: word === 'yes', source: 'kernel' };
};
