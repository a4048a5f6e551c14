/** A page server in this process, and requests to it as a browser would send them, or as nobody should. */
import { connect } from 'node:net';

import { CSRF_HEADER, type PageEvent } from '../model/page-api.ts';
import type { PageFiles } from './page-files.ts';
import { startPageServer, type Backstage, type PageServer } from './page-server.ts';
import { json } from './route.ts';

export interface Shown extends PageServer {
  readonly origin: string;
  send(event: PageEvent): void;
  clockMs: number;
  isBusy: boolean;
  readonly faults: unknown[];
  readonly bodies: unknown[];
  stops: number;
}

const files: PageFiles = new Map([
  ['/', { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>page') }],
  ['/assets/page.js', { mediaType: 'text/javascript', bytes: Buffer.from('export {};') }],
]);

const idleState: PageEvent = {
  kind: 'state',
  state: {
    check: { kind: 'idle' },
    repair: { kind: 'idle' },
    wifi: { isRunning: false },
    changes: { kept: 0, open: 0 },
  },
};

export const show = async (idleMs = 3_600_000, port = 0): Promise<Shown> => {
  const shown = { clockMs: 0, isBusy: false, faults: [], bodies: [], stops: 0, send: () => {} };
  const live: Omit<Shown, keyof PageServer | 'origin'> = shown;
  const server = await startPageServer({
    port,
    files: Promise.resolve(files),
    now: () => live.clockMs,
    idleMs,
    fault: (error) => live.faults.push(error),
    backstage: async (send): Promise<Backstage> => {
      live.send = send;
      return {
        state: () => idleState,
        get isBusy() {
          return live.isBusy;
        },
        stop: async () => {
          live.stops += 1;
        },
        routes: [
          { method: 'GET', path: '/api/session', answer: async () => json({ version: '1' }) },
          { method: 'GET', path: '/api/history/ID', answer: async ({ id }) => json({ id }) },
          {
            method: 'POST',
            path: '/api/check',
            answer: async ({ body }) => {
              live.bodies.push(body);
              return json({});
            },
          },
          {
            method: 'POST',
            path: '/api/break',
            answer: () => Promise.reject(new Error('secret of ours')),
          },
          {
            method: 'GET',
            path: '/api/preview/ID',
            answer: async () => ({ kind: 'preview', html: '<p>report' }),
          },
        ],
      };
    },
  });
  return Object.assign(live, server, { origin: `http://127.0.0.1:${server.port}` });
};

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes as they are: no client in between that would correct them. */
export const raw = (port: number, request: string, host = '127.0.0.1'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(request));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(parsed(text)));
  });

const parsed = (text: string): Reply => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((one) => {
      const colon = one.indexOf(':');
      return [one.slice(0, colon).toLowerCase(), one.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
};

export type Lines = Readonly<Record<string, string | undefined>>;

/** One request and the end of the line; headers given as undefined are left out. */
export const ask = (
  { port }: Pick<PageServer, 'port'>,
  method: string,
  target: string,
  headers: Lines = {},
  body = '',
): Promise<Reply> => {
  const all: Lines = {
    host: `127.0.0.1:${port}`,
    connection: 'close',
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return raw(port, `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** Opens the page as the browser does and returns what a session needs. */
export const enter = async (
  server: Pick<PageServer, 'port' | 'launchUrl'>,
): Promise<{ readonly cookie: string; readonly csrf: string }> => {
  const { pathname, search } = new URL(server.launchUrl);
  const opened = await ask(server, 'GET', `${pathname}${search}`, { 'sec-fetch-site': 'none' });
  const cookie = (opened.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  const session = await ask(server, 'GET', '/api/session', { cookie });
  const value: unknown = JSON.parse(session.body === '' ? '{}' : bodyOf(session));
  return { cookie, csrf: String(Object(value)['csrf']) };
};

/** Without the lengths of chunked transfer. */
export const bodyOf = ({ headers, body }: Reply): string => {
  if (headers['transfer-encoding'] !== 'chunked') return body;
  let left = body;
  let text = '';
  for (;;) {
    const end = left.indexOf('\r\n');
    const length = Number.parseInt(left.slice(0, end), 16);
    if (!(length > 0)) return text;
    text += left.slice(end + 2, end + 2 + length);
    left = left.slice(end + 2 + length + 2);
  }
};

/** A POST as the page sends it; `change` spoils one thing. */
export const post = async (
  server: Shown,
  change: (good: Lines) => Lines = (good) => good,
  body = '{}',
  target = '/api/check',
): Promise<Reply> => {
  const { cookie, csrf } = await enter(server);
  const good = {
    origin: server.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    cookie,
    [CSRF_HEADER]: csrf,
  };
  return ask(server, 'POST', target, change(good), body);
};
