/**
 * Where was a variable of the session set? The files that a login or a shell reads, searched for lines
 * that set it: a person who is to take a line out must be told which one. Scripts are not run, so a
 * name that is put together there is not found.
 */
import { filesUnder, textOf, type Files } from '../files.ts';

export interface VariablePlace {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** Logins, shells and desktops of Linux and macOS; `~` is the person's folder. */
const places = [
  '/etc/environment',
  '/etc/profile',
  '/etc/bash.bashrc',
  '/etc/zsh/zshenv',
  '/etc/zshenv',
  '/etc/systemd/system.conf',
  '/etc/systemd/user.conf',
  '~/.pam_environment',
  '~/.profile',
  '~/.bash_profile',
  '~/.bash_login',
  '~/.bashrc',
  '~/.zshenv',
  '~/.zprofile',
  '~/.zshrc',
  '~/.xprofile',
  '~/.xsessionrc',
  '~/.config/fish/config.fish',
];

const folders = [
  '/etc/profile.d',
  '/etc/environment.d',
  '~/.config/environment.d',
  '~/.config/plasma-workspace/env',
];

/** A shell's own start file is short; what is longer is something else. */
const maxBytes = 256 * 1024;

export const variablePlaces = async (
  names: readonly string[],
  { home, files = filesUnder('') }: { readonly home: string; readonly files?: Files },
): Promise<readonly VariablePlace[]> => {
  const real = (path: string): string => path.replace(/^~/u, home);
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await files.list(real(folder))).map((name) => `${real(folder)}/${name}`),
    ),
  );
  const paths = [...places.map(real), ...listed.flat()];
  const found = await Promise.all(
    paths.map(async (path) =>
      parseSettingLines(textOf(await files.read(path, maxBytes)), names).map((line) => ({
        path,
        line,
      })),
    ),
  );
  return found.flat();
};

/** `export https_proxy=…`, `set -gx https_proxy …` (fish), `DefaultEnvironment="https_proxy=…"`, `https_proxy DEFAULT=…` (pam). */
export const parseSettingLines = (text: string, names: readonly string[]): readonly number[] =>
  text.split('\n').flatMap((line, index) => {
    const words = line.replace(/^\s*#.*$/u, '');
    const isSet = names.some((name) =>
      new RegExp(
        `(?:^|[\\s;&"'])${name}(?:=|\\s+DEFAULT=|\\s+OVERRIDE=)|\\bset\\s+-\\w+\\s+${name}\\s`,
        'u',
      ).test(words),
    );
    return isSet ? [index + 1] : [];
  });
