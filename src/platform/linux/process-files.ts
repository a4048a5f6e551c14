/** Which programs have certain files open: the links under `/proc/PID/fd`, as far as their owners let us look. */
import { listProcesses, namesIn, linkAt } from './process-list.ts';

export interface HeldFile {
  readonly program: string;
  readonly pid: number;
  readonly path: string;
}

/** Undefined where there is no `/proc`: then nobody can be said to hold nothing. */
export const heldFiles = (
  isWanted: (path: string) => boolean,
  root = '',
): readonly HeldFile[] | undefined => {
  const processes = listProcesses(root);
  if (processes.length === 0) return undefined;
  return processes.flatMap(({ name, pid }) => {
    const folder = `${root}/proc/${pid}/fd`;
    const paths = namesIn(folder).map((entry) => linkAt(`${folder}/${entry}`));
    return [...new Set(paths)].filter(isWanted).map((path) => ({ program: name, pid, path }));
  });
};
