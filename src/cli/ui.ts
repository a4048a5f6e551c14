/**
 * `linecheck ui`: the local page. stdout carries one line, the address that opens it; the rest is
 * loaded while the browser starts.
 */
import { fileURLToPath } from 'node:url';

import type { ServiceProfile } from '../model/profile.ts';
import { UserError } from '../model/user-error.ts';
import { deadlineIn } from '../platform/deadline.ts';
import { builtInProfile, isBuiltInProfile } from '../profiles/index.ts';
import { clean } from '../report/clean.ts';
import { loadPageFiles } from '../ui/page-files.ts';
import { startPageServer, type PageServer } from '../ui/page-server.ts';
import type { Console } from './console.ts';
import { listenForInterrupts } from './interrupts.ts';
import type { Typed } from './parse-command.ts';
import type { Runner } from './runners.ts';

/** A page that was closed by accident is opened again within minutes; a server forgotten for longer is a risk. */
const IDLE_MINUTES = 10;

/** From `src/cli` and from `dist/cli` alike. */
const pageFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url));

export const ui: Runner = async (typed, to) => {
  const service = await chosenService(typed);
  const reflector = await chosenReflector(typed);
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
      const engine = pageEngine({ profile: await service(), reflector });
      return openBackstage({ engine, send, quit, fault });
    },
  });
  await to.out.write(`${server.launchUrl}\n`);
  signal.addEventListener('abort', () => void server.end('interrupted'), { once: true });
  if (signal.aborted) void server.end('interrupted');
  else if (!typed.has('no-open')) void openBrowser(server, to);
  await told(to, 'ui.started');
  const why = await server.ended;
  if (why === 'idle') await told(to, 'ui.ended-idle', { minutes: IDLE_MINUTES });
  if (why === 'quit') await told(to, 'ui.ended-quit');
  return 0;
};

/** A file or a name that is wrong is said at once; a service that came with the program is loaded later. */
const chosenService = async (typed: Typed): Promise<() => Promise<ServiceProfile>> => {
  const text = typed.value('service') ?? 'zoom';
  if (isBuiltInProfile(text)) return () => builtInProfile(text);
  const profile = await (await import('./service.ts')).findService(text);
  return async () => profile;
};

/** Wrong words are said now, not when the first check is wanted. */
const chosenReflector = async (typed: Typed): Promise<string | undefined> => {
  const text = typed.value('reflector');
  if (text !== undefined) (await import('./wishes.ts')).reflectorOf(text);
  return text;
};

/** The catalogue is loaded after the address is out. */
const told = async (
  to: Console,
  message: string,
  values: Readonly<Record<string, number | string>> = {},
): Promise<void> => {
  const [{ say, speak }, { spokenLanguage }] = await Promise.all([
    import('../report/sentences.ts'),
    import('./language.ts'),
  ]);
  await speak(spokenLanguage(process.env));
  await to.err.write(`linecheck: ${say(message, values)}\n`);
};

const faultOf = (error: unknown): string =>
  `a fault of its own: ${clean((error instanceof Error ? error.message : String(error)).slice(0, 300))}`;

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
  const acting = await actions['page.open']?.act({ url }, deadlineIn(OPEN_MS));
  if (acting === undefined) return 'this system has no way to do it';
  return acting.kind === 'done' ? undefined : acting.why;
};
