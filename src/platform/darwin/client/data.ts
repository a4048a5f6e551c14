/** Can the client read and write its own folders, and are its databases more than zeros? */
import type { Client } from '../../../model/machine-facts.ts';
import type { Host } from '../../host.ts';
import { policyKeys } from '../../linux/client/data.ts';
import { readForced } from '../managed-preferences.ts';
import type { ClientPlaces } from './catalogue.ts';

/** A full disk shows first in files of length zero; below this nothing can be saved for long. */
const neededBytes = 20 * 1024 * 1024;

export const readDataProblems = async (
  host: Host,
  places: ClientPlaces,
): Promise<readonly string[]> => {
  const folders = places.data.map((path) => `${host.home}/${path}`);
  const problems = await Promise.all([
    ...folders.map((path) => folderProblems(host, path)),
    ...folders.map((path) => databaseProblems(host, path)),
  ]);
  const free = await host.files.freeBytes(host.home);
  return [
    ...problems.flat(),
    ...(free !== undefined && free < neededBytes ? [`no-space:${host.home}`] : []),
  ];
};

/** Only a folder has an entry `.`. */
const folderProblems = async (host: Host, path: string): Promise<readonly string[]> => {
  if (!(await host.files.exists(path))) return [];
  if (!(await host.files.exists(`${path}/.`))) return [`damaged:${path}`];
  const mayUse = (await host.files.mayExecute(path)) && (await host.files.mayWrite(path));
  return mayUse ? [] : [`not-writable:${path}`];
};

/** Databases may be encrypted, so their beginning proves nothing but this: zeros alone are none. */
const databaseProblems = async (host: Host, folder: string): Promise<readonly string[]> => {
  const names = (await host.files.list(folder)).filter((name) => name.endsWith('.db'));
  const problems = names.map(async (name) => {
    const path = `${folder}/${name}`;
    const file = await host.files.read(path, 4096);
    if (file.kind === 'unreadable') return [`unreadable:${path}`];
    const isZeros = file.kind === 'text' && file.text !== '' && /^\0+$/u.test(file.text);
    return isZeros ? [`damaged:${path}`] : [];
  });
  return (await Promise.all(problems)).flat();
};

const maxValueLength = 300;

/** The vendor's keys, from where the client takes them; the source tells who could change them. */
export const readPolicies = async (
  host: Host,
  { policyDomain }: ClientPlaces,
  signal: AbortSignal,
): Promise<Client['policies']> => {
  if (policyDomain === undefined) return [];
  const forced = await readForced(host, policyDomain, signal);
  return forced.flatMap(({ path, values }) =>
    Object.entries(values).flatMap(([key, value]) =>
      policyKeys.has(key)
        ? [{ key, value: policyText(value).slice(0, maxValueLength), source: path }]
        : [],
    ),
  );
};

const policyText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
