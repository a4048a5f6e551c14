/**
 * Runs in a room of the lab: opens the page of a reflector in a real Chromium, presses what a person would press, and
 * prints what the page said. `node browser-call.mjs URL FOLDER check|call`: the whole check with the report that it
 * saves, or the test call alone.
 */
import { readFileSync } from 'node:fs';

import { chromium } from 'playwright-core';

const [url, folder, errand] = process.argv.slice(2);

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
const page = await browser.newPage({
  ignoreHTTPSErrors: true,
  acceptDownloads: true,
  locale: 'en-GB',
});
const complaints = [];
page.on('pageerror', ({ message }) => complaints.push(message));

const press = (name) => page.getByRole('button', { name, exact: true }).click();
const over = (name) => page.getByRole('button', { name }).waitFor({ timeout: 100_000 });

const savedFacts = async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press('Save for engineers'),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
};

const check = async () => {
  await page.goto(url);
  await press('Check');
  await over('Check again');
  return { facts: await savedFacts() };
};

const call = async () => {
  await page.goto(new URL('/call', url).href);
  await press('Only the network, without microphone and camera');
  await over('Call again');
  return {};
};

const told = await (errand === 'call' ? call() : check());
const headline = await page.getByRole('heading', { level: 1 }).innerText();
const ways = await page.getByRole('heading', { level: 2 }).allInnerTexts();
const said = await page.locator('main .stack p').allInnerTexts();
await browser.close();
process.stdout.write(`${JSON.stringify({ ...told, headline, ways, said, complaints })}\n`);
