/** Does the system itself believe its clock is set by a time server? `w32tm` by shape, else the service's own settings. */
import { measured } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { runNative, textOfResult } from './native.ts';
import { parseTimeService, parseTimeStatus } from './parse-clock.ts';
import type { Sections } from './sections.ts';

export const clockReader =
  (host: Host, sections: Sections): Reader<'clock'> =>
  async ({ profile, signal }) => {
    const result = await runNative(host, 'w32tm.exe', ['/query', '/status'], signal);
    const status = parseTimeStatus(textOfResult(result, sections.codePages()));
    if (status !== undefined) return measured(status);
    const section = await sections.read('clock', 'clock', profile, signal);
    return measured(section.kind === 'read' ? parseTimeService(section.data) : {});
  };
