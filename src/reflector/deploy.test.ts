/** What `deploy/` says, against the programs that read it. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { start } from './reflector.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const exitOf = (program: string, ...words: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    execFile(program, words, (error) => resolve(error === null ? 0 : Number(error.code)));
  });

test('the health check of the container follows the reflector', async () => {
  const running = await start();
  const health = join(root, 'deploy/reflector-health.mjs');
  const look = () => exitOf(process.execPath, health, String(running.tcpPorts[0]), '127.0.0.1');
  expect(await look()).toBe(0);
  await running.stop();
  expect(await look()).toBe(1);
});

const SYSTEMD = '/usr/bin/systemd-analyze';
const whyNoSystemd = existsSync(SYSTEMD) ? '' : `: there is no ${SYSTEMD}`;

test.skipIf(whyNoSystemd !== '')(`systemd understands the unit${whyNoSystemd}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const unit = join(folder, 'linecheck-reflector.service');
  const verify = (text: string): string => {
    writeFileSync(unit, text);
    return spawnSync(SYSTEMD, ['verify', '--man=no', unit], { encoding: 'utf8' }).stderr;
  };
  const text = readFileSync(join(root, 'deploy/linecheck-reflector.service'), 'utf8');
  expect(verify(text)).not.toContain('linecheck-reflector');
  expect(verify(text.replace('DynamicUser=yes', 'DynamicUser=perhaps'))).toContain('boolean');
});

test('the container starts the program that the package has, as somebody who is not root', () => {
  const text = readFileSync(join(root, 'deploy/Dockerfile.reflector'), 'utf8');
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(text).toContain(`/linecheck/${bin.linecheck}", "reflector"]`);
  expect(text).toMatch(/^USER node$/mu);
  expect(text).toMatch(/npm install .*--omit=dev/u);
  for (const [, file = ''] of text.matchAll(/^COPY (deploy\/\S+)/gmu)) {
    expect(existsSync(join(root, file))).toBe(true);
  }
});
