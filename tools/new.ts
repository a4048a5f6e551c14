/**
 * `npm run new -- probe|cause|fix|profile|scenario|repair ID`
 *
 * Writes the files a new member of a plural needs, with what the contract asks for and
 * a test that fails until it says something true, and puts it into its catalogue. What
 * it leaves behind compiles.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { enlist } from './enlist.ts';

const root = new URL('..', import.meta.url).pathname;

/** Where each kind's files go; `{id}` and `{Name}` are filled in. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  probe: {
    'probe.ts.txt': 'src/probes/{id}.ts',
    'probe.test.ts.txt': 'src/probes/{id}.test.ts',
  },
  cause: {
    'cause.ts.txt': 'src/diagnosis/causes/{id}.ts',
    'cause.test.ts.txt': 'src/diagnosis/causes/{id}.test.ts',
  },
  fix: { 'fix.ts.txt': 'src/fixes/{id}.ts', 'fix.test.ts.txt': 'src/fixes/{id}.test.ts' },
  profile: { 'profile.ts.txt': 'src/profiles/{id}.ts' },
  scenario: { 'scenario.ts.txt': 'lab/scenarios/{id}.ts' },
  repair: { 'repair.ts.txt': 'lab/repairs/{id}.ts' },
};

const afterwards: Readonly<Record<string, readonly string[]>> = {
  probe: [
    'say what it measures in src/model/network-facts.ts (or machine-facts.ts) and src/report/schema/',
    'say what it asks in src/text/english/probes.ts',
    'npm run generate',
  ],
  cause: [
    'check where it lies in src/model/cause-id.ts, and its place in src/diagnosis/causes/index.ts',
    'write {id}.title, .do and its reasons in src/text/english/, {id}.means in about/',
    'npm run new -- scenario <an id>: the network that proves it',
    'npm run generate',
  ],
  fix: [
    'write fix.{id}.title, .does and .risk in src/text/english/',
    'npm run new -- repair <an id>: the network on which it is proven',
    'npm run generate',
  ],
  profile: [
    'give every name, port, range and limit a source and a date',
    'npx vitest run src/profiles: it says what is missing',
    'npm run generate',
  ],
  scenario: ['npm run lab -- --only {id}'],
  repair: ['npm run lab -- --repairs --only {id}'],
};

const camel = (id: string): string =>
  id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(64);
};

const [kind = '', id = ''] = process.argv.slice(2);
const files = places[kind];
if (files === undefined || id === '') {
  fail(`usage: npm run new -- ${Object.keys(places).join('|')} ID`);
} else if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  fail(`"${id}" is not a kebab-case id: lower-case words joined by hyphens, like udp-media`);
} else {
  const name = camel(id);
  const fill = (text: string): string =>
    text
      .replaceAll('{id}', id)
      .replaceAll('{name}', name)
      .replaceAll('{Name}', `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  for (const target of Object.values(files)) {
    if (existsSync(join(root, fill(target))))
      fail(`${fill(target)} exists already; nothing was written`);
  }
  for (const [template, target] of Object.entries(files)) {
    const text = readFileSync(join(root, 'tools/templates', template), 'utf8');
    writeFileSync(join(root, fill(target)), fill(text));
    process.stdout.write(`wrote ${fill(target)}\n`);
  }
  const entered = enlist(kind, root, fill);
  for (const file of entered) process.stdout.write(`entered it in ${file}\n`);
  const touched = [...Object.values(files).map(fill), ...entered];
  spawnSync('npx', ['oxfmt', ...touched], { cwd: root, stdio: 'ignore' });
  for (const step of afterwards[kind] ?? []) process.stdout.write(`now:  ${fill(step)}\n`);
}
