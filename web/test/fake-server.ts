/**
 * The built page with the headers of the real server, and answers out of a story instead of a computer.
 * What the page posts is kept for a test to look at; nothing of it is carried out.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { CSRF_HEADER, type PageSession, type TellAnswer } from '../../src/model/page-api.ts';
import type { Report } from '../../src/model/report.ts';
import { asComparison, faceOf } from './faces.ts';
import {
  checkWish,
  parsed,
  planWish,
  repairAnswer,
  repairWish,
  stepOpening,
  tellWish,
  undoWish,
} from '../../src/ui/bodies.ts';
import { pageHeaders, previewHeaders } from '../../src/ui/headers.ts';
import { loadPageFiles } from '../../src/ui/page-files.ts';
import { isLanguage } from '../../src/text/languages.ts';
import { retold } from './retold.ts';
import { historyOf, stories, type Story, type StoryId } from './stories.ts';

export interface FakeServer {
  readonly address: string;
  /** Every POST since the story was told: path and body. */
  readonly posted: readonly { readonly path: string; readonly body: unknown }[];
  /** Whoever opens the page from now on sees this. */
  tell(id: StoryId): void;
  /** Everybody who has the page open sees this at once. */
  turn(id: StoryId): void;
  stop(): Promise<void>;
}

const session: PageSession = {
  csrf: 'csrf-of-the-fake',
  language: 'en',
  version: '0.1.0',
  os: 'linux',
  services: [
    { id: 'zoom', title: 'Zoom' },
    { id: 'teams', title: 'Microsoft Teams' },
    { id: 'meet', title: 'Google Meet' },
    { id: 'webex', title: 'Webex' },
  ],
  isElevated: false,
};

const bodies: Readonly<Record<string, Parameters<typeof parsed>[0]>> = {
  check: checkWish,
  'repair/plan': planWish,
  'repair/start': repairWish,
  'repair/answer': repairAnswer,
  'repair/open': stepOpening,
  undo: undoWish,
  'tell-it': tellWish,
};

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
};

class Fake {
  story: Story = stories.start;
  readonly posted: { path: string; body: unknown }[] = [];
  readonly listeners = new Set<ServerResponse>();

  greet(to: ServerResponse): void {
    const events = [{ kind: 'state', state: this.story.state }, ...(this.story.events ?? [])];
    for (const event of events) {
      to.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
    }
  }

  #report(id: string | undefined): Report | undefined {
    return id === undefined
      ? this.story.reports[0]
      : this.story.reports.find((one) => one.id === id);
  }

  /** The answer, or undefined for 404. */
  async read(path: string, query: URLSearchParams): Promise<unknown> {
    const wanted = query.get('language') ?? 'en';
    const language = isLanguage(wanted) ? wanted : 'en';
    const [first = '', id] = path.split('/');
    switch (first) {
      case 'session':
        return { ...session, ...this.story.session };
      case 'holders':
        return { holders: this.story.holders ?? [] };
      case 'report': {
        const report = this.#report(undefined);
        return report === undefined ? undefined : retold(report, language);
      }
      case 'history': {
        if (id === undefined) return historyOf(this.story.reports);
        const report = this.#report(decodeURIComponent(id));
        return report === undefined ? undefined : retold(report, language);
      }
      case 'compare':
        return asComparison(
          this.#report(query.get('older') ?? this.story.reports[1]?.id ?? 'none'),
          this.#report(query.get('newer') ?? undefined),
        );
      case 'changes':
        return this.story.changes ?? [];
      case 'provider-text':
        return {
          reportId: this.#report(undefined)?.id ?? '',
          subject: 'Packets are lost in your network',
          text: 'Customer number:\n\nPackets are lost beyond my router.',
          isProviderToBlame: false,
        };
      default:
        return undefined;
    }
  }

  post(path: string, body: Record<string, unknown>): unknown {
    // What the real server would not take, this one does not either.
    const wanted = bodies[path];
    if (wanted !== undefined) parsed(wanted, body);
    this.posted.push({ path, body });
    if (path === 'repair/plan') {
      return this.story.plan ?? { id: 'plan-0', reportId: '', proposals: [] };
    }
    if (path === 'undo') {
      const undone = (this.story.changes ?? []).map(({ transaction, fix }) => ({
        transaction,
        fix,
        outcome: 'put-back',
        says: [`Put back: ${fix}.`],
      }));
      return { undone };
    }
    const report = this.#report(undefined);
    if (path === 'tell-it' && report !== undefined) return this.#told(report, body['face']);
    return {};
  }

  #told(report: Report, wish: unknown): TellAnswer {
    const { text, mediaType, ending } = faceOf(report, wish);
    return {
      reportId: report.id,
      fileName: `linecheck-zoom-2026-11-23.${ending}`,
      mediaType,
      text,
      bytes: Buffer.byteLength(text),
      ...(wish === 'mail' ? { subject: `Linecheck: ${report.headline}` } : {}),
      redactions: ['3 x hardware (MAC) address', '1 x name of this computer'],
    };
  }

  preview(): string {
    const report = this.#report(undefined);
    return report === undefined ? '' : faceOf(report, 'html').text;
  }
}

const answer = (to: ServerResponse, status: number, body: unknown): void => {
  to.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const NOT_FOUND: Readonly<Record<string, string>> = {
  report: 'no-report',
  compare: 'nothing-to-compare',
};

/** `folder`: the built page. */
export const startFake = async (folder: string): Promise<FakeServer> => {
  const files = await loadPageFiles(folder);
  const fake = new Fake();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
    if (!pathname.startsWith('/api/')) {
      const file = files.get(pathname);
      const headers = { ...pageHeaders, 'content-type': file?.mediaType ?? 'text/plain' };
      response.writeHead(file === undefined ? 404 : 200, headers).end(file?.bytes);
      return;
    }
    const path = pathname.slice('/api/'.length);
    const refusal = fake.story.refuses?.[path];
    if (refusal !== undefined) {
      answer(response, refusal === 'no-session' ? 401 : 409, { error: refusal });
    } else if (path === 'events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      fake.greet(response);
      fake.listeners.add(response);
      request.on('close', () => fake.listeners.delete(response));
    } else if (path.startsWith('preview/')) {
      const headers = { ...previewHeaders, 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(200, headers).end(fake.preview());
    } else if (request.method === 'POST') {
      const isOurs = request.headers[CSRF_HEADER] === session.csrf;
      if (isOurs) answer(response, 200, fake.post(path, await bodyOf(request)));
      else answer(response, 403, { error: 'forbidden' });
    } else {
      const found = await fake.read(path, searchParams);
      if (found === undefined) {
        answer(response, 404, { error: NOT_FOUND[path] ?? 'not-found' });
      } else answer(response, 200, found);
    }
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answer(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' ? place?.port : undefined;
  const tell = (id: StoryId): void => {
    fake.story = stories[id];
    fake.posted.length = 0;
  };
  return {
    address: `http://127.0.0.1:${port ?? 0}/`,
    posted: fake.posted,
    tell,
    turn(id) {
      tell(id);
      for (const listener of fake.listeners) fake.greet(listener);
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
