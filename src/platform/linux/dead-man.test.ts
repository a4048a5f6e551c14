/**
 * The undo that comes by itself, for real: shells, cron lines and process deaths in namespaces of our
 * own. A restart is the end of the process namespace and the beginning of the next one, with the same
 * `/etc` and a new `/run`. Skipped where the system does not let us make namespaces.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundled } from '../bundled.fixture.ts';

const child = bundled(new URL('dead-man.fixture.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const namespaces = [isRoot ? '-nmp' : '-Urnmp', '--fork', '--kill-child', '--mount-proc'];

const can = (program: string, args: readonly string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const canUnshare = can('unshare', [...namespaces, 'setsid', 'true']);
const hasCron = isRoot && can('sh', ['-c', 'command -v cron']);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dead man’s '));
  mkdirSync(join(folder, 'cron.d'));
  mkdirSync(join(folder, 'lib'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A computer from its start until `script` ends: its cron folder stays, its `/run` does not. */
const computer = (script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const setup = `mount -t tmpfs none /run && mount --bind "$T/lib" /var/lib && mount --bind "$T/cron.d" /etc/cron.d || exit 9\n`;
    execFile(
      'unshare',
      [...namespaces, 'bash', '--norc', '-c', setup + script],
      { timeout: 50_000, env: { PATH: process.env['PATH'], T: folder, LC_ALL: 'C' } },
      (error, stdout, stderr) =>
        error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout),
    );
  });

/** Writes a word into a file of this test, through every layer of quoting there is. */
const undo = (word: string): readonly string[] => [
  '/bin/sh',
  '-c',
  'echo "$1" >>"$2"',
  'undo --armed',
  word,
  join(folder, 'undone'),
];

const order = (over: object = {}): string =>
  quoted(
    JSON.stringify({
      do: 'arm',
      id: 'r1',
      undo: undo('back'),
      afterSeconds: 2,
      survivesRestart: true,
      userId: 0,
      home: join(folder, 'home'),
      ...over,
    }),
  );
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
const run = (...orders: readonly string[]): string =>
  `"${process.execPath}" "${child}" ${orders.join(' ')}`;

/** Everything but this shell and the sleepers. */
const killAll = `
  spared=" $$ $(cat /run/linecheck/armed/*.process | tr '\\n' ' ')"
  for process in /proc/[0-9]*; do
    process=\${process#/proc/}
    case "$spared" in *" $process "*) ;; *) kill -9 "$process" 2>/dev/null ;; esac
  done`;

/** What cron does at a start, for a system without it: user, \`\\%\`, \`sh -c\`. */
const standIn = `
  sed -n 's/^@reboot root //p' /etc/cron.d/linecheck-undo-* 2>/dev/null | sed 's/\\\\%/%/g' |
    while read -r line; do sh -c "$line"; done`;

const undone = (): string =>
  existsSync(join(folder, 'undone')) ? readFileSync(join(folder, 'undone'), 'utf8') : '';

/** Names and quotes that would do harm if any layer took them for its own. */
const hostile = `50% of $HOME \${HOME} "$(reboot)" \`id\` 'x' \\ \u202etxt -- ; %n`;

/** An installation in a person's own folder, which root's undo must not run from. */
const install = (): string => {
  const root = join(folder, 'home of me');
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o666 });
  };
  put('package.json', '{"type":"module","dependencies":{"word":"1"}}');
  put('node_modules/word/package.json', '{"name":"word","type":"module","main":"word.js"}');
  put('node_modules/word/word.js', 'export const word = "mine";');
  put(
    'dist/cli/main.js',
    `import { word } from 'word'; import { appendFileSync } from 'node:fs';
     appendFileSync(process.argv[2], word + '\\n');`,
  );
  for (const path of ['', 'dist/cli/main.js', 'node_modules/word/word.js']) {
    chownSync(join(root, path), 1000, 1000);
  }
  return root;
};

describe.skipIf(!canUnshare)('the armed undo on Linux', { concurrent: false }, () => {
  test('comes at its time although everything else was killed, and not before', async () => {
    const said = await computer(`
      ${run(order())} | cat & wait
      ${killAll}
      sleep 0.5; [ -e "$T/undone" ] && echo early
      for try in $(seq 80); do [ -e "$T/undone" ] && break; sleep 0.1; done`);
    expect(said).toContain('"kind":"armed"');
    expect(said).not.toContain('early');
    expect(undone()).toBe('back\n');
  });

  test('that starts only after everybody gave it up leaves nothing behind', async () => {
    const said = await computer(`
      mkdir "$T/slow"
      printf '#!/bin/sh\\nsleep 2\\necho late >>"\${0%%/*}/started"\\nexec %s "$@"\\n' "$(command -v setsid)" >"$T/slow/setsid"
      chmod +x "$T/slow/setsid"
      PATH="$T/slow:$PATH" ${run(order({ patienceMs: 500 }))}
      for try in $(seq 80); do [ -e "$T/slow/started" ] && break; sleep 0.1; done
      cat "$T/slow/started"; sleep 2; ls /run/linecheck/armed`);
    expect(said).toMatch(/^\{"kind":"impossible".*\}\nlate\n$/u);
    expect(undone()).toBe('');
  });

  test('hands hostile words over untouched, by the timer and by the start hook', async () => {
    await computer(`
      ${run(order({ undo: undo(hostile), afterSeconds: 0 }))}
      for try in $(seq 80); do [ -e "$T/undone" ] && break; sleep 0.1; done`);
    expect(undone()).toBe(`${hostile}\n`);
    await computer(standIn);
    expect(undone()).toBe(`${hostile}\n${hostile}\n`);
  });

  test('comes after a restart when the timer died with the computer', async () => {
    await computer(run(order({ afterSeconds: 3_600 })));
    expect(undone()).toBe('');
    await computer(standIn);
    expect(undone()).toBe('back\n');
  });

  test.skipIf(!hasCron)('comes after a restart by the real cron', async () => {
    await computer(run(order({ undo: undo(hostile), afterSeconds: 3_600 })));
    await computer(`
      cron -f & 
      for try in $(seq 200); do [ -e "$T/undone" ] && break; sleep 0.1; done`);
    expect(undone()).toBe(`${hostile}\n`);
  });

  test('never comes when it was disarmed, and leaves nothing behind', async () => {
    const left = await computer(`
      ${run(order(), order({ do: 'disarm' }), order({ do: 'disarm' }))}
      sleep 3.5; find /run /etc/cron.d -type f; pgrep -f linecheck-undo-r1 | grep -vx 1
      ${standIn}; true`);
    expect(left.split('\n').slice(1)).toEqual(['null', 'null', '']);
    expect(undone()).toBe('');
  });

  test('comes once, at the later time, when it was armed twice', async () => {
    await computer(`
      ${run(order({ undo: undo('first'), afterSeconds: 1 }), order({ undo: undo('second') }))}
      sleep 4`);
    expect(undone()).toBe('second\n');
    expect(readdirSync(join(folder, 'cron.d'))).toEqual(['linecheck-undo-r1']);
  });

  test('leaves no hook where a restart undoes the change by itself', async () => {
    await computer(run(order({ survivesRestart: false, afterSeconds: 3_600 })));
    expect(readdirSync(join(folder, 'cron.d'))).toEqual([]);
  });

  test('uses the desktop’s autostart for a person’s own settings', async () => {
    const said = await computer(
      run(order({ userId: 1000, undo: undo('50% "$x"'), survivesRestart: false })),
    );
    const path = join(folder, 'home/.config/autostart/linecheck-undo-r1.desktop');
    expect(said).toContain(path);
    expect(readFileSync(path, 'utf8')).toContain(String.raw`"50%% \\"\\$x\\""`);
    await computer(run(order({ userId: 1000, do: 'disarm' })));
    expect(existsSync(path)).toBe(false);
  });

  test.runIf(isRoot)('runs a copy that the person cannot exchange meanwhile', async () => {
    const root = install();
    const main = join(root, 'dist/cli/main.js');
    const armed = { undo: [process.execPath, main, join(folder, 'undone')], afterSeconds: 3_600 };
    await computer(run(order(armed)));
    writeFileSync(main, 'throw 1');
    writeFileSync(join(root, 'node_modules/word/word.js'), 'export const word = "evil";');
    const copies = join(folder, 'lib/linecheck/program');
    const { uid, mode } = statSync(join(copies, 'r1/dist/cli/main.js'));
    expect([uid, mode & 0o022]).toEqual([0, 0]);
    await computer(standIn);
    expect(undone()).toBe('mine\n');
    await computer(run(order({ do: 'disarm' })));
    expect(existsSync(copies)).toBe(false);
  });

  test.runIf(isRoot)('keeps its program when another undo is disarmed, or armed anew', async () => {
    const main = join(install(), 'dist/cli/main.js');
    const armed = { undo: [process.execPath, main, join(folder, 'undone')], afterSeconds: 3_600 };
    await computer(run(order(armed), order({ ...armed, id: 'r2' })));
    const copies = join(folder, 'lib/linecheck/program');
    expect(readdirSync(copies).toSorted()).toEqual(['r1', 'r2']);
    await computer(run(order({ do: 'disarm', id: 'r2' })));
    expect(readdirSync(copies)).toEqual(['r1']);
    // One whose undo ran from it could not take itself away.
    writeFileSync(join(copies, 'r1/spent'), '');
    await computer(run(order({ ...armed, id: 'r3' })));
    expect(readdirSync(copies)).toEqual(['r3']);
  });

  test.each([
    { when: 'no id that is part of a path', order: { id: '../../etc/passwd' } },
    { when: 'no line that cron cannot hold', order: { undo: ['/bin/sh', 'a\nb'] } },
  ])('arms $when', async ({ order: over }) => {
    const said = await computer(`${run(order(over))}; find /run /etc/cron.d -type f`);
    expect(said).toContain('"kind":"impossible"');
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
