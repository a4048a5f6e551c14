/** Proxy variables: obeyed by most command-line tools and Electron programs, by Zoom on Linux too (docker-zoom-us issue 39). */
import type { ProxySetting } from '../../model/machine-facts.ts';
import { parseProxy } from './parse-proxy.ts';

const variables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];

type Environment = Readonly<Record<string, string | undefined>>;

export const proxiesInEnvironment = (
  environment: Environment,
  from: ProxySetting['from'] = 'environment',
  place = '',
): readonly ProxySetting[] => {
  const bypass = splitBypass(environment['NO_PROXY'] ?? environment['no_proxy'] ?? '');
  return variables.flatMap((upper) =>
    // Both spellings count; when they agree one line says it.
    [...new Set([environment[upper], environment[upper.toLowerCase()]])].flatMap((value) => {
      if (value === undefined || value.trim() === '') return [];
      const key = environment[upper] === value ? upper : upper.toLowerCase();
      return [{ from, key: `${place}${key}`, ...parseProxy(value), isAutoDetect: false, bypass }];
    }),
  );
};

export const splitBypass = (text: string): readonly string[] =>
  text.split(/[\s,;]+/u).filter((item) => item !== '');

/** `/etc/environment`: NAME=value lines, quotes optional (pam_env(8)). */
export const parseEnvironmentFile = (text: string): Environment =>
  Object.fromEntries(
    text.split(/\r?\n/u).flatMap((line) => {
      const parts = /^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*)$/u.exec(line);
      if (parts?.[1] === undefined) return [];
      return [[parts[1], (parts[2] ?? '').trim().replaceAll(/^(["'])(.*)\1$/gu, '$2')]];
    }),
  );
