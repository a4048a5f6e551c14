/**
 * `linecheck ui`: the local page. stdout carries one line, the address that opens it; the rest is
 * loaded while the browser starts.
 */
import { fileURLToPath } from 'node:url';

import { UserError } from '../model/user-error.ts';
import { say } from '../report/sentences.ts';
import { loadPageFiles } from '../ui/page-files.ts';
import { startPageServer, type PageServer } from '../ui/page-server.ts';
import type { Console } from './console.ts';
import { listenForInterrupts } from './interrupts.ts';
import type { Typed } from './parse-command.ts';
import type { Runner } from './runners.ts';
import { findService } from './service.ts';
import { reflectorOf } from './wishes.ts';

/** A page that was closed by accident is opened again within minutes; a server forgotten for longer is a risk. */
const IDLE_MINUTES = 10;

/** From `src/cli` and from `dist/cli` alike. */
const pageFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url));

export const ui: Runner = async (typed, to) => {
  const profile = await findService(typed.value('service') ?? 'zoom');
  const reflector = typed.value('reflector');
  // Wrong words are said now, not when the first check is wanted.
  reflectorOf(reflector);
  const fault = (error: unknown): void => void to.err.write(`linecheck: ${faultOf(error)}\n`);
  const signal = listenForInterrupts(() => void told(to, 'ui.ending'));
  const server = await started({
    port: portOf(typed),
    files: loadPageFiles(pageFolder),
    now: () => performance.now(),
    idleMs: IDLE_MINUTES * 60_000,
    fault,
    backstage: async (send, quit) => {
      const [{ openBackstage }, { pageEngine }] = await Promise.all([
        import('../ui/backstage.ts'),
        import('./page-engine.ts'),
      ]);
      const engine = pageEngine({ profile, reflector });
      return openBackstage({ engine, send, quit, fault });
    },
  });
  await to.out.write(`${server.launchUrl}\n`);
  await told(to, 'ui.started');
  signal.addEventListener('abort', () => void server.end('interrupted'), { once: true });
  if (signal.aborted) void server.end('interrupted');
  else if (!typed.has('no-open')) void openBrowser(server, to);
  const why = await server.ended;
  if (why === 'idle') await told(to, 'ui.ended-idle', { minutes: IDLE_MINUTES });
  if (why === 'quit') await told(to, 'ui.ended-quit');
  return 0;
};

const told = (to: Console, message: string, values: Parameters<typeof say>[1] = {}) =>
  to.err.write(`linecheck: ${say(message, values)}\n`);

const faultOf = (error: unknown): string =>
  `a fault of its own: ${(error instanceof Error ? error.message : String(error)).slice(0, 300)}`;

const MOST_PORT = 65_535;

const portOf = (typed: Typed): number => {
  const text = typed.value('port');
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= MOST_PORT) return port;
  throw new UserError(
    `--port cannot be "${text.slice(0, 60)}".`,
    `It is a number from 1 to ${MOST_PORT}; without it a free one is taken.`,
  );
};

const started = (ask: Parameters<typeof startPageServer>[0]): Promise<PageServer> =>
  startPageServer(ask).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${ask.port} is taken by another program.`,
        'Name another, or leave --port out.',
      );
    }
    if (code === 'EACCES') {
      throw new UserError(
        `Port ${ask.port} may not be used without administrator's rights.`,
        'Take one from 1024 on, or leave --port out.',
      );
    }
    throw error;
  });

/** Longer than any of the ways to start a browser is tried. */
const OPEN_MS = 30_000;

const openBrowser = async (server: PageServer, to: Console): Promise<void> => {
  const why = await whyNotOpened(server.launchUrl).catch(String);
  if (why !== undefined) await told(to, 'ui.not-opened', { why });
};

/** By the same way as every page that a repair opens. */
const whyNotOpened = async (url: string): Promise<string | undefined> => {
  const { thisPlatform } = await import('../platform/index.ts');
  const { actions } = await (await thisPlatform(process.env)).hands();
  const acting = await actions['page.open']?.act({ url }, AbortSignal.timeout(OPEN_MS));
  if (acting === undefined) return 'this system has no way to do it';
  return acting.kind === 'done' ? undefined : acting.why;
};
