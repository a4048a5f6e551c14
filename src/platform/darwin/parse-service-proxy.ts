/** What `networksetup -getwebproxy` and its sisters print for one service: `Key: value` lines, and lists. */
import { wholeLines } from '../text-lines.ts';

/** `networksetup -get…` without `-get`; together they are all proxy settings of a service. */
export const proxyVerbs = [
  'webproxy',
  'securewebproxy',
  'socksfirewallproxy',
  'autoproxyurl',
  'proxyautodiscovery',
  'proxybypassdomains',
] as const;

export type ProxyVerb = (typeof proxyVerbs)[number];

export interface ServiceProxy {
  readonly isEnabled: boolean;
  readonly server: string;
  readonly port: string;
  readonly isAuthenticated: boolean;
}

/** Undefined when one of the lines is missing: another shape is unknown, not off. */
export const parseServiceProxy = (text: string): ServiceProxy | undefined => {
  const values = valuesOf(text);
  const enabled = values.get('Enabled');
  const server = values.get('Server');
  const port = values.get('Port');
  if (server === undefined || port === undefined || !isYesNo(enabled)) return undefined;
  const authenticated = values.get('Authenticated Proxy Enabled') ?? '';
  if (!/^\d{1,5}$/u.test(port) || !/^[01]$/u.test(authenticated)) return undefined;
  return {
    isEnabled: enabled === 'Yes',
    server,
    port,
    isAuthenticated: authenticated === '1',
  };
};

export interface ServiceScript {
  readonly isEnabled: boolean;
  /** Empty where none is set; networksetup says `(null)`. */
  readonly url: string;
}

export const parseServiceScript = (text: string): ServiceScript | undefined => {
  const values = valuesOf(text);
  const url = values.get('URL');
  const enabled = values.get('Enabled');
  if (url === undefined || !isYesNo(enabled)) return undefined;
  return { isEnabled: enabled === 'Yes', url: url === '(null)' ? '' : url };
};

export const parseAutoDiscovery = (text: string): boolean | undefined => {
  const word = /^Auto Proxy Discovery: (On|Off)\s*$/mu.exec(text)?.[1];
  return word === undefined ? undefined : word === 'On';
};

/**
 * One entry a line, or a sentence that there are none (`There aren't any DNS Servers set on Wi-Fi.`).
 * Undefined for a line that no address, name or range is written with: an error, another language.
 */
export const parseServiceList = (text: string): readonly string[] | undefined => {
  const lines = wholeLines(text).filter((line) => line.trim() !== '');
  if (/^There aren't any .+ set on /u.test(lines[0] ?? '')) return [];
  // Blanks would not tell a list from a sentence: Japanese and Chinese ones have none.
  const isList =
    lines.length > 0 && lines.every((line) => /^[\p{Script=Latin}\d_.:*/%@<>[\]-]+$/u.test(line));
  return isList ? lines : undefined;
};

const isYesNo = (word: string | undefined): boolean => word === 'Yes' || word === 'No';

const valuesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    // Texts that were kept have lost their last end; what each ends with cannot be shortened unnoticed.
    wholeLines(`${text}\n`).flatMap((line): readonly [string, string][] => {
      const parts = /^([A-Za-z ]+): ?(.*?)\s*$/u.exec(line);
      // Lost letters make another address of it.
      return parts?.[1] === undefined || line.includes('\ufffd')
        ? []
        : [[parts[1], parts[2] ?? '']];
    }),
  );
