/** Lists of updates as apt, dnf, Flatpak and PackageKit print them, all from what was already fetched. */
import type { Updates } from '../../model/host-facts.ts';
import { endedText } from '../text-lines.ts';

type Pending = Updates['pending'][number];

/** Kernel, firmware and drivers built beside it: with these a network card can behave differently. */
const driver =
  /^(?:linux-image|linux-modules|linux-firmware|firmware-|kernel(?:$|-core|-modules)|[a-z0-9]*-?dkms$|broadcom-sta|bcmwl|r8168|r8125)/u;

/** What only a restart brings into use; a list kept short, because the system says it itself where it can. */
const restart =
  /^(?:linux-image|linux-modules|kernel(?:$|-core|-modules)|linux-firmware|firmware-|systemd$|dbus$|glibc$|libc6$)/u;

const entry = (id: string, version: string, isSecurity: boolean): Pending => {
  // Of a package for another architecture apt says `libc6:i386`.
  const name = id.replace(/:.*$/u, '');
  return {
    title: version === '' ? id : `${id} ${version}`,
    id,
    isSecurity,
    ...(driver.test(name) ? { isNetworkDriver: true } : {}),
    ...(restart.test(name) ? { needsRestart: true } : {}),
  };
};

/**
 * `apt-get -s dist-upgrade`: `Inst NAME[:arch] [old] (new origin:… [arch])`. A package without an old
 * version comes along with another one and is no update of its own. Undefined for text without
 * the sum that every simulation prints first, or with fewer packages than the sum promises: cut off.
 */
export const parseAptSimulation = (text: string): readonly Pending[] | undefined => {
  const promised = /^(\d{1,9}) upgraded, /mu.exec(text)?.[1];
  const pending = text.split('\n').flatMap((line) => {
    const [, name = '', version = '', origin = ''] =
      /^Inst ([A-Za-z0-9][\w.+-]*(?::[a-z0-9-]+)?) \[[^\]]*\] \((\S+) ([^)]*)\)/u.exec(line) ?? [];
    return name === '' ? [] : [entry(name, version, /[-/]security\b/iu.test(origin))];
  });
  return promised === undefined || pending.length < Number(promised) ? undefined : pending;
};

/**
 * `dnf check-upgrade`: `name.arch  version  repository`. What follows the heading "Obsoleting packages"
 * replaces, it is no update; in whatever language, a heading has neither digit nor dot.
 */
export const parseDnfUpgrades = (text: string, security: ReadonlySet<string>): readonly Pending[] =>
  namesAndVersions(text).map(([name, version]) => entry(name, version, security.has(name)));

export const parseDnfNames = (text: string): ReadonlySet<string> =>
  new Set(namesAndVersions(text).map(([name]) => name));

const namesAndVersions = (text: string): readonly (readonly [string, string])[] => {
  const [list = ''] = text.split(/^[^\s\d.:][^\d.:\n]*$/mu);
  // Dnf 4 breaks the line after a long name.
  const rows = list.replaceAll(/^(\S+)\r?\n[ \t]+/gmu, '$1 ');
  return rows.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, name, version] =
      // The repository may be `copr:copr.fedorainfracloud.org:owner:project`.
      /^([A-Za-z0-9][\w.+-]*)\.[a-z0-9_]+\s+([\w.:+~^-]+)\s+@?[\w./:@-]+\s*$/u.exec(line) ?? [];
    return name === undefined || version === undefined ? [] : [[name, version]];
  });
};

/**
 * Both dnf 4 and 5 say it in these words and end with 1, as they do for errors. Undefined where they
 * say neither: the plugin is missing.
 */
export const saysRestartRequired = (text: string): boolean | undefined => {
  if (/^Reboot is required/mu.test(text)) return true;
  return /^Reboot should not be necessary/mu.test(text) ? false : undefined;
};

/** `flatpak remote-ls --updates --cached --columns=application,version`: tab between, no heading in a pipe. */
export const parseFlatpakUpdates = (text: string): readonly Pending[] =>
  endedText(text)
    .split('\n')
    .flatMap((line) => {
      const [, name, version = ''] =
        /^([A-Za-z_][\w-]*(?:\.[\w-]+){2,})(?:\t([^\s\p{C}]+))?\s*$/u.exec(line) ?? [];
      return name === undefined ? [] : [entry(name, version, false)];
    });

/**
 * `pkcon --plain get-updates`: kind, then `name-version.arch (origin)`. Versions of Debian and of
 * rpm differ in form, so only the first part before a dash and a digit is called the name.
 * Undefined for text that neither lists a package nor says that there is none.
 */
export const parsePackageKit = (text: string): readonly Pending[] | undefined => {
  const rows = text.split('\n').flatMap((line) => {
    const [, kind = '', name, version = ''] = packageKitRow.exec(line) ?? [];
    return name === undefined ? [] : [{ kind, name, version }];
  });
  const isNone = /^There are no updates available/mu.test(text);
  // In another language a kind may be the same word by chance, and the next one not.
  if (rows.length === 0 ? !isNone : rows.some(({ kind }) => !packageKitKinds.has(kind))) {
    return undefined;
  }
  return rows
    .filter(({ kind }) => kind !== 'Blocked')
    .map(({ kind, name, version }) => entry(name, version, kind === 'Security'));
};

const packageKitRow = /^\s*(\S.*?)\s+([A-Za-z0-9][\w.+-]*?)-(\d\S*?)\.\w+ \([^)]*\)/u;

/** `pk_info_enum_to_localised_text`; what is blocked cannot be installed. */
const packageKitKinds: ReadonlySet<string> = new Set([
  'Security',
  'Critical',
  'Important',
  'Bug fix',
  'Normal',
  'Enhancement',
  'Trivial',
  'Available',
  'Blocked',
]);
