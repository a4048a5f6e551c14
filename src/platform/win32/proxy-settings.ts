/** Which proxies has somebody set here, and where: the person's own, the services', the company's, the environment. */
import { measured, skipped } from '../../model/outcome.ts';
import type { ProxySetting } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { proxiesInEnvironment } from '../portable/proxy-environment.ts';
import { runNative, textOfResult } from './native.ts';
import { parseAdvancedProxy, parseProxies, parseWinHttpBlob } from './parse-proxies.ts';
import type { Section } from './parse-sections.ts';
import { whyMissing } from './readers.ts';
import type { Sections } from './sections.ts';
import { faultIn } from './shapes.ts';

export const proxySettingsReader =
  (host: Host, sections: Sections): Reader<'proxy-settings'> =>
  async ({ profile, signal }) => {
    const [section, winhttp] = await Promise.all([
      sections.read('proxy', 'proxy-settings', profile, signal),
      advancedProxy(host, sections, signal),
    ]);
    const settings = [
      ...proxiesInEnvironment(host.environment),
      ...(section.kind === 'read' ? parseProxies(section.data) : []),
      ...(winhttp ?? winHttpIn(section)),
    ];
    // Nothing found where nobody could look is not "no proxy".
    if (settings.length > 0) return measured({ settings });
    if (section.kind === 'unknown') return skipped(section.why);
    return faultIn(section.data['user']) === undefined
      ? measured({ settings })
      : skipped(whyMissing(section.data, 'user'));
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
