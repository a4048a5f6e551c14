/**
 * Section `client`: entries of the uninstall lists, Store packages, the files themselves. Zoom's EXE
 * says `6.2.5 (48876)` where its MSI says `6.2.48876` (rzander/ruckzuck issue 105): the file's own
 * version, where there is a file, is the one to compare.
 */
import { isIP } from 'node:net';
import type { Client } from '../../../model/machine-facts.ts';
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { numberIn, rowsIn, rowsOf, textsOf } from '../shapes.ts';

type Install = Client['installs'][number];

/** Undefined when neither the lists nor the files could be looked at. */
export const parseClient = (
  data: JsonObject,
  files: readonly string[],
): Omit<Client, 'dataProblems'> | undefined => {
  const isBlind = ['installed', 'files', 'packages'].every(
    (part) => rowsOf(data[part]) === undefined,
  );
  if (isBlind) return undefined;
  return {
    installs: [...entries(data, files), ...packages(data)].filter(({ path }) => path !== ''),
    isRunning: rowsIn(data['running']).length > 0,
    peers: peersIn(data),
    policies: policiesIn(data),
  };
};

interface Found {
  readonly path: string;
  readonly version?: string;
  readonly isEmpty: boolean;
}

const filesIn = (data: JsonObject): readonly Found[] =>
  rowsIn(data['files']).flatMap((row) => {
    const path = asText(row['path']);
    const version = normalVersion(asText(row['version']) ?? '');
    if (path === undefined) return [];
    const isEmpty = numberIn(row['length']) === 0;
    return [{ path, isEmpty, ...(version === undefined ? {} : { version }) }];
  });

/** One install per program that is there, then those that only the list knows. */
const entries = (data: JsonObject, wanted: readonly string[]): readonly Install[] => {
  const listed = rowsIn(data['installed']).map((row) => ({
    isPerUser: asText(row['hive']) === 'HKCU',
    isMsi: numberIn(row['msi']) === 1,
    version: normalVersion(asText(row['version']) ?? ''),
    name: asText(row['name']) ?? asText(row['key']) ?? '',
    location: asText(row['location']) ?? '',
  }));
  const files = filesIn(data);
  const installs = files.map((file): Install => {
    const entry = listed.find(({ isPerUser }) => isPerUser === isUnderUser(file.path));
    const version = file.version ?? entry?.version;
    return {
      path: file.path,
      from: entry?.isMsi === true ? 'msi' : 'files',
      ...(version === undefined ? {} : { version }),
      problems: file.isEmpty ? ['partial'] : [],
    };
  });
  const orphans = listed.filter(
    ({ isPerUser }) => !files.some(({ path }) => isUnderUser(path) === isPerUser),
  );
  // Where the files could not be looked at, that none was seen says nothing.
  const wasLookedAt = rowsOf(data['files']) !== undefined;
  return [
    ...installs,
    // Listed, and its program is nowhere: half removed, or an installation that broke off.
    ...orphans
      .filter(() => wanted.length > 0)
      .map(({ location, name, isMsi, isPerUser, version }): Install => {
        const path = location === '' ? name : location;
        const expected = wanted.find(
          (file) => isUnderUser(file) === isPerUser && (location === '' || isBelow(location, file)),
        );
        return {
          path,
          from: isMsi ? 'msi' : 'files',
          ...(version === undefined ? {} : { version }),
          // Put into a folder of somebody's choice: nobody looked there.
          problems: wasLookedAt && expected !== undefined ? [`missing:${expected}`] : [],
        };
      }),
  ];
};

const isBelow = (folder: string, file: string): boolean =>
  file.toLowerCase().startsWith(`${folder.replace(/\\+$/u, '').toLowerCase()}\\`);

const isUnderUser = (path: string): boolean => /\\(?:Users|AppData)\\/iu.test(path);

const packages = (data: JsonObject): readonly Install[] =>
  rowsIn(data['packages']).flatMap((row) => {
    const path = asText(row['InstallLocation']) ?? asText(row['Name']);
    const version = normalVersion(asText(row['Version']) ?? '');
    if (path === undefined) return [];
    return [{ path, from: 'files', problems: [], ...(version === undefined ? {} : { version }) }];
  });

/** `6.2.5 (48876)`, `6,2,5,48876` and `6.2.5.48876` are one version. */
export const normalVersion = (text: string): string | undefined => {
  const parts = /^\s*(\d+(?:\s*[.,]\s*\d+){1,3})(?:\s*\((\d+)\))?/u.exec(text);
  if (parts === null) return undefined;
  const numbers = (parts[1] ?? '').split(/\s*[.,]\s*/u);
  return [...numbers, ...(parts[2] === undefined ? [] : [parts[2]])].join('.');
};

const peersIn = (data: JsonObject): Client['peers'] => {
  const all = rowsIn(data['peers']).flatMap((row) => {
    const ip = asText(row['RemoteAddress']) ?? '';
    const port = numberIn(row['RemotePort']);
    const isFar =
      isIP(ip) !== 0 && !ip.startsWith('127.') && ip !== '::1' && ip !== '0.0.0.0' && ip !== '::';
    return isFar && port !== undefined ? [{ ip, port, transport: 'tcp' as const }] : [];
  });
  return [...new Map(all.map((peer) => [`${peer.ip} ${peer.port}`, peer])).values()];
};

const maxValueLength = 300;

const policiesIn = (data: JsonObject): Client['policies'] =>
  rowsIn(data['policies']).flatMap((row) => {
    const values = row['values'];
    const source = asText(row['source']) ?? '';
    if (typeof values !== 'object' || values === null) return [];
    return Object.entries(values)
      .filter(([key]) => key !== '(default)')
      .map(([key, value]) => ({
        key,
        value: valueText(value).slice(0, maxValueLength),
        source: source
          .replace(/^HKEY_LOCAL_MACHINE/u, 'HKLM')
          .replace(/^HKEY_CURRENT_USER/u, 'HKCU'),
      }));
  });

const valueText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : textsOf(value).join(', ');
