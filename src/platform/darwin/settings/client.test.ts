import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder } from '../../files.ts';
import { ended, recording, waiting } from '../recording.fixture.ts';
import { clientFileMode, clientFolder, clientQuarantine } from './client-files.ts';
import { clientPolicy } from './client-policy.ts';
import { hostsFileSetting } from './hosts-file.ts';

const { signal } = waiting;
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mac-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (path: string, text = 'x'): string => {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
  return root + path;
};

describe('quarantine', () => {
  const app = '/Applications/zoom.us.app';
  const text = '0083;65a1b2c3;Büro "Safari" $(id);0A1B2C3D-0001-4000-8000-00000000AB01';
  const xattr = '/usr/bin/xattr';

  test('is read, taken off and put back as it was', async () => {
    const { host, ran } = recording({ [`${xattr} -p`]: `${text}\n`, [xattr]: '' });
    const handler = clientQuarantine(host);
    expect(handler.objection(app, text)).toBeUndefined();
    expect(await handler.read(app, signal)).toEqual({ kind: 'value', value: text });
    expect(await handler.write(app, null, signal)).toEqual({ kind: 'written' });
    expect(await handler.write(app, text, signal)).toEqual({ kind: 'written' });
    expect(ran.filter(([, verb]) => verb !== '-p')).toEqual([
      [xattr, '-d', 'com.apple.quarantine', app],
      [xattr, '-w', 'com.apple.quarantine', text, app],
    ]);
  });

  test('none is none, and taking it off again does nothing', async () => {
    const { host, ran } = recording({
      [xattr]: ended('', 1, `xattr: ${app}: No such xattr: com.apple.quarantine\n`),
    });
    expect(await clientQuarantine(host).read(app, signal)).toEqual({ kind: 'value', value: null });
    expect(await clientQuarantine(host).write(app, null, signal)).toEqual({ kind: 'written' });
    expect(ran.every(([, verb]) => verb === '-p')).toBe(true);
  });

  test('no rights is a refusal', async () => {
    const { host } = recording({
      [xattr]: ended('', 1, "xattr: [Errno 13] Permission denied: '/Applications/zoom.us.app'\n"),
    });
    expect((await clientQuarantine(host).read(app, signal)).kind).toBe('unknown');
    expect((await clientQuarantine(host).write(app, null, signal)).kind).toBe('refused');
  });

  test.each(['/Applications/Other.app', '/Applications/zoom.us.app/Contents', '-r', '/etc/passwd'])(
    'of %s is not ours to touch',
    (on) => expect(clientQuarantine(recording().host).objection(on, null)).toBeTypeOf('string'),
  );

  test('another text than macOS writes is not written', () => {
    expect(clientQuarantine(recording().host).objection(app, 'x\ny')).toBeTypeOf('string');
  });
});

describe('the program’s permissions', () => {
  const on = '/Applications/zoom.us.app/Contents/MacOS/zoom.us';

  test('are read, set and put back bit for bit', async () => {
    const path = write(on);
    chmodSync(path, 0o640);
    const handler = clientFileMode(recording().host, root);
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: 0o640 });
    await handler.write(on, 0o755, signal);
    expect(statSync(path).mode & 0o7777).toBe(0o755);
    await handler.write(on, 0o640, signal);
    expect(statSync(path).mode & 0o7777).toBe(0o640);
  });

  test('a link to somewhere else is not followed', async () => {
    const target = write('/etc/target');
    chmodSync(target, 0o600);
    mkdirSync(dirname(root + on), { recursive: true });
    symlinkSync(target, root + on);
    expect((await clientFileMode(recording().host, root).write(on, 0o755, signal)).kind).toBe(
      'refused',
    );
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test.each([
    { on: '/etc/passwd', mode: 0o644 },
    { on: '/Applications/zoom.us.app/Contents/MacOS/../../x', mode: 0o755 },
    { on: '/Applications/zoom.us.app/Contents/MacOS/..', mode: 0o755 },
    { on, mode: 0o4755 },
    { on, mode: 0o777 },
  ])('$on with mode $mode is objected to', ({ on: path, mode }) => {
    expect(clientFileMode(recording().host).objection(path, mode)).toBeTypeOf('string');
  });
});

describe('the client’s data', () => {
  const folder = 'Library/Application Support/zoom.us/data';

  test('is moved aside and back while nothing of the client runs', async () => {
    write(`/home/${folder}/zoomus.db`);
    const { host } = recording({ '/bin/ps': ' 1 0.0 1 /sbin/launchd\n' }, { home: `${root}/home` });
    const handler = clientFolder(host);
    const on = `${root}/home/${folder}`;
    expect(handler.objection(on, { at: `${on}.set-aside-1` })).toBeUndefined();
    expect(await handler.write(on, { at: `${on}.set-aside-1` }, signal)).toEqual({
      kind: 'written',
    });
    expect(await handler.read(on, signal)).toEqual({
      kind: 'value',
      value: { at: `${on}.set-aside-1` },
    });
    expect(await handler.write(on, { at: on }, signal)).toEqual({ kind: 'written' });
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: { at: on } });
  });

  test.each([
    { when: 'the client runs', ps: ' 5 0.0 1 /Applications/zoom.us.app/Contents/MacOS/zoom.us\n' },
    { when: 'nobody can say whether it runs', ps: '' },
  ])('stays when $when', async ({ ps }) => {
    write(`/home/${folder}/zoomus.db`);
    const { host } = recording({ '/bin/ps': ps }, { home: `${root}/home` });
    const on = `${root}/home/${folder}`;
    const writing = await clientFolder(host).write(on, { at: `${on}.set-aside-1` }, signal);
    expect(writing.kind).toBe('refused');
  });

  test('other folders are not ours', () => {
    expect(clientFolder(recording().host).objection('/Users/me/Documents', null)).toBeTypeOf(
      'string',
    );
  });
});

describe('one policy key', () => {
  const place = '/Library/Preferences/us.zoom.config.plist';
  const managed = '/Library/Managed Preferences/us.zoom.config.plist';
  const key = 'ProxyServer';
  const plist = (xml: string) =>
    `<plist version="1.0"><dict><key>${key}</key>${xml}</dict></plist>`;

  test.each([
    {
      xml: '<string>a "b" $(id) &lt;c&gt;</string>',
      value: { type: 'string', value: 'a "b" $(id) <c>' },
    },
    { xml: '<true/>', value: { type: 'bool', value: 'true' } },
    { xml: '<integer>-3</integer>', value: { type: 'int', value: '-3' } },
  ])('of an installer is taken out and put back: $xml', async ({ xml, value }) => {
    write(place);
    const { host, ran } = recording(
      { '/usr/bin/plutil': plist(xml), '/usr/bin/defaults': '' },
      { files: filesUnder(root) },
    );
    const handler = clientPolicy(host);
    expect(handler.objection(key, value)).toBeUndefined();
    expect(await handler.read(key, signal)).toEqual({ kind: 'value', value });
    expect(await handler.write(key, null, signal)).toEqual({ kind: 'written' });
    expect(await handler.write(key, value, signal)).toEqual({ kind: 'written' });
    const domain = '/Library/Preferences/us.zoom.config';
    expect(ran.filter(([program]) => program === '/usr/bin/defaults')).toEqual([
      ['/usr/bin/defaults', 'delete', domain, key],
      ['/usr/bin/defaults', 'write', domain, key, `-${value.type}`, value.value],
    ]);
  });

  test('of an organisation is read and never written', async () => {
    write(managed);
    const { host, ran } = recording(
      { '/usr/bin/plutil': plist('<true/>') },
      { files: filesUnder(root) },
    );
    expect(await clientPolicy(host).read(key, signal)).toMatchObject({ kind: 'value' });
    expect((await clientPolicy(host).write(key, null, signal)).kind).toBe('refused');
    expect(ran.some(([program]) => program === '/usr/bin/defaults')).toBe(false);
  });

  test('that is not there reads as not there', async () => {
    const { host } = recording();
    expect(await clientPolicy(host).read(key, signal)).toEqual({ kind: 'value', value: null });
    expect(await clientPolicy(host).write(key, null, signal)).toEqual({ kind: 'written' });
  });

  test.each([
    { on: 'NotAKey', value: null },
    { on: '-globalDomain', value: null },
    { on: key, value: { type: 'array', value: 'x' } },
    { on: key, value: { type: 'int', value: '1; id' } },
    { on: key, value: { type: 'string -x', value: 'x' } },
  ])('$on with $value is objected to', ({ on, value }) => {
    expect(clientPolicy(recording().host).objection(on, value)).toBeTypeOf('string');
  });
});

test('the hosts file is read and written whole, and no other file', async () => {
  write('/etc/hosts', '127.0.0.1 localhost\n0.0.0.0 zoom.us\n');
  const handler = hostsFileSetting(root);
  const before = await handler.read('/etc/hosts', signal);
  if (before.kind !== 'value' || before.value?.kind !== 'file') throw new Error('not read');
  const base64 = Buffer.from('127.0.0.1 localhost\n').toString('base64');
  expect((await handler.write('/etc/hosts', { ...before.value, base64 }, signal)).kind).toBe(
    'written',
  );
  expect((await handler.write('/etc/hosts', before.value, signal)).kind).toBe('written');
  expect(await handler.read('/etc/hosts', signal)).toEqual(before);
  expect(handler.objection('/etc/passwd', before.value)).toBeTypeOf('string');
});
