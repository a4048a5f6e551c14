/** The packages that a program of Node's loads: they are as much of it as its own files. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { asText, isObject, parseJson } from './json.ts';

/** By name, where Node would find them from `root`; what a package brings in its own folder comes along with it. */
export const dependenciesOf = async (
  root: string,
  found = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> => {
  const manifest = parseJson(await readFile(join(root, 'package.json'), 'utf8'));
  const wanted = isObject(manifest) ? manifest['dependencies'] : undefined;
  for (const name of isObject(wanted) ? Object.keys(wanted) : []) {
    const folder = found.has(name) ? undefined : await packageFolder(root, name);
    if (folder === undefined) continue;
    found.set(name, folder);
    await dependenciesOf(folder, found);
  }
  return found;
};

const packageFolder = async (from: string, name: string): Promise<string | undefined> => {
  const folder = join(from, 'node_modules', name);
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
  const parsed = parseJson(manifest);
  if (isObject(parsed) && asText(parsed['name']) === name) return folder;
  return dirname(from) === from ? undefined : packageFolder(dirname(from), name);
};
