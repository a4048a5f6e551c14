/** Can the client use its own folders? Windows tells of its rights only when somebody tries; a folder that is a file, zeros for a database and a full disk show without trying. */
import type { Host } from '../../host.ts';

/** Below this nothing can be saved for long. */
const neededBytes = 20 * 1024 * 1024;

export const readDataProblems = async (
  host: Host,
  folders: readonly string[],
): Promise<readonly string[]> => {
  const problems = await Promise.all(folders.map((folder) => inFolder(host, folder)));
  const free = folders[0] === undefined ? undefined : await host.files.freeBytes(host.home);
  const isFull = free !== undefined && free < neededBytes;
  return [...problems.flat(), ...(isFull ? [`no-space:${host.home}`] : [])];
};

const inFolder = async (host: Host, folder: string): Promise<readonly string[]> => {
  if (!(await host.files.exists(folder))) return [];
  // Only a folder has an entry `.`.
  if (!(await host.files.exists(`${folder}\\.`)) && !(await host.files.exists(`${folder}/.`))) {
    return [`damaged:${folder}`];
  }
  if (!(await host.files.mayWrite(folder))) return [`not-writable:${folder}`];
  const names = (await host.files.list(folder)).filter((name) => name.endsWith('.db'));
  const found = names.map(async (name) => {
    const path = `${folder}\\${name}`;
    const file = await host.files.read(path, 4096);
    if (file.kind === 'unreadable') return [`unreadable:${path}`];
    const isZeros = file.kind === 'text' && file.text !== '' && /^\0+$/u.test(file.text);
    return isZeros ? [`damaged:${path}`] : [];
  });
  return (await Promise.all(found)).flat();
};
