/** Programs that put updates in, by process name; most of them run for minutes and then are gone. */
const INSTALLERS: ReadonlySet<string> = new Set([
  // Windows: servicing stack, update orchestrator, installer, Defender's platform update.
  'tiworker',
  'trustedinstaller',
  'mousocoreworker',
  'usoclient',
  'wuauclt',
  'msiexec',
  'dismhost',
  'setuphost',
  // macOS
  'softwareupdated',
  'installd',
  'system_installd',
  // The system's own update from macOS 11 on; an XPC service goes by its whole identifier.
  'com.apple.mobilesoftwareupdate.updatebrainservice',
  'mobileassetd',
  // Linux
  'apt-get',
  'dpkg',
  'unattended-upgr',
  'packagekitd',
  'dnf',
  'dnf5',
  'rpm',
  'zypper',
  'pacman',
  'snapd',
  'fwupd',
]);

/** Without the ending that Windows shows, and whatever the case. */
export const isInstaller = (program: string): boolean =>
  INSTALLERS.has(program.toLowerCase().replace(/\.exe$/, ''));
