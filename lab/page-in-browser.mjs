/**
 * Repairs as somebody does who opens the page and clicks: starts `linecheck ui`, opens the address it
 * prints in a real Chromium, and presses what a person would press. Runs on the broken laptop:
 * `node page-in-browser.mjs MAIN repair|undo`; prints what the page said. Nothing is asked of the
 * server but by the page itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';

const [main, errand] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

const server = spawn(process.execPath, [main, 'ui', '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [launch] = await once(createInterface({ input: server.stdout }), 'line');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  // Its own proxy settings are the scenario's matter, and its own traffic nobody's.
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage({ locale: 'en-GB' });
page.setDefaultTimeout(60_000);
page.on('pageerror', ({ message }) => {
  say(`script: ${message}`);
  process.exitCode = 1;
});

const press = async (name) => page.getByRole('button', { name, exact: true }).first().click();
const follow = async (name) => page.getByRole('link', { name, exact: true }).first().click();
/** The sentence on top, once it is the one that was waited for. */
const heading = async (text) => {
  const found = page.getByRole('heading', { level: 1 }).filter({ hasText: text });
  await found.waitFor();
  say(await found.innerText());
};

try {
  await page.goto(launch);
  if (errand === 'repair') {
    await press('Check now');
    await heading('will not work from here');
    await follow('Repair');
    await press('Yes, try it');
    await heading('It helped, and it stays');
  } else {
    await page
      .getByRole('link', { name: /^Repair/u })
      .first()
      .click();
    await press('Undo');
    const done = page.getByText('Nothing is in force any more.');
    await done.waitFor();
    say(await done.innerText());
  }
} catch (error) {
  say(String(error));
  say(await page.locator('main').innerText());
  process.exitCode = 1;
}
await browser.close();
server.kill('SIGINT');
const [code] = await once(server, 'exit');
// Ended by Ctrl-C is a good end.
if (code !== 0) process.exitCode = 70;
