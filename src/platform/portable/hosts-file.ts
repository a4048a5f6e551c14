/** Does the hosts file of this computer bend a name the meeting needs? */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseHostsFile } from './parse-hosts-file.ts';

/** Lists against advertising reach 5 MB. */
const maxBytes = 16 * 1024 * 1024;

export const hostsFileReader =
  (host: Host, path: string): Reader<'hosts-file'> =>
  async ({ profile }) => {
    const file = await host.files.read(path, maxBytes);
    if (file.kind === 'unreadable') return skipped(`${path}: ${file.why}`);
    const text = file.kind === 'text' ? file.text : '';
    return measured({ path, entries: parseHostsFile(text, profile) });
  };
