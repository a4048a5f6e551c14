/**
 * `systemextensionsctl list`: tab-separated below a heading per kind. Versions hold blanks and nested
 * brackets, so only tabs may be split at. What is `[activated enabled]` works; anything else waits,
 * is switched off or on its way out.
 */
import { wholeLines } from '../text-lines.ts';

export interface SystemExtension {
  /** `network_extension`, `endpoint_security`, `driver_extension`, `cmio` … */
  readonly kind: string;
  readonly teamId: string;
  readonly bundleId: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** Undefined for text that is no such list; a Mac without any prints `0 extension(s)`. */
export const parseSystemExtensions = (text: string): readonly SystemExtension[] | undefined => {
  const lines = wholeLines(text);
  if (!lines.some((line) => /^\d+ extension\(s\)/u.test(line))) return undefined;
  let kind = '';
  return lines.flatMap((line) => {
    const heading = /^--- com\.apple\.system_extension\.(\w+)/u.exec(line)?.[1];
    if (heading !== undefined) kind = heading;
    const fields = line.split('\t');
    const [, , teamId = '', bundle = '', name = '', state = ''] = fields;
    const bundleId = /^(\S+) \(/u.exec(bundle)?.[1];
    if (bundleId === undefined || fields[0] === 'enabled') return [];
    return [{ kind, teamId, bundleId, name, isActive: state.trim() === '[activated enabled]' }];
  });
};
