/** Does the hosts file bend a name the meeting needs? Its folder stands in the registry, and editors leave it in any encoding. */
import { measured } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseHostsFile } from '../portable/parse-hosts-file.ts';
import { expandVariables } from './client/places.ts';
import { decode } from './decode.ts';
import { parseHostsFolder } from './parse-resolvers.ts';
import { systemFolder } from './powershell.ts';
import type { Sections } from './sections.ts';

/** Lists against advertising reach 5 MB. */
const maxBytes = 16 * 1024 * 1024;

export const hostsFileReader =
  (host: Host, sections: Sections): Reader<'hosts-file'> =>
  async ({ profile, signal }) => {
    const section = await sections.read('dns', 'hosts-file', profile, signal);
    const named = section.kind === 'read' ? parseHostsFolder(section.data) : undefined;
    const folder = expandVariables(named ?? '', host.environment) ?? '';
    const usual = usualFolder(host);
    const isUsual = folder === '' || folder.toLowerCase() === usual.toLowerCase();
    const path = `${isUsual ? usual : folder.replace(/\\+$/u, '')}\\hosts`;
    const bytes = await host.files.readBytes(path, maxBytes);
    const text = bytes === undefined ? '' : decode(bytes);
    return measured({ path, entries: parseHostsFile(text, profile) });
  };

const usualFolder = (host: Host): string => `${systemFolder(host.environment)}\\drivers\\etc`;
