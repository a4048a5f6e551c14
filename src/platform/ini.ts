/** `[section]` and `key=value` files: KDE, Qt programs, Flatpak. */

/** Section, then key, then value; keys before any section stand under the empty name. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const parseIni = (text: string): Ini => {
  const sections = new Map<string, Map<string, string>>();
  let current = section(sections, '');
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const heading = /^\[(.+)\]$/u.exec(line)?.[1];
    const pair = /^([^=#;][^=]*)=(.*)$/u.exec(line);
    if (heading !== undefined) current = section(sections, heading);
    else if (pair?.[1] !== undefined) current.set(pair[1].trim(), (pair[2] ?? '').trim());
  }
  return sections;
};

const section = (all: Map<string, Map<string, string>>, name: string): Map<string, string> => {
  const known = all.get(name) ?? new Map<string, string>();
  all.set(name, known);
  return known;
};
