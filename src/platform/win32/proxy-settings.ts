/** Which proxies has somebody set here, and where: the person's own, the services', the company's, the environment. */
import { measured } from '../../model/outcome.ts';
import type { ProxySetting } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { proxiesInEnvironment } from '../portable/proxy-environment.ts';
import { runNative, textOfResult } from './native.ts';
import { parseAdvancedProxy, parseProxies, parseWinHttpBlob } from './parse-proxies.ts';
import type { Section } from './parse-sections.ts';
import type { Sections } from './sections.ts';

export const proxySettingsReader =
  (host: Host, sections: Sections): Reader<'proxy-settings'> =>
  async ({ profile, signal }) => {
    const [section, winhttp] = await Promise.all([
      sections.read('proxy', 'proxy-settings', profile, signal),
      advancedProxy(host, sections, signal),
    ]);
    return measured({
      settings: [
        ...proxiesInEnvironment(host.environment),
        ...(section.kind === 'read' ? parseProxies(section.data) : []),
        ...(winhttp ?? winHttpIn(section)),
      ],
    });
  };

/** Windows 11 only; an older netsh takes `advproxy` for a mistake and prints its help. */
const advancedProxy = async (
  host: Host,
  sections: Sections,
  signal: AbortSignal,
): Promise<readonly ProxySetting[] | undefined> => {
  const args = ['winhttp', 'show', 'advproxy', 'setting-scope=machine'];
  const result = await runNative(host, 'netsh.exe', args, signal);
  return parseAdvancedProxy(textOfResult(result, sections.codePages()));
};

const winHttpIn = (section: Section): readonly ProxySetting[] =>
  section.kind === 'read' ? parseWinHttpBlob(section.data) : [];
