import { wholeLines } from '../../text-lines.ts';

export interface AptPolicy {
  readonly installed?: string;
  readonly candidate?: string;
}

/**
 * `apt-cache policy NAME`; a missing version is `(none)`. Undefined for anything but the answer about
 * this package, said once: a version cut off would be another one.
 */
export const parseAptPolicy = (text: string, name: string): AptPolicy | undefined => {
  const lines = wholeLines(text);
  const valuesOf = (label: string): readonly string[] =>
    lines.flatMap((line) =>
      line.startsWith(`  ${label}: `) ? [line.slice(label.length + 4).trim()] : [],
    );
  const [installed, ...more] = valuesOf('Installed');
  const [candidate, ...others] = valuesOf('Candidate');
  const isOne = lines[0] === `${name}:` && more.length === 0 && others.length === 0;
  if (!isOne || !isVersion(installed) || !isVersion(candidate)) return undefined;
  return {
    ...(installed === none ? {} : { installed }),
    ...(candidate === none ? {} : { candidate }),
  };
};

const none = '(none)';

/** Debian policy 5.6.12. */
const isVersion = (text: string | undefined): text is string =>
  text === none || /^\d[A-Za-z0-9.+~:-]*$/u.test(text ?? '');
