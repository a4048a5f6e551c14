import type { IncomingMessage, ServerResponse } from 'node:http';

import { accountPage } from './account.ts';
import type { Page } from './behaviour.ts';
import { answerDns } from './dns.ts';
import { mlabServer } from './hosts.ts';
import { canonical, type World } from './world.ts';

/** What the world's web servers say, by host and path: portal checks, encrypted DNS, status, downloads, bulk. */
export async function answerPage(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isSecure = 'encrypted' in request.socket;
  const host = hostOf(request);
  const url = new URL(request.url ?? '/', `http://${host === '' ? 'unnamed.invalid' : host}`);
  world.count(`${isSecure ? 'https' : 'http'} ${host}`);
  response.sendDate = false;
  response.setHeader('Date', new Date(world.now()).toUTCString());
  const odd = oddPage(world, host, url.pathname);
  if (odd) return sendPage(response, odd, request.method === 'HEAD');
  const account = isSecure && (await accountPage(world.behaviour.account, host, url, request));
  if (account) return sendPage(response, account, false);
  if (url.pathname === '/dns-query' && isSecure) return encryptedDns(world, request, response, url);
  // What it took of the answer's time, as Cloudflare's edge says it.
  if (host === 'speed.cloudflare.com')
    response.setHeader('server-timing', 'cfRequestDuration;dur=0.2');
  if (url.pathname === '/__down' || url.pathname === '/bulk')
    return bulk(response, Number(url.searchParams.get('bytes') ?? 0));
  if (request.method === 'POST') return swallow(request, response, host);
  return sendPage(response, usualPage(world, host, url), request.method === 'HEAD');
}

function hostOf(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return host.startsWith('[')
    ? host.slice(1).replace(/\].*$/, '')
    : host.replace(/:\d+$/, '').toLowerCase();
}

function oddPage(world: World, host: string, path: string): Page | undefined {
  const { pages } = world.behaviour;
  return pages[`${host}${path}`] ?? pages[host] ?? pages['*'];
}

async function sendPage(response: ServerResponse, page: Page, isHead: boolean): Promise<void> {
  if (page.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, page.delayMs));
  const body = Buffer.from(page.body ?? '');
  const size = page.status === 204 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(page.status, { ...size, ...page.headers });
  response.end(isHead || page.status === 204 ? undefined : body);
}

const html = { 'Content-Type': 'text/html' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };

/** The exact bodies that operating systems look for; anything else means a portal to them. */
const appleBody = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>';
const microsoftBody = 'Microsoft Connect Test';

function usualPage(world: World, host: string, url: URL): Page {
  const { pathname } = url;
  if (host === 'connectivitycheck.gstatic.com' || pathname === '/generate_204')
    return { status: 204 };
  if (host === 'captive.apple.com') return { status: 200, headers: html, body: appleBody };
  if (host === 'www.msftconnecttest.com')
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: microsoftBody };
  if (host === 'status.zoom.us')
    return { status: 302, headers: { Location: `https://www.zoomstatus.com${pathname}` } };
  if (host === 'www.zoomstatus.com')
    return { status: 200, headers: json, body: statusPage(world, pathname) };
  if (host === 'locate.measurementlab.net' && pathname === '/v2/nearest/ndt/ndt7')
    return { status: 200, headers: json, body: nearestServer() };
  if (host === 'status.webex.com')
    return {
      status: 200,
      headers: json,
      body: JSON.stringify({ status: 'operational', components: [] }),
    };
  if (host === 'zoom.us' && pathname === '/rest/download')
    return { status: 200, headers: json, body: downloads() };
  if (host === 'ocsp.digicert.com')
    return {
      status: 200,
      headers: { 'Content-Type': 'application/ocsp-response' },
      body: '0\u0003\n\u0001\u0006',
    };
  if (/^(crl[34]|cacerts)\.digicert\.com$/.test(host))
    return { status: 200, headers: { 'Content-Type': 'application/pkix-crl' }, body: 'lab' };
  return { status: 200, headers: html, body: `<!doctype html><title>${host}</title><p>${host}\n` };
}

/** Statuspage's public form: what `summary.json` and `status.json` of a hosted page look like. */
function statusPage(world: World, path: string): string {
  const indicator = world.behaviour.status;
  const words = {
    none: 'All Systems Operational',
    minor: 'Partially Degraded Service',
    major: 'Partial System Outage',
    critical: 'Major Service Outage',
  };
  const page = {
    id: '14qjgk812kgk',
    name: 'Zoom',
    url: 'https://www.zoomstatus.com',
    time_zone: 'America/Los_Angeles',
    updated_at: new Date(world.now()).toISOString(),
  };
  const status = { indicator, description: words[indicator] };
  if (path.endsWith('/status.json')) return JSON.stringify({ page, status });
  const state = {
    none: 'operational',
    minor: 'degraded_performance',
    major: 'partial_outage',
    critical: 'major_outage',
  }[indicator];
  const components = ['Zoom Meetings', 'Zoom Phone', 'Zoom Website'].map((name, index) => ({
    id: `c${index}`,
    name,
    status: state,
    position: index,
    group: false,
  }));
  const incidents =
    indicator === 'none'
      ? []
      : [
          {
            id: 'i1',
            name: 'Users may be unable to start or join meetings',
            status: 'investigating',
            impact: indicator,
            created_at: page.updated_at,
            updated_at: page.updated_at,
            incident_updates: [],
            components,
          },
        ];
  return JSON.stringify({ page, components, incidents, scheduled_maintenances: [], status });
}

/** M-Lab's locate API, version 2 (m-lab/locate, USAGE.md): only what clients read. */
function nearestServer(): string {
  const urls = Object.fromEntries(
    ['/ndt/v7/download', '/ndt/v7/upload'].map((path) => [
      `wss://${path}`,
      `wss://${mlabServer}${path}?access_token=lab`,
    ]),
  );
  const location = { city: 'Frankfurt', country: 'DE' };
  return JSON.stringify({ results: [{ machine: mlabServer.slice(4), location, urls }] });
}

function downloads(): string {
  const zoom = {
    version: '6.6.11.5382',
    displayVersion: '6.6.11 (5382)',
    packageName: 'zoom_amd64.deb',
    archType: 'x64',
  };
  return JSON.stringify({
    status: true,
    errorCode: 0,
    result: { downloadVO: { zoom, zoomX64: zoom } },
  });
}

/** RFC 8484, both forms. */
async function encryptedDns(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const asked = url.searchParams.get('dns');
  const message = asked === null ? await bodyOf(request) : Buffer.from(asked, 'base64url');
  const local = canonical(request.socket.localAddress ?? '');
  const reply = answerDns(world, message, `https ${local}`, false);
  if (!reply) {
    response.writeHead(400).end();
    return;
  }
  response
    .writeHead(200, { 'Content-Type': 'application/dns-message', 'Content-Length': reply.length })
    .end(reply);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function swallow(
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
): Promise<void> {
  for await (const _ of request);
  const isOcsp = host === 'ocsp.digicert.com';
  // "unauthorized" (RFC 6960 2.3): reached, but it knows nothing about the lab's certificates.
  const body = isOcsp ? Buffer.from([0x30, 0x03, 0x0a, 0x01, 0x06]) : Buffer.alloc(0);
  response.writeHead(200, isOcsp ? { 'Content-Type': 'application/ocsp-response' } : {}).end(body);
}

function bulk(response: ServerResponse, bytes: number): Promise<void> {
  const size = Math.min(Math.max(0, Number.isFinite(bytes) ? bytes : 0), 500_000_000);
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': size });
  const block = Buffer.alloc(65536, 'linecheck');
  return new Promise((resolve) => {
    let left = size;
    const write = (): void => {
      while (left > 0) {
        const part = block.subarray(0, Math.min(left, block.length));
        left -= part.length;
        if (!response.write(part)) {
          response.once('drain', write);
          return;
        }
      }
      response.end(() => resolve());
    };
    response.once('close', () => resolve());
    write();
  });
}
