/** The system's home of ours, closed to everybody but administrators before anything in it is believed or run. */
import type { Host } from '../host.ts';
import { askRights } from './rights.ts';

/** PowerShell starts in a second, ten on a busy computer. */
const timeoutMs = 30_000;

/** Why it could not be done; undefined when the folder is safe. */
export const protectFolder = async (host: Host, path: string): Promise<string | undefined> => {
  const asked = await askRights(host, { do: 'protect-folder', path }, { timeoutMs });
  return asked.kind === 'done' ? undefined : asked.why;
};
