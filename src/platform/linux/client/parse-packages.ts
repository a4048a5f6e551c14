/** Package databases, read as files: starting `dpkg` or `snap` costs more than the answer is worth. */
import { parseIni } from '../../ini.ts';

export interface PackageState {
  readonly version?: string;
  /** dpkg's third word is not `installed`: an interrupted installation or a removed one. */
  readonly isComplete: boolean;
}

/** One package's paragraph of `/var/lib/dpkg/status` (6 MB on a desktop); undefined when it is not there. */
export const parseDpkgStatus = (text: string, name: string): PackageState | undefined => {
  const heading = `\nPackage: ${name}\n`;
  const start = `\n${text}`.indexOf(heading);
  if (start === -1) return undefined;
  const paragraph = text.slice(start, start + 64 * 1024).split(/\n\s*\n/u)[0] ?? '';
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

/** `rpm --query --queryformat '%{VERSION}\n' NAME`; "package X is not installed" is no version. */
export const parseRpmVersion = (text: string): string | undefined =>
  /^(\d[\w.+~^-]*)$/mu.exec(text.trim())?.[1];

/** `/opt/zoom/version.txt`: the number alone or after a key. */
export const parseVersionText = (text: string): string | undefined =>
  /\b(\d+(?:\.\d+){1,3})\b/u.exec(text.slice(0, 4096))?.[1];

/**
 * What a Flatpak may not do: `metadata` grants, overrides add with a name and take away
 * with `!name` (flatpak-metadata(5)). Later files win.
 */
export const parseFlatpakLacks = (files: readonly string[]): readonly string[] => {
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

/** `snap connections NAME`: `Interface Plug Slot Notes`; a plug without slot (`-`) is not granted. */
export const parseSnapLacks = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [kind, plug, slot] = line.trim().split(/\s+/u);
      const isNeeded = kind === 'network' || kind === 'network-bind';
      return isNeeded && plug !== undefined && plug !== '-' && slot === '-' ? [kind] : [];
    });

/**
 * A Firejail profile with a `protocol` line must name netlink, or the client cannot see
 * its own interfaces (netblue30/firejail issue 3428). The last line wins; `net none` cuts all.
 */
export const parseFirejailLacks = (text: string): readonly string[] => {
  const lines = text.split('\n').map((line) => line.replace(/#.*$/u, '').trim());
  const ignored = new Set(
    lines.filter((line) => line.startsWith('ignore ')).map((line) => line.slice(7).trim()),
  );
  const effective = lines.filter((line) => !ignored.has(line.split(/\s+/u)[0] ?? ''));
  const protocol = effective.findLast((line) => line.startsWith('protocol '));
  const lacks = effective.includes('net none') ? ['network'] : [];
  if (protocol === undefined) return lacks;
  const allowed = protocol
    .slice('protocol '.length)
    .split(',')
    .map((word) => word.trim());
  return [...lacks, ...['inet', 'inet6', 'netlink'].filter((word) => !allowed.includes(word))];
};
