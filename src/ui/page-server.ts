/**
 * The local server behind `linecheck ui`: this computer's own addresses, a port of its own, one browser.
 * It knows how to let in, to read, to answer and to end; what there is to answer comes in as routes.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { CSRF_HEADER, type PageEvent } from '../model/page-api.ts';
import { languageOf } from '../text/languages.ts';
import { EventStreams } from './event-streams.ts';
import { rule } from './guard.ts';
import { closeAll, listenOnLoopback, portOf } from './listen.ts';
import type { PageFiles } from './page-files.ts';
import { readJson } from './read-json.ts';
import { sendAnswer, sendFile, sendJson, sendText, sendToPage } from './replies.ts';
import { isId, type Answer, type Route } from './route.ts';
import { newSecrets, type Secrets } from './secrets.ts';
import { Trouble } from './trouble.ts';

/** What there is to serve: loaded while the browser starts. */
export interface Backstage {
  readonly routes: readonly Route[];
  /** The first event of every stream. */
  state(): PageEvent;
  /** Something runs that must not be left: a check, a repair. */
  readonly isBusy: boolean;
  /** Ends what runs, puts back what is half done. */
  stop(): Promise<void>;
}

export interface PageServerAsk {
  /** 0: any that is free. */
  readonly port: number;
  readonly files: Promise<PageFiles>;
  /** Called once. */
  backstage(send: (event: PageEvent) => void, quit: () => void): Promise<Backstage>;
  /** Monotonic milliseconds. */
  now(): number;
  /** So long without a page and without work, and it ends. */
  readonly idleMs: number;
  /** A fault of ours while answering: told here, never to the browser. */
  fault(error: unknown): void;
}

export type EndReason = Extract<PageEvent, { kind: 'bye' }>['why'];

export interface PageServer {
  readonly port: number;
  /** Opens the page, once. */
  readonly launchUrl: string;
  /** It has ended, and everything that was half done is put back. */
  readonly ended: Promise<EndReason>;
  end(why: EndReason): Promise<void>;
}

/** How often it is looked whether anybody is still there: coarse against minutes, free of cost. */
const LOOK_MS = 2_000;

export const startPageServer = async (ask: PageServerAsk): Promise<PageServer> => {
  const servers = await listenOnLoopback(ask.port);
  return new Running(ask, servers).server;
};

class Running {
  readonly server: PageServer;
  readonly #ask: PageServerAsk;
  readonly #servers: readonly Server[];
  readonly #port: number;
  readonly #secrets: Secrets;
  readonly #streams: EventStreams;
  readonly #backstage: Promise<Backstage>;
  readonly #idle: NodeJS.Timeout;
  #isBusy: () => boolean = () => false;
  #seenMs: number;
  #ending: Promise<void> | undefined;
  #ended: (why: EndReason) => void = () => {};

  constructor(ask: PageServerAsk, servers: readonly Server[]) {
    this.#ask = ask;
    this.#servers = servers;
    this.#port = servers[0] === undefined ? 0 : portOf(servers[0]);
    this.#seenMs = ask.now();
    this.#secrets = newSecrets(ask.now());
    this.#streams = new EventStreams(() => {
      this.#seenMs = ask.now();
    });
    this.#backstage = ask.backstage(
      (event) => this.#streams.send(event),
      () => void this.#end('quit'),
    );
    void this.#knowWhatRuns();
    this.#idle = setInterval(() => this.#endWhenIdle(), Math.min(LOOK_MS, ask.idleMs));
    for (const server of servers) {
      server.on('request', (request, response) => void this.#serve(request, response));
    }
    this.server = {
      port: this.#port,
      launchUrl: `http://127.0.0.1:${this.#port}/open?token=${this.#secrets.token}`,
      ended: new Promise((resolve) => {
        this.#ended = resolve;
      }),
      end: (why) => this.#end(why),
    };
  }

  async #knowWhatRuns(): Promise<void> {
    try {
      const backstage = await this.#backstage;
      this.#isBusy = () => backstage.isBusy;
    } catch (error) {
      this.#ask.fault(error);
    }
  }

  #endWhenIdle(): void {
    if (this.#streams.count > 0 || this.#isBusy()) this.#seenMs = this.#ask.now();
    else if (this.#ask.now() - this.#seenMs > this.#ask.idleMs) void this.#end('idle');
  }

  #end(why: EndReason): Promise<void> {
    this.#ending ??= this.#endNow(why);
    return this.#ending;
  }

  async #endNow(why: EndReason): Promise<void> {
    clearInterval(this.#idle);
    try {
      // What is half done is put back before the page hears that it is over.
      await (await this.#backstage).stop();
    } catch (error) {
      this.#ask.fault(error);
    }
    this.#streams.end({ kind: 'bye', why });
    await closeAll(this.#servers);
    this.#ended(why);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      if (!(error instanceof Trouble)) this.#ask.fault(error);
      const { status, problem } = error instanceof Trouble ? error : new Trouble(500, 'fault');
      // A body that nobody reads to its end must not keep the line.
      if (!request.complete) response.shouldKeepAlive = false;
      sendJson(response, status, problem);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ruling = rule(request, this.#port);
    if (ruling.kind === 'refuse') {
      if (!request.complete) response.shouldKeepAlive = false;
      sendText(response, ruling.status, ruling.why);
      return;
    }
    const { method, url } = ruling;
    if (url.pathname.startsWith('/api/')) await this.#api(request, response, method, url);
    else if (method !== 'GET') sendText(response, 405, 'only GET');
    else if (url.pathname === '/open') this.#open(response, url);
    else {
      const file = (await this.#ask.files).get(url.pathname);
      if (file === undefined) sendText(response, 404, 'there is nothing here');
      else sendFile(response, file);
    }
  }

  #open(response: ServerResponse, { searchParams }: URL): void {
    const opened = this.#secrets.exchange(searchParams.get('token') ?? '', this.#ask.now());
    if (typeof opened === 'string') {
      void sayWhyNotOpened(response, opened);
      return;
    }
    this.#seenMs = this.#ask.now();
    // Cookies know no ports: the name does; and other servers of this computer get it for /api/ at most.
    const cookie = `${this.#cookieName}=${opened.cookie}; Path=/api/; HttpOnly; SameSite=Strict`;
    sendToPage(response, cookie);
  }

  async #api(
    request: IncomingMessage,
    response: ServerResponse,
    method: 'GET' | 'POST',
    { pathname, searchParams }: URL,
  ): Promise<void> {
    if (!this.#hasSession(request)) throw new Trouble(401, 'no-session');
    if (method === 'POST' && !this.#secrets.isCsrf(headerOf(request, CSRF_HEADER))) {
      throw new Trouble(403, 'forbidden');
    }
    this.#seenMs = this.#ask.now();
    const backstage = await this.#backstage;
    if (method === 'GET' && pathname === '/api/events') {
      if (!this.#streams.add(response, backstage.state())) throw new Trouble(503, 'busy');
      return;
    }
    const found = routeFor(backstage.routes, method, pathname);
    if (found === undefined) throw new Trouble(404, 'not-found');
    const answer = await found.route.answer({
      query: searchParams,
      id: found.id,
      body: method === 'POST' ? await readJson(request) : undefined,
      language: languageOf(searchParams.get('language') ?? 'en'),
    });
    sendAnswer(response, pathname === '/api/session' ? this.#withCsrf(answer) : answer);
  }

  /** The word for the header is this server's own, not the routes'. */
  #withCsrf(answer: Answer): Answer {
    return answer.kind === 'json'
      ? { kind: 'json', value: { ...Object(answer.value), csrf: this.#secrets.csrf } }
      : answer;
  }

  get #cookieName(): string {
    return `linecheck-${this.#port}`;
  }

  #hasSession(request: IncomingMessage): boolean {
    const prefix = `${this.#cookieName}=`;
    return headerOf(request, 'cookie')
      .split(';')
      .map((one) => one.trim())
      .some((one) => one.startsWith(prefix) && this.#secrets.isSession(one.slice(prefix.length)));
  }
}

/** In the language of the terminal: there is no page yet that could speak another. Loaded when somebody needs it. */
const sayWhyNotOpened = async (
  response: ServerResponse,
  why: 'wrong' | 'used' | 'late',
): Promise<void> => {
  const { say } = await import('../report/sentences.ts');
  sendText(response, 403, `${say(`ui.link-${why}`)}\n`);
};

const headerOf = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

const routeFor = (
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly id: string } | undefined => {
  const cut = path.lastIndexOf('/') + 1;
  const id = path.slice(cut);
  const general = `${path.slice(0, cut)}ID`;
  for (const route of routes) {
    if (route.method !== method) continue;
    if (route.path === path) return { route, id: '' };
    if (route.path === general && isId(id)) return { route, id };
  }
  return undefined;
};
