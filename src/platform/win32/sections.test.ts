/** One start of PowerShell for all readers of a run: who gets what, when, and what is said when nothing comes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { isObject, parseJson } from '../json.ts';
import type { ProgramResult, RunProgram } from '../run-program.ts';
import { ended, fakeWindows } from './fake-windows.fixture.ts';
import { quickSections, startSections } from './sections.ts';

const { signal } = new AbortController();

const line = (section: string, data: object = {}): string =>
  `${JSON.stringify({ section, data })}\r\n`;

/** A PowerShell whose lines come when the test says so. */
const byHand = () => {
  const inputs: string[] = [];
  let say: ((piece: string) => void) | undefined;
  let end: ((result: ProgramResult) => void) | undefined;
  const run: RunProgram = (_program, _args, options) => {
    inputs.push(options.input ?? '');
    say = (piece) => options.onOutput?.(Buffer.from(piece));
    return new Promise((resolve) => {
      end = resolve;
    });
  };
  return {
    host: { ...fakeWindows().host, run },
    inputs,
    say: (piece: string) => say?.(piece),
    end: (result: ProgramResult) => end?.(result),
  };
};

const sectionsAsked = (input: string | undefined): unknown => {
  const question = parseJson(input ?? '');
  return isObject(question) ? question['sections'] : undefined;
};

test('readers of one run share one start, which asks for every quick section', async () => {
  const sections = [...quickSections].map((name) => line(name, { name })).join('');
  const { host, starts } = fakeWindows({ sections });
  const all = startSections(host, () => 0);
  const answers = await Promise.all(
    quickSections.map((name) => all.read(name, name, zoom, signal)),
  );
  expect(answers.map(({ kind }) => kind)).toEqual(quickSections.map(() => 'read'));
  expect(starts).toHaveLength(1);
  expect(sectionsAsked(starts[0]?.input)).toEqual(quickSections);
});

test('a section is handed over as soon as its line is there, half a line is not', async () => {
  const shell = byHand();
  const all = startSections(shell.host, () => 0);
  const network = all.read('network', 'links', zoom, signal);
  const firewall = all.read('firewall', 'local-firewall', zoom, signal);
  const whole = line('network', { name: 'Büro' });
  shell.say(line('system') + whole.slice(0, 20));
  const early = await Promise.race([network, sleep(20, 'not yet')]);
  expect(early).toBe('not yet');
  shell.say(whole.slice(20));
  expect(await network).toEqual({ kind: 'read', data: { name: 'Büro' } });
  shell.end({ kind: 'late', stdout: '', stderr: '' });
  expect(await firewall).toEqual({
    kind: 'unknown',
    why: 'Windows PowerShell gave no answer in time',
  });
});

test('whoever asks a second time gets news, together with the others who do', async () => {
  const { host, starts } = fakeWindows({ sections: line('network') + line('dns') });
  const all = startSections(host, () => 0);
  await all.read('network', 'links', zoom, signal);
  await all.read('network', 'routes', zoom, signal);
  expect(starts).toHaveLength(1);
  await Promise.all([
    all.read('network', 'links', zoom, signal),
    all.read('dns', 'resolvers', zoom, signal),
    all.read('network', 'routes', zoom, signal),
  ]);
  expect(starts).toHaveLength(2);
  expect(sectionsAsked(starts[1]?.input)).toEqual(['network']);
});

test('what was read long ago is read anew even for a reader that has not asked yet', async () => {
  let now = 0;
  const { host, starts } = fakeWindows({ sections: line('network') });
  const all = startSections(host, () => now);
  await all.read('network', 'links', zoom, signal);
  now = 60_000;
  await all.read('network', 'routes', zoom, signal);
  expect(starts).toHaveLength(2);
});

test('updates, which take minutes, have a start of their own and only when asked', async () => {
  const { host, starts } = fakeWindows({ sections: line('updates') });
  const all = startSections(host, () => 0);
  expect(await all.read('updates', 'updates', zoom, signal)).toMatchObject({ kind: 'read' });
  expect(starts.map(({ input }) => sectionsAsked(input))).toEqual([['updates']]);
});

test('a section that failed says why, and takes no other with it', async () => {
  const sections = `${JSON.stringify({ section: 'dns', error: 'Zugriff verweigert', id: 'x', kind: 'y' })}\r\nsomebody else's warning\r\n${line('network')}`;
  const all = startSections(fakeWindows({ sections }).host, () => 0);
  expect(await all.read('dns', 'a', zoom, signal)).toEqual({
    kind: 'unknown',
    why: 'Zugriff verweigert',
  });
  expect(await all.read('network', 'a', zoom, signal)).toMatchObject({ kind: 'read' });
});

test('where PowerShell may write no UTF-8, the page that its first section names is believed', async () => {
  const text = line('system', { codePage: [{ OEMCP: '850' }] }) + line('network', { name: 'ürö' });
  const bytes = Buffer.concat(
    Array.from(text, (one) => {
      const oem = { ü: 0x81, ö: 0x94 }[one];
      return oem === undefined ? Buffer.from(one) : Buffer.from([oem]);
    }),
  );
  const all = startSections(fakeWindows({ sections: bytes }).host, () => 0);
  expect(await all.read('network', 'a', zoom, signal)).toMatchObject({ data: { name: 'ürö' } });
  expect(all.codePages()).toEqual([850]);
});

const failures: readonly { when: string; result: ProgramResult; why: RegExp }[] = [
  { when: 'there is no PowerShell', result: { kind: 'absent' }, why: /not there/u },
  {
    when: 'a policy allows no scripts',
    result: {
      ...ended('', 1),
      stderr: '+ FullyQualifiedErrorId : UnauthorizedAccess',
    } as ProgramResult,
    why: /limited by policy/u,
  },
  { when: 'it may not run', result: { kind: 'refused', why: 'EACCES' }, why: /EACCES/u },
];
test.each(failures)('when $when, that is the answer', async ({ result, why }) => {
  const host = { ...fakeWindows().host, run: async () => result };
  const section = await startSections(host, () => 0).read('network', 'a', zoom, signal);
  expect(section.kind === 'unknown' && section.why).toMatch(why);
});

test('a reader that is told to stop stops alone', async () => {
  const shell = byHand();
  const all = startSections(shell.host, () => 0);
  const stop = new AbortController();
  const stopped = all.read('network', 'links', zoom, stop.signal);
  const other = all.read('network', 'routes', zoom, signal);
  stop.abort();
  expect(await stopped).toMatchObject({ kind: 'unknown' });
  shell.say(line('network'));
  expect(await other).toMatchObject({ kind: 'read' });
  shell.end(ended('', 0));
});

test('every list of the question is there, if only empty, and all of it is ASCII', async () => {
  const { host, starts } = fakeWindows({
    sections: '',
    environment: { APPDATA: 'C:\\Users\\Zoë\\AppData\\Roaming' },
  });
  await startSections(host, () => 0).read('network', 'a', { ...zoom, id: 'unknown' }, signal);
  const question = parseJson(starts[0]?.input ?? '');
  expect(question).toMatchObject({ files: [], packages: [], policies: [], pattern: '' });
  expect(starts[0]?.input).toMatch(/^[\u0020-\u007e]*$/u);
});
