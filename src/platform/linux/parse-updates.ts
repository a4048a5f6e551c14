/** Lists of updates as apt, dnf, Flatpak and PackageKit print them, all from what was already fetched. */
import type { Updates } from '../../model/host-facts.ts';

type Pending = Updates['pending'][number];

/** Kernel, firmware and drivers built beside it: with these a network card can behave differently. */
const driver =
  /^(?:linux-image|linux-modules|linux-firmware|firmware-|kernel(?:$|-core|-modules)|[a-z0-9]*-?dkms$|broadcom-sta|bcmwl|r8168|r8125)/u;

/** What only a restart brings into use; a list kept short, because the system says it itself where it can. */
const restart =
  /^(?:linux-image|linux-modules|kernel(?:$|-core|-modules)|linux-firmware|firmware-|systemd$|dbus$|glibc$|libc6$)/u;

const entry = (name: string, version: string, isSecurity: boolean): Pending => ({
  title: version === '' ? name : `${name} ${version}`,
  id: name,
  isSecurity,
  ...(driver.test(name) ? { isNetworkDriver: true } : {}),
  ...(restart.test(name) ? { needsRestart: true } : {}),
});

/**
 * `apt-get -s dist-upgrade`: `Inst NAME [old] (new origin:… [arch])`. A package without an old
 * version comes along with another one and is no update of its own. Undefined for text without
 * the sum that every simulation prints first.
 */
export const parseAptSimulation = (text: string): readonly Pending[] | undefined => {
  if (!/^\d+ upgraded, /mu.test(text)) return undefined;
  return text.split('\n').flatMap((line) => {
    const [, name = '', version = '', origin = ''] =
      /^Inst ([A-Za-z0-9][\w.+-]*) \[[^\]]*\] \((\S+) ([^)]*)\)/u.exec(line) ?? [];
    return name === '' ? [] : [entry(name, version, /[-/]security\b/iu.test(origin))];
  });
};

/** `dnf check-upgrade`: `name.arch  version  repository`; what follows "Obsoleting Packages" replaces, it is no update. */
export const parseDnfUpgrades = (text: string, security: ReadonlySet<string>): readonly Pending[] =>
  namesAndVersions(text).map(([name, version]) => entry(name, version, security.has(name)));

export const parseDnfNames = (text: string): ReadonlySet<string> =>
  new Set(namesAndVersions(text).map(([name]) => name));

const namesAndVersions = (text: string): readonly (readonly [string, string])[] => {
  const [list = ''] = text.split(/^Obsoleting packages$/imu);
  // Dnf 4 breaks the line after a long name.
  const rows = list.replaceAll(/^(\S+)\r?\n[ \t]+/gmu, '$1 ');
  return rows.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, name, version] =
      /^([A-Za-z0-9][\w.+-]*)\.[a-z0-9_]+\s+(\S+)\s+@?[\w./-]+\s*$/u.exec(line) ?? [];
    return name === undefined || version === undefined ? [] : [[name, version]];
  });
};

/** Both dnf 4 and 5 say it in these words and end with 1, as they do for errors. */
export const saysRestartRequired = (text: string): boolean => /^Reboot is required/mu.test(text);

/** `flatpak remote-ls --updates --cached --columns=application,version`: tab between, no heading in a pipe. */
export const parseFlatpakUpdates = (text: string): readonly Pending[] =>
  text.split('\n').flatMap((line) => {
    const [, name, version = ''] =
      /^([A-Za-z_][\w-]*(?:\.[\w-]+){2,})(?:\t(\S+))?\s*$/u.exec(line) ?? [];
    return name === undefined ? [] : [entry(name, version, false)];
  });

/**
 * `pkcon --plain get-updates`: kind, then `name-version.arch (origin)`. Versions of Debian and of
 * rpm differ in form, so only the first part before a dash and a digit is called the name.
 */
export const parsePackageKit = (text: string): readonly Pending[] =>
  text.split('\n').flatMap((line) => {
    const [, kind = '', name, version = ''] =
      /^\s*(Security|Bug fix|Normal|Enhancement|Low|Important|Available)\s+([A-Za-z0-9][\w.+-]*?)-(\d\S*?)\.\w+ \([^)]*\)/u.exec(
        line,
      ) ?? [];
    return name === undefined ? [] : [entry(name, version, kind === 'Security')];
  });
