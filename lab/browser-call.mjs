/**
 * Runs in a room of the lab: opens the page of a reflector in a real Chromium with its fake devices, lets it
 * check, and prints what it found and said. `node browser-call.mjs URL FOLDER`.
 */
import { readFileSync } from 'node:fs';

import { chromium } from 'playwright-core';

const [url, folder] = process.argv.slice(2);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  // The reflector's certificate is its own; a person would have accepted it by hand.
  '--ignore-certificate-errors',
];

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: flags,
  env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
});
const page = await browser.newPage({ ignoreHTTPSErrors: true, acceptDownloads: true });
const complaints = [];
page.on('pageerror', ({ message }) => complaints.push(message));
await page.goto(url);
await page.getByRole('button', { name: 'Check', exact: true }).click();
await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 100_000 });
const [download] = await Promise.all([
  page.waitForEvent('download'),
  page.getByRole('button', { name: 'Save for engineers' }).click(),
]);
const facts = JSON.parse(readFileSync(await download.path(), 'utf8'));
const headline = await page.getByRole('heading', { level: 1 }).innerText();
const said = await page.locator('main .stack p').allInnerTexts();
await browser.close();
process.stdout.write(`${JSON.stringify({ headline, said, facts, complaints })}\n`);
