/**
 * Settings that an organisation has forced on a program of this Mac: the file of everybody, then that
 * of this person, which wins. `/Library/Preferences` holds what an administrator or an installer put
 * there without such management.
 */
import type { Host } from '../host.ts';
import type { PlistDictionary } from './parse-plist.ts';
import { readPlist, valuesIn } from './property-list.ts';

export interface ForcedValues {
  readonly path: string;
  readonly isManaged: boolean;
  readonly values: PlistDictionary;
}

export const managedFolder = '/Library/Managed Preferences';

export const readForced = async (
  host: Host,
  domain: string,
  signal: AbortSignal,
): Promise<readonly ForcedValues[]> => {
  const user = host.environment['USER'] ?? '';
  const paths = [
    `/Library/Preferences/${domain}.plist`,
    `${managedFolder}/${domain}.plist`,
    ...(/^[\w.@-]+$/u.test(user) && !user.startsWith('.')
      ? [`${managedFolder}/${user}/${domain}.plist`]
      : []),
  ];
  const all = await Promise.all(
    paths.map(async (path) => ({
      path,
      isManaged: path.startsWith(managedFolder),
      values: valuesIn(await readPlist(host, path, signal)),
    })),
  );
  return all.filter(({ values }) => Object.keys(values).length > 0);
};
