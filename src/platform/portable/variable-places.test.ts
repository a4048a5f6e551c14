import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder } from '../files.ts';
import { variablePlaces } from './variable-places.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'places-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each([
  {
    when: 'pam reads it',
    path: '/etc/environment',
    text: 'A=1\nhttps_proxy="http://x:1"\n',
    line: 2,
  },
  {
    when: 'a shell exports it',
    path: '/home/me/.profile',
    text: '\r\nexport https_proxy=http://x:1\r\n',
    line: 2,
  },
  {
    when: 'it stands behind another order',
    path: '/home/me/.bashrc',
    text: 'test -f x && export a=1 https_proxy=x',
    line: 1,
  },
  {
    when: 'fish sets it',
    path: '/home/me/.config/fish/config.fish',
    text: 'set -gx https_proxy http://x:1\n',
    line: 1,
  },
  {
    when: 'systemd hands it on',
    path: '/etc/systemd/system.conf',
    text: '[Manager]\nDefaultEnvironment="https_proxy=x"\n',
    line: 2,
  },
  {
    when: 'pam has its own words',
    path: '/home/me/.pam_environment',
    text: 'https_proxy DEFAULT=http://x:1\n',
    line: 1,
  },
  {
    when: 'it stands in a folder of parts',
    path: '/etc/profile.d/proxy.sh',
    text: 'https_proxy=x\n',
    line: 1,
  },
  {
    when: 'it is a comment',
    path: '/home/me/.profile',
    text: '# export https_proxy=x\n',
    line: undefined,
  },
  {
    when: 'it is only used',
    path: '/home/me/.profile',
    text: 'curl -x $https_proxy x\n',
    line: undefined,
  },
  {
    when: 'another name ends like it',
    path: '/home/me/.profile',
    text: 'export my_https_proxy=x\n',
    line: undefined,
  },
])('a variable is found, or not, when $when', async ({ path, text, line }) => {
  await mkdir(dirname(root + path), { recursive: true });
  await writeFile(root + path, text);
  const found = await variablePlaces(['https_proxy'], {
    home: '/home/me',
    files: filesUnder(root),
  });
  expect(found).toEqual(line === undefined ? [] : [{ path, line }]);
});
