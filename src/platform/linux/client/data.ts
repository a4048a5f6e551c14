/** Can the client read and write its own settings and data, and are they more than zeros? */
import type { Client } from '../../../model/machine-facts.ts';
import { parseIni } from '../../ini.ts';
import type { Host } from '../../host.ts';
import type { ClientPlaces } from './catalogue.ts';

/** A full disk shows first in files of length zero; below this nothing can be saved for long. */
const neededBytes = 20 * 1024 * 1024;

export const readDataProblems = async (
  host: Host,
  places: ClientPlaces,
): Promise<readonly string[]> => {
  const settings = places.settings.map((path) => settingsProblem(host, `${host.home}/${path}`));
  const folders = places.data.map((path) => folderProblem(host, `${host.home}/${path}`));
  const databases = places.data.map((path) => databaseProblems(host, `${host.home}/${path}`));
  const free = await host.files.freeBytes(host.home);
  return [
    ...(await Promise.all([...settings, ...folders, ...databases])).flat(),
    ...(free !== undefined && free < neededBytes ? [`no-space:${host.home}`] : []),
  ];
};

const settingsProblem = async (host: Host, path: string): Promise<readonly string[]> => {
  if (await isFolder(host, path)) return folderProblem(host, path);
  const file = await host.files.read(path, 1024 * 1024);
  if (file.kind === 'absent') return [];
  if (file.kind === 'unreadable') return [`unreadable:${path}`];
  if (!(await host.files.mayWrite(path))) return [`not-writable:${path}`];
  return isDamaged(file.text) ? [`damaged:${path}`] : [];
};

/**
 * Bytes of zero are what a lost power supply leaves; text with neither a `key=value` nor a `[section]` is no
 * settings file. A section that holds nothing is merely empty: the last key may have been taken out of it.
 */
const isDamaged = (text: string): boolean =>
  text.includes('\0') ||
  (text.trim() !== '' &&
    !/^\s*\[[^\]\n]+\]\s*$/mu.test(text) &&
    [...parseIni(text).values()].every((pairs) => pairs.size === 0));

const folderProblem = async (host: Host, path: string): Promise<readonly string[]> => {
  if (!(await host.files.exists(path))) return [];
  if (!(await isFolder(host, path))) return [`damaged:${path}`];
  const mayUse = (await host.files.mayExecute(path)) && (await host.files.mayWrite(path));
  return mayUse ? [] : [`not-writable:${path}`];
};

/** Only a folder has an entry `.`. */
const isFolder = async (host: Host, path: string): Promise<boolean> =>
  host.files.exists(`${path}/.`);

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

/**
 * Policy keys of the vendor (macOS and Windows names; Linux keeps settings in one file).
 * Source: ProfileManifests, us.zoom.config of 2023-08-17.
 */
export const policyKeys: ReadonlySet<string> = new Set([
  'ProxyServer',
  'ProxyPAC',
  'ProxyBypass',
  'DisableAudioOverProxy',
  'DisableVideoOverProxy',
  'DisableSharingOverProxy',
  'DisableDirectConnection2Web',
  'EnableIndependentDataPort',
  'BandwidthLimitUp',
  'BandwidthLimitDown',
  'IgnoreBandwidthLimits',
  'BlockUntrustedSSLCert',
  'DisableCertPin',
  'EnableSSLVerification',
  'EnforceSignInToJoin',
  'EnforceAppSignInToJoin',
  'AU2_EnableAutoUpdate',
  'AU2_EnableManualUpdate',
  'AU2_DeploySpecificVersion',
  'ZAutoUpdate',
]);

export const readPolicies = async (
  host: Host,
  places: ClientPlaces,
): Promise<Client['policies']> => {
  const paths = places.settings.map((path) => `${host.home}/${path}`);
  const files = await Promise.all(paths.map((path) => host.files.read(path)));
  return files.flatMap((file, index) => {
    if (file.kind !== 'text') return [];
    const source = paths[index] ?? '';
    return [...parseIni(file.text).values()].flatMap((pairs) =>
      [...pairs].flatMap(([key, value]) =>
        policyKeys.has(key) ? [{ key, value: value.slice(0, 300), source }] : [],
      ),
    );
  });
};
