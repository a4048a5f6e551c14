/**
 * Started inside a network namespace by `strangers.test.ts`: a real browser that has the page open meets
 * two strangers. One owns a name that a real resolver first sends to the stranger's own server and then to ours
 * (DNS rebinding); the other is any site. Prints what each of them got.
 */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { createInterface } from 'node:readline';

import { chromium, type Page } from 'playwright-core';

import { show } from './server.fixture.ts';

const listen = (host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>stranger</title><body>stranger');
    });
    server.once('error', reject);
    server.listen({ host, port }, () => resolve(server));
  });

const portOf = (server: Server): number => Number(Object(server.address())['port']);

/** A resolver that names both addresses: the browser takes the one that answers. */
const resolver = async (): Promise<() => void> => {
  const records = ['127.0.0.2', '127.0.0.1'].flatMap((ip) => [
    `--host-record=rebind.example,${ip},0`,
  ]);
  const dnsmasq = spawn(
    'dnsmasq',
    [
      '--no-daemon',
      '--no-resolv',
      '--no-hosts',
      '--user=root',
      '--log-queries',
      '--conf-file=/dev/null',
    ]
      .concat(['--listen-address=127.0.0.53', '--bind-interfaces', '--pid-file='], records)
      .concat(['--host-record=evil.example,127.0.0.3']),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  for await (const line of createInterface({ input: dnsmasq.stderr })) {
    if (line.includes('started')) break;
  }
  dnsmasq.stderr.resume();
  return () => void dnsmasq.kill();
};

/** Everything a page can try at an address, in the browser's own words; each answer is what came back, or `blocked`. */
const attemptsScript = `async (base) => {
  const tried = async (init, path) => {
    try {
      const response = await fetch(base + path, { ...init, credentials: 'include' });
      return response.status + ' ' + (await response.text());
    } catch {
      return 'blocked';
    }
  };
  const drawn = (tag, path) =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('blocked');
      element.src = base + path;
      document.body.append(element);
    });
  const followed = () =>
    new Promise((resolve) => {
      const source = new EventSource(base + '/api/events', { withCredentials: true });
      source.addEventListener('state', () => resolve('heard'));
      source.onerror = () => resolve('blocked');
    });
  const sent = () =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);
      const form = document.createElement('form');
      Object.assign(form, { action: base + '/api/check', method: 'POST', enctype: 'text/plain', target: 'target' });
      frame.onload = () => resolve('sent');
      document.body.append(form);
      form.submit();
      setTimeout(() => resolve('sent'), 500);
    });
  const headers = { 'content-type': 'application/json', 'x-linecheck-csrf': 'guess' };
  return {
    page: await tried({}, '/'),
    session: await tried({}, '/api/session'),
    blind: await tried({ mode: 'no-cors' }, '/api/session'),
    post: await tried({ method: 'POST', headers, body: '{}' }, '/api/check'),
    simple: await tried({ method: 'POST', mode: 'no-cors', body: '{}' }, '/api/check'),
    image: await drawn('img', '/assets/page.js'),
    script: await drawn('script', '/assets/page.js'),
    events: await followed(),
    form: await sent(),
  };
}`;

const attempts = (page: Page, at: string): Promise<unknown> =>
  page.evaluate(`(${attemptsScript})(${JSON.stringify(at)})`);

const stopResolver = await resolver();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
// One person, one browser: the cookie of our page is there for whoever can make the browser send it.
const context = await browser.newContext();

// Before we are there: at the first address nobody answers, at the second the stranger does.
const stranger = await listen('127.0.0.2', 0);
const port = portOf(stranger);
const rebound = await context.newPage();
await rebound.goto(`http://rebind.example:${port}/`);
const title = await rebound.title();
stranger.closeAllConnections();
await new Promise((resolve) => {
  stranger.close(resolve);
});

const ours = await show(undefined, port);
const own = await context.newPage();
await own.goto(ours.launchUrl);
const welcome = await own.evaluate(`fetch('/api/session').then(({ status }) => status)`);
const rebinding = await attempts(rebound, '');

const site = await listen('127.0.0.3', 0);
const elsewhere = await context.newPage();
await elsewhere.goto(`http://evil.example:${portOf(site)}/`);
const crossSite = await attempts(elsewhere, ours.origin);
await elsewhere.setContent(`<iframe src="${ours.origin}/"></iframe>`, { waitUntil: 'load' });
const framed = await Promise.all(
  elsewhere.frames().map((frame) => frame.content().catch(() => 'refused')),
);
const { bodies, faults } = ours;
process.stdout.write(
  `${JSON.stringify({ welcome, title, rebinding, crossSite, framed, bodies, faults: faults.length })}\n`,
);
await browser.close();
site.closeAllConnections();
site.close();
stopResolver();
await ours.end('quit');
