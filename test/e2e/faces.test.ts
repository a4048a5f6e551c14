/** Help, version, completions, man page and package: what stands around the program. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

import { DEADLINE_MS, hasProgram, root, run } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

/** npm compresses the whole package even for a list of it: seconds of work, and minutes where others work, too. */
const PACKING_MS = 180_000;

test('--version is one line, the version of the package', async () => {
  const { status, stdout, stderr } = await run(['--version']);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['--help']],
  [['-h']],
  [['help']],
  [['help', 'replay']],
  [['check', '--help']],
  [['replay', '-h']],
])('%j is answered on stdout', async (args) => {
  const { status, stdout, stderr } = await run(args);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: linecheck/u);
  expect(stderr).toBe('');
});

test.each(['captive-portal', 'udp-blocked'])('explain %s says what it means', async (cause) => {
  const { status, stdout } = await run(['explain', cause]);
  expect(status).toBe(0);
  expect(stdout).toContain(`(${cause})`);
  expect(stdout).toContain('What to do:');
});

test('explain 10002 says where it is seen, that sources disagree, and what decides', async () => {
  const { status, stdout } = await run(['explain', '10002']);
  expect(status).toBe(0);
  expect(stdout).toContain('seen while installing or updating');
  expect(stdout).toContain('contradict each other');
  expect(stdout).toContain('While joining:');
});

test.each([
  { locale: 'de_DE.UTF-8', says: 'gesehen beim Installieren' },
  { locale: 'es_ES.UTF-8', says: 'visto al instalar' },
  { locale: 'ja_JP.UTF-8', says: 'インストール時または更新時' },
])('explain tells of a code in the language of a session in $locale', async ({ locale, says }) => {
  const { stdout } = await run(['explain', '10002'], { environment: { LC_ALL: locale } });
  expect(stdout).toContain(says);
  expect(stdout).not.toMatch(/what to do|sources|possible causes/iu);
});

test('explain keeps the places apart in which 5003 is used', async () => {
  const { stdout } = await run(['explain', '5003']);
  expect(stdout).toContain('Where did you see it?');
  expect(stdout).toContain('Video SDK');
});

test('the bash completion parses and offers commands, options and values', () => {
  const script = join(root, 'completions', 'linecheck.bash');
  execFileSync('bash', ['-n', script]);
  const offered = (...words: readonly string[]): readonly string[] =>
    execFileSync(
      'bash',
      [
        '-c',
        `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _linecheck; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        script,
        ...words,
      ],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
  expect(offered('linecheck', 're')).toEqual(['replay', 'reflector']);
  expect(offered('linecheck', 'check', '--bud')).toEqual(['--budget']);
  expect(offered('linecheck', 'check', '--speed', 'm')).toEqual(['mlab']);
  expect(offered('linecheck', '--only', 'dns-a')).toEqual(['dns-answer']);
  expect(offered('linecheck', 'explain', 'captive-portal-')).toEqual(['captive-portal-hidden']);
});

test.skipIf(!hasProgram('zsh'))('the zsh completion parses', () => {
  const script = join(root, 'completions', '_linecheck');
  expect(() => execFileSync('zsh', ['-n', script])).not.toThrow();
});

test.skipIf(!hasProgram('fish'))('the fish completion parses', () => {
  const script = join(root, 'completions', 'linecheck.fish');
  expect(() => execFileSync('fish', ['--no-execute', script])).not.toThrow();
});

test.skipIf(!hasProgram('man'))('the man page renders without a warning', () => {
  const page = execFileSync('man', ['--warnings', '-l', join(root, 'man', 'linecheck.1')], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8' },
  });
  expect(page).toContain('--no-third-party');
  expect(page).toContain('Exit status');
});

test(
  'the package holds the program, the schemas, the man page and completions, and no tests',
  () => {
    const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ files }] = JSON.parse(listing.slice(listing.indexOf('[')));
    const paths: readonly string[] = files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli/main.js',
        'schemas/linecheck.report-1.schema.json',
        'man/linecheck.1',
        'completions/linecheck.bash',
        'completions/_linecheck',
        'completions/linecheck.fish',
        'package.json',
      ]),
    );
    expect(paths.filter((path) => /\.test\.|\.fixture\.|^(?:src|lab|test)\//u.test(path))).toEqual(
      [],
    );
  },
  PACKING_MS,
);
