/**
 * Which system and desktop a person sits at, as far as menu paths differ. Told by the kernel's own number
 * (Windows build, Darwin version), for which no program has to be started.
 */
import { release } from 'node:os';

/** From the most exact to the most general: a text is taken for the first that has one. */
export type Desk =
  | 'windows-10'
  | 'windows-11'
  /** 24H2 and later: build 26100. */
  | 'windows-11-24h2'
  | 'windows'
  /** 13 and 14. */
  | 'macos-13'
  | 'macos-15'
  /** 26 and 27. */
  | 'macos-26'
  | 'macos'
  | 'gnome'
  | 'kde'
  | 'linux'
  | 'any';

export type Desks = readonly Desk[];

const windowsDesks = (version: string): Desks => {
  const build = Number(version.split('.')[2]);
  if (build >= 26_100) return ['windows-11-24h2', 'windows-11', 'windows', 'any'];
  return [build >= 22_000 ? 'windows-11' : 'windows-10', 'windows', 'any'];
};

/** Darwin 22 is macOS 13, 24 is 15, 25 is 26 (Apple skipped ten numbers). */
const macDesks = (version: string): Desks => {
  const darwin = Number(version.split('.')[0]);
  if (darwin >= 25) return ['macos-26', 'macos-15', 'macos', 'any'];
  return [darwin >= 24 ? 'macos-15' : 'macos-13', 'macos', 'any'];
};

/** `XDG_CURRENT_DESKTOP` is a list, e.g. `ubuntu:GNOME`. */
const linuxDesks = (desktop: string): Desks => {
  const names = desktop.toUpperCase().split(':');
  if (names.includes('KDE')) return ['kde', 'linux', 'any'];
  const isGnome = names.some((name) => name === 'GNOME' || name === 'UNITY');
  return isGnome ? ['gnome', 'linux', 'any'] : ['linux', 'any'];
};

export const desksOf = (system: string, version: string, desktop: string): Desks => {
  if (system === 'win32') return windowsDesks(version);
  if (system === 'darwin') return macDesks(version);
  return linuxDesks(desktop);
};

export const theseDesks = (): Desks =>
  desksOf(process.platform, release(), process.env['XDG_CURRENT_DESKTOP'] ?? '');
