import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readCredentials } from './account-credentials.ts';

const folder = mkdtempSync(join(tmpdir(), 'linecheck-account-'));
const fileWith = (name: string, text: string, mode: number): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
const whole = JSON.stringify({ accountId: 'a', clientId: 'b', clientSecret: 'c' });
symlinkSync('/dev/zero', join(folder, 'device'));

describe('credentials', () => {
  const userId = process.geteuid?.() ?? -1;
  const from = (environment: NodeJS.ProcessEnv) => readCredentials({ environment, userId });
  const inFile = (path: string) => from({ LINECHECK_ZOOM_CREDENTIALS: path });

  it('come from the environment', async () => {
    expect(
      await from({
        LINECHECK_ZOOM_ACCOUNT_ID: 'a',
        LINECHECK_ZOOM_CLIENT_ID: 'b',
        LINECHECK_ZOOM_CLIENT_SECRET: 'c\n',
        LINECHECK_ZOOM_USER: 'me@example.com',
      }),
    ).toEqual({
      kind: 'found',
      credentials: { accountId: 'a', clientId: 'b', clientSecret: 'c', user: 'me@example.com' },
    });
  });

  it('are said to be incomplete rather than taken from two places', async () => {
    expect(
      await from({
        LINECHECK_ZOOM_ACCOUNT_ID: 'a',
        LINECHECK_ZOOM_CREDENTIALS: fileWith('other', whole, 0o600),
      }),
    ).toEqual({
      kind: 'none',
      why: 'the credentials for the account in the environment lack clientId and clientSecret',
    });
  });

  it('come from a file of the owner alone', async () => {
    expect((await inFile(fileWith('private', whole, 0o600))).kind).toBe('found');
    expect((await inFile(fileWith('read-only', whole, 0o400))).kind).toBe('found');
  });

  const isUnix = process.platform !== 'win32';
  test.each([
    { when: 'others may read it', path: fileWith('group', whole, 0o640), why: /chmod 600/ },
    {
      when: 'it is not JSON',
      path: fileWith('text', 'secret=c', 0o600),
      why: /must name a JSON file/,
    },
    {
      when: 'a value is missing',
      path: fileWith('half', '{"accountId":"a","clientId":"b"}', 0o600),
      why: /lack clientSecret/,
    },
    {
      when: 'a value has line ends',
      path: fileWith(
        'lines',
        '{"accountId":"a","clientId":"b","clientSecret":"c\\r\\nX: y"}',
        0o600,
      ),
      why: /lack clientSecret/,
    },
    { when: 'it is not there', path: join(folder, 'nowhere'), why: /ENOENT/ },
    { when: 'it is a folder', path: folder, why: /not a file/ },
    { when: 'it is a device', path: join(folder, 'device'), why: /not a file/ },
    { when: 'it is huge', path: fileWith('huge', ' '.repeat(20_000), 0o600), why: /too large/ },
  ])('are refused when $when', async ({ path, why }) => {
    if (!isUnix) return;
    const found = await inFile(path);
    expect(found).toEqual({ kind: 'none', why: expect.stringMatching(why) });
  });
});
