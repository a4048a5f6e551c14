/**
 * Where a new member of a plural must be entered besides its own files, so that what
 * `npm run new` writes compiles at once and is found by everything that lists it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** One insertion; `{id}`, `{name}`, `{Name}` are filled in. */
interface Entry {
  readonly file: string;
  /** The new lines go before the first place that matches; text that is there already is not written twice. */
  readonly before: RegExp;
  readonly lines: string;
  /** Skip all if the file says this already, e.g. an id that the contract knows. */
  readonly unless: string;
}

/** Imports go before the first empty line after them: the catalogue's own type is imported first. */
const afterImports = /\n\n(?:\/\*\*[^]*?\*\/\n)?(?:export )?const /;

const listed = (file: string, list: RegExp): readonly Entry[] => [
  {
    file,
    before: afterImports,
    lines: `\nimport { {name} } from './{id}.ts';`,
    unless: `'./{id}.ts'`,
  },
  { file, before: list, lines: '  {name},\n', unless: '  {name},\n' },
];

export const entries: Readonly<Record<string, readonly Entry[]>> = {
  probe: [
    {
      file: 'src/model/network-facts.ts',
      before: /$/,
      lines: `\nexport interface {Name} {\n  /** TODO: what is measured, with its unit in its name. */\n  readonly rttMs: number;\n}\n`,
      unless: 'interface {Name} {',
    },
    {
      file: 'src/model/facts.ts',
      before: /\}\n\nexport type FactId/,
      lines: `  '{id}': Network.{Name};\n`,
      unless: `'{id}':`,
    },
    {
      file: 'src/model/facts.ts',
      before: /\] as const satisfies readonly FactId/,
      lines: `  '{id}',\n`,
      unless: `  '{id}',\n`,
    },
    {
      file: 'src/report/schema/network-facts.ts',
      before: /\};\n$/,
      lines: `  '{id}': v.object({ rttMs: number }) satisfies FactSchema<Facts['{id}']>,\n`,
      unless: `'{id}':`,
    },
    {
      file: 'src/text/english/probes.ts',
      before: /\} as const/,
      lines: `  'probe.{id}': 'TODO: what is being asked, for the line that shows progress',\n`,
      unless: `'probe.{id}'`,
    },
    ...listed('src/probes/index.ts', /\];\n$/),
  ],
  cause: [
    {
      file: 'src/model/cause-id.ts',
      before: /\} as const satisfies Record/,
      lines: `  '{id}': ['in-this-network'],\n`,
      unless: `'{id}':`,
    },
    ...listed('src/diagnosis/causes/index.ts', /\];\n/),
  ],
  fix: listed('src/fixes/index.ts', /\];\n/),
  profile: [
    {
      file: 'src/profiles/index.ts',
      before: /\} as const satisfies Record/,
      lines: `  '{id}': async () => (await import('./{id}.ts')).{name},\n`,
      unless: `'./{id}.ts'`,
    },
  ],
  // The catalogue of scenarios is the folder itself.
  scenario: [],
};

/** Enters the new member everywhere; says which files changed. */
export const enlist = (
  kind: string,
  root: string,
  fill: (text: string) => string,
): readonly string[] => {
  const changed = new Set<string>();
  for (const { file, before, lines, unless } of entries[kind] ?? []) {
    const path = `${root}${file}`;
    const text = readFileSync(path, 'utf8');
    if (text.includes(fill(unless))) continue;
    const at = text.search(before);
    if (at === -1)
      throw new Error(`${file} has changed its shape: nowhere to enter ${fill('{id}')}`);
    writeFileSync(path, `${text.slice(0, at)}${fill(lines)}${text.slice(at)}`);
    changed.add(file);
  }
  return [...changed];
};
