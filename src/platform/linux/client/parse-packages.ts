/** Package databases, read as files: starting `dpkg` or `snap` costs more than the answer is worth. */
import { parseIni } from '../../ini.ts';
import { endedText, wholeLines } from '../../text-lines.ts';

export interface PackageState {
  readonly version?: string;
  /** dpkg's third word is not `installed`: an interrupted installation or a removed one. */
  readonly isComplete: boolean;
}

/**
 * The paragraph of one package in `/var/lib/dpkg/status` (6 MB on a desktop), the first that is more than a
 * memory: each architecture has its own. Undefined when there is none.
 */
export const parseDpkgStatus = (text: string, name: string): PackageState | undefined => {
  const heading = `Package: ${name}`;
  for (let at = text.indexOf(heading); at !== -1; at = text.indexOf(heading, at + 1)) {
    const isHeading = at === 0 || text[at - 1] === '\n';
    const state = isHeading ? paragraphState(text.slice(at, at + 64 * 1024), heading) : undefined;
    if (state !== undefined) return state;
  }
  return undefined;
};

const paragraphState = (text: string, heading: string): PackageState | undefined => {
  const paragraph = endedText(text).split(/\n\s*\n/u)[0] ?? '';
  if (paragraph.split('\n', 1)[0] !== heading) return undefined;
  const status = /^Status: (\S+) (\S+) (\S+)$/mu.exec(paragraph);
  // `deinstall ok config-files`: gone but for its settings.
  if (status === null || status[3] === 'config-files' || status[3] === 'not-installed') {
    return undefined;
  }
  const version = /^Version: (\S+)$/mu.exec(paragraph)?.[1];
  return {
    isComplete: status[3] === 'installed' && status[2] === 'ok',
    ...(version === undefined ? {} : { version }),
  };
};

/**
 * `rpm --query --queryformat '%{VERSION}\n' NAME`; "package X is not installed" is no version, and of
 * two that are installed nobody knows which one runs.
 */
export const parseRpmVersion = (text: string): string | undefined =>
  onlyOne(wholeLines(text).filter((line) => /^\d[\w.+~^-]*$/u.test(line)));

/** `/opt/zoom/version.txt`: the number alone, or after a key; a date has points too. */
export const parseVersionText = (text: string): string | undefined => {
  const beginning = text.slice(0, 4096);
  const numbers = [...beginning.matchAll(/(?<![\w.])v?(\d{1,6}(?:\.\d{1,6}){1,3})(?!\w|\.\d)/gu)];
  const plausible = numbers.filter(([, number = '']) => !isDate(number));
  const named = plausible.filter(({ index }) => afterKey.test(beginning.slice(0, index)));
  return onlyOne((named.length > 0 ? named : plausible).map(([, number = '']) => number));
};

const afterKey = /(?:versi[oó]n|バージョン)[^\d\n]{0,20}$/iu;

/** `12.05.2026`, and `2026.05.12` as East Asia writes it. */
const isDate = (number: string): boolean =>
  /^(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d\.\d{1,2}\.\d{1,2})$/u.test(number);

const onlyOne = (values: readonly string[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/**
 * What a Flatpak may not do: `metadata` grants, overrides add with a name and take away
 * with `!name` (flatpak-metadata(5)). Later files win. Metadata that is none, or not whole, says nothing.
 */
export const parseFlatpakLacks = (files: readonly string[]): readonly string[] => {
  const [metadata = ''] = files;
  if (!metadata.endsWith('\n') || !parseIni(metadata).has('Application')) return [];
  const granted = new Map<string, Set<string>>();
  for (const text of files) {
    for (const [key, value] of parseIni(text).get('Context') ?? []) {
      const names = granted.get(key) ?? new Set<string>();
      for (const item of value.split(';').filter((word) => word !== '')) {
        if (item.startsWith('!')) names.delete(item.slice(1));
        else names.add(item);
      }
      granted.set(key, names);
    }
  }
  return granted.get('shared')?.has('network') === true ? [] : ['network'];
};

/**
 * `snap connections NAME`: `Interface Plug Slot Notes`, the heading translated; a plug without slot
 * (`-`) is not granted. Undefined for text without such a row.
 */
export const parseSnapLacks = (text: string): readonly string[] | undefined => {
  // What stands behind the cut is not known to be granted.
  if (!text.endsWith('\n')) return undefined;
  const rows = wholeLines(text)
    .slice(1)
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, plug = '', slot, notes]) => isPlug.test(plug) && slot !== undefined && notes);
  return rows.length === 0
    ? undefined
    : rows.flatMap(([kind, , slot]) =>
        (kind === 'network' || kind === 'network-bind') && slot === '-' ? [kind] : [],
      );
};

/** `zoom-client:network`. */
const isPlug = /^[a-z0-9_-]+:[a-z0-9-]+$/u;

/**
 * A Firejail profile with a `protocol` line must name netlink, or the client cannot see
 * its own interfaces (netblue30/firejail issue 3428). `net none` cuts all, `ignore` takes away every
 * line that begins with its words.
 */
export const parseFirejailLacks = (text: string): readonly string[] => {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/#.*$/u, '').trim().replaceAll(/\s+/gu, ' '));
  const ignored = lines
    .filter((line) => line.startsWith('ignore '))
    .map((line) => line.slice('ignore '.length));
  const effective = lines.filter(
    (line) => !ignored.some((start) => `${line} `.startsWith(`${start} `)),
  );
  const lacks = effective.includes('net none') ? ['network'] : [];
  const allowed = allowedProtocols(
    effective
      .filter((line) => line.startsWith('protocol '))
      .flatMap((line) => line.slice('protocol '.length).split(',')),
  );
  if (allowed === undefined) return lacks;
  return [...lacks, ...['inet', 'inet6', 'netlink'].filter((word) => !allowed.has(word))];
};

const protocols: ReadonlySet<string> = new Set([
  'unix',
  'inet',
  'inet6',
  'netlink',
  'packet',
  'bluetooth',
]);

/**
 * Lines add up; `-word` takes one away, `=word` begins anew (profile_list_compress in Firejail's
 * profile.c). Undefined without a word, and with one Firejail refuses: then it starts nothing.
 */
const allowedProtocols = (words: readonly string[]): ReadonlySet<string> | undefined => {
  const allowed = new Set<string>();
  for (const word of words.map((one) => one.trim()).filter((one) => one !== '')) {
    const [, sign = '', name = ''] = /^([-+=]?)(.*)$/u.exec(word) ?? [];
    if (!protocols.has(name)) return undefined;
    if (sign === '=') allowed.clear();
    if (sign === '-') allowed.delete(name);
    else allowed.add(name);
  }
  return words.length === 0 ? undefined : allowed;
};

/** `meta/snap.yaml`: the version stands at the start of a line, in quotes or not, a comment behind it. */
export const parseSnapVersion = (text: string): string | undefined => {
  const found = wholeLines(text).flatMap((line) => {
    const parts = /^version:\s+(?:'([^']*)'|"([^"]*)"|([^\s'"#]+))\s*(?:#.*)?$/u.exec(line);
    return parts?.slice(1).find((part) => part !== undefined) ?? [];
  });
  const [version = '', ...others] = found;
  // snapcraft's schema of a version.
  const isVersion = /^[A-Za-z0-9](?:[A-Za-z0-9:.+~-]{0,30}[A-Za-z0-9+~])?$/u.test(version);
  return others.length === 0 && isVersion ? version : undefined;
};
