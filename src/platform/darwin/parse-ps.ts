/** `ps -Ao pid=,pcpu=,rss=,comm=`: on macOS `comm` is the whole path of the program, blanks included. */
import { wholeLines } from '../text-lines.ts';

export interface RunningProgram {
  readonly pid: number;
  /** Last part of the path: `zoom.us`, `Google Chrome Helper`. */
  readonly name: string;
  readonly path: string;
  /** Cores in use, averaged by the system over about a minute. */
  readonly cores: number;
  readonly memoryBytes: number;
}

export const parsePs = (text: string): readonly RunningProgram[] =>
  wholeLines(text).flatMap((line) => {
    // A comma where the decimal point should be: a locale that was not ours to choose.
    const parts = /^\s*(\d+)\s+(\d+(?:[.,]\d+)?)\s+(\d+)\s+(\S.*?)\s*$/u.exec(line);
    const [, pid = '', percent = '', kilobytes = '', path = ''] = parts ?? [];
    if (path === '') return [];
    return [
      {
        pid: Number(pid),
        name: path.split('/').at(-1) ?? path,
        path,
        cores: Number(percent.replace(',', '.')) / 100,
        memoryBytes: Number(kilobytes) * 1024,
      },
    ];
  });
