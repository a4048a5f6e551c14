/** The text files below /proc that say what the computer is doing. */

export interface ProcessStat {
  readonly pid: number;
  /** Cut to 15 characters by the kernel. */
  readonly name: string;
  /** utime + stime, in ticks of 10 ms. */
  readonly ticks: number;
  readonly residentBytes: number;
  readonly isKernelThread: boolean;
}

/** User-visible clock ticks per second: fixed at 100 on every Linux architecture Node runs on. */
export const ticksPerSecond = 100;
const pageBytes = 4096;
/** PF_KTHREAD in include/linux/sched.h. */
const kernelThreadFlag = 0x0020_0000;

/** `/proc/PID/stat`: the name stands in parentheses and may itself hold blanks and parentheses. */
export const parseProcessStat = (text: string): ProcessStat | undefined => {
  const parts = /^(\d+) \((.*)\) (.+)$/su.exec(text.trim());
  const fields = (parts?.[3] ?? '').split(' ');
  // Field 3 (state) is fields[0]: flags is field 9, utime 14, stime 15, rss 24, which never is the last.
  if (fields.length < 23) return undefined;
  const [flags, userTicks, systemTicks, pages] = [6, 11, 12, 21].map((at) => Number(fields[at]));
  if (parts?.[2] === undefined || !isCount(userTicks) || !isCount(systemTicks)) return undefined;
  return {
    pid: Number(parts[1]),
    // The kernel cuts after 15 bytes, which may be the middle of a character.
    name: parts[2].replace(/\u{FFFD}$/u, ''),
    ticks: userTicks + systemTicks,
    residentBytes: isCount(pages) ? pages * pageBytes : 0,
    isKernelThread: isCount(flags) && (flags & kernelThreadFlag) !== 0,
  };
};

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/** First line of `/proc/stat`: ticks busy and in all, over all cores. */
export const parseCpuTicks = (
  text: string,
): { readonly busy: number; readonly all: number } | undefined => {
  const line = /^cpu +(\d{1,19}(?: \d{1,19}){3,})\r?\n/mu.exec(text)?.[1];
  // user nice system idle iowait irq softirq steal; guest time is already in user.
  const counts = (line ?? '').split(' ').slice(0, 8).map(Number);
  if (line === undefined) return undefined;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { busy: all - (counts[3] ?? 0) - (counts[4] ?? 0), all };
};

/** `/proc/meminfo`, in bytes; MemAvailable counts caches that can be given back. */
export const parseMemory = (
  text: string,
): { readonly total: number; readonly available: number } | undefined => {
  const kilobytes = (key: string): number =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? Number.NaN);
  const total = kilobytes('MemTotal') * 1024;
  const available = kilobytes('MemAvailable') * 1024;
  const areSane = Number.isSafeInteger(total) && Number.isSafeInteger(available);
  return areSane ? { total, available } : undefined;
};

/** `/proc/pressure/memory`: share of the last ten seconds in which some task waited for memory. */
export const parsePressure = (text: string): number | undefined => {
  const percent = Number(/^some avg10=(\d+(?:\.\d+)?) avg60=/mu.exec(text)?.[1] ?? Number.NaN);
  return isCount(percent) && percent <= 100 ? percent / 100 : undefined;
};

export const parseLoad = (text: string): number | undefined => {
  const load = Number(/^(\d+(?:\.\d+)?) /u.exec(text)?.[1] ?? Number.NaN);
  return isCount(load) ? load : undefined;
};
