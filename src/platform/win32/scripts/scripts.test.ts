/** The scripts cannot run here; what can be told from their text is. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { quickSections } from '../sections.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const scripts = readdirSync(folder).filter((name) => name.endsWith('.ps1'));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Comments and texts taken out, so that only the structure is left. */
const structure = (text: string): string =>
  text
    .replaceAll(/@'\r?\n[\s\S]*?\r?\n'@/gu, '')
    .replaceAll(/^\s*#.*$/gmu, '')
    .replaceAll(/'(?:[^'\n]|'')*'/gu, "''");

describe.each(scripts)('%s', (name) => {
  test('is ASCII: Windows PowerShell reads a script without a mark in the ANSI code page', () => {
    expect(textOf(name)).toMatch(/^[\t\r\n\u0020-\u007e]*$/u);
  });

  test('closes what it opens', () => {
    const text = structure(textOf(name));
    for (const [open, close] of [
      ['(', ')'],
      ['{', '}'],
      ['[', ']'],
    ] as const) {
      expect(text.split(open).length, `${open} ${close}`).toBe(text.split(close).length);
    }
  });

  test('makes no command out of text', () => {
    expect(textOf(name)).not.toMatch(
      /Invoke-Expression|\biex\b|ScriptBlock\]::Create|-EncodedCommand|DownloadString|cmd(?:\.exe)? \/c/iu,
    );
  });
});

test('read.ps1 has every section that is asked for', () => {
  const text = textOf('read.ps1');
  const missing = [...quickSections, 'roots', 'updates', 'line-load'].filter(
    (name) => !text.includes(`$sections['${name}'] = {`),
  );
  expect(missing).toEqual([]);
});

test('read.ps1 changes nothing', () => {
  const verbs =
    /\b(?:Set|New|Remove|Enable|Disable|Start|Stop|Restart|Clear|Add)-(?!Object|Sleep)\w+/gu;
  expect(structure(textOf('read.ps1')).match(verbs) ?? []).toEqual([]);
});

/** Names of steps as the sources beside this folder write them. */
const stepsInSources = (): ReadonlySet<string> => {
  const parent = join(folder, '..');
  const sources = readdirSync(parent, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/u.test(name),
  );
  const names = sources.flatMap((name) =>
    [
      ...readFileSync(join(parent, name), 'utf8').matchAll(/run: ['`]([A-Z][\w${}? ':-]+)['`]/gu),
    ].map(([, found]) => found ?? ''),
  );
  return new Set(names.filter((found) => /^[A-Z][a-z]+-\w+$/u.test(found)));
};

test('steps.ps1 allows every step that the sources take', () => {
  const allowed = /\$allowed = @\(([^)]*)\)/u.exec(textOf('steps.ps1'))?.[1] ?? '';
  const steps = stepsInSources();
  expect(steps.size).toBeGreaterThan(15);
  expect([...steps].filter((step) => !allowed.includes(`'${step}'`))).toEqual([]);
});
