/** All that the page can ask for, address by address (`model/page-api.ts`). */
import type { PageComparison, PageEvent } from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { compare } from '../report/compare.ts';
import {
  callWish,
  checkWish,
  parsed,
  planWish,
  repairAnswer,
  repairWish,
  stepOpening,
  tellWish,
  undoWish,
} from './bodies.ts';
import type { Engine } from './engine.ts';
import type { Backstage } from './page-server.ts';
import { RepairDesk } from './repair-desk.ts';
import { isId, json, type Answer, type Call, type Route } from './route.ts';
import { Trouble } from './trouble.ts';
import { startMeter } from './wifi-desk.ts';
import { Workbench } from './workbench.ts';
import { worded } from './worded.ts';

export interface BackstageAsk {
  readonly engine: Engine;
  send(event: PageEvent): void;
  quit(): void;
  fault(error: unknown): void;
}

export const openBackstage = async (ask: BackstageAsk): Promise<Backstage> => {
  const { engine } = ask;
  const bench = new Workbench(ask);
  const desk = new RepairDesk(bench);
  await bench.recall().catch((error: unknown) => ask.fault(error));
  return {
    routes: [
      ...checking(bench),
      ...looking(bench),
      ...repairing(bench, desk),
      ...telling(bench),
      ...calling(engine),
      get('session', async () => engine.session()),
      post('quit', async () => ask.quit()),
    ],
    state: () => ({ kind: 'state', state: bench.state() }),
    get isBusy() {
      return bench.isBusy && !desk.isWaiting;
    },
    stop: () => bench.stop(),
  };
};

const get = (path: string, read: (call: Call) => Promise<unknown>): Route => ({
  method: 'GET',
  path: `/api/${path}`,
  answer: async (call) => json(await read(call)),
});

const post = (path: string, act: (call: Call) => Promise<unknown>): Route => ({
  method: 'POST',
  path: `/api/${path}`,
  answer: async (call): Promise<Answer> => json((await orBadRequest(act(call))) ?? {}),
});

/** What the person asked for cannot be; they are told as in the terminal. */
const orBadRequest = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((error: unknown) => {
    throw error instanceof UserError ? new Trouble(400, 'bad-request', error.message) : error;
  });

const checking = (bench: Workbench): readonly Route[] => [
  post('check', async ({ body }) => {
    const wish = parsed(checkWish, body);
    const prepared = await bench.engine.prepare(wish);
    void bench.start(async (signal) => {
      bench.setRepair(() => ({ kind: 'idle' }));
      await bench.checkNow(prepared, wish, signal);
    });
  }),
  post('stop', async () => bench.askToStop()),
  post('wifi/start', () => startMeter(bench)),
  post('wifi/stop', async () => bench.stopMeter()),
];

const looking = (bench: Workbench): readonly Route[] => [
  get('report', async ({ language }) => worded(bench, await bench.report(undefined), language)),
  get('history', () => bench.engine.history()),
  get('history/ID', async ({ id, language }) => worded(bench, await bench.report(id), language)),
  get('compare', ({ query }) => comparison(bench, idIn(query, 'newer'), idIn(query, 'older'))),
  get('changes', async ({ language }) =>
    (await import('./undo-job.ts')).openChanges(bench, language),
  ),
];

const repairing = (bench: Workbench, desk: RepairDesk): readonly Route[] => [
  post('repair/plan', ({ body }) => desk.plan(parsed(planWish, body))),
  post('repair/start', async ({ body }) => desk.start(parsed(repairWish, body))),
  post('repair/answer', async ({ body }) => desk.answer(parsed(repairAnswer, body))),
  post('repair/open', ({ body }) => desk.open(parsed(stepOpening, body))),
  post('undo', async ({ body }) => {
    const wish = parsed(undoWish, body);
    const { undo } = await import('./undo-job.ts');
    return bench.alone(() => undo(bench, wish));
  }),
];

const telling = (bench: Workbench): readonly Route[] => [
  post('tell-it', async ({ body }) =>
    (await import('./tell-it.ts')).tellIt(bench, parsed(tellWish, body)),
  ),
  {
    method: 'GET',
    path: '/api/preview/ID',
    answer: async ({ id, language }) => ({
      kind: 'preview',
      html: await (await import('./tell-it.ts')).preview(bench, id, language),
    }),
  },
  get('provider-text', async ({ language }) =>
    (await import('./provider-text.ts')).providerText(bench, language),
  ),
];

const calling = (engine: Engine): readonly Route[] => [
  post('call', async ({ body }) => {
    const { sdp, reflector } = parsed(callWish, body);
    const farEnd = engine.farEnd?.(reflector);
    return (await import('./call-desk.ts')).takeOffer(await engine.platform(), farEnd, sdp);
  }),
  get('holders', async () =>
    (await import('./call-desk.ts')).deviceHolders(await engine.platform()),
  ),
];

const idIn = (query: URLSearchParams, name: string): string | undefined => {
  const id = query.get(name) ?? undefined;
  if (id !== undefined && !isId(id)) throw new Trouble(400, 'bad-request');
  return id;
};

const comparison = async (
  bench: Workbench,
  newerId: string | undefined,
  olderId: string | undefined,
): Promise<PageComparison> => {
  const newer = await bench.report(newerId);
  const older = await bench.report(olderId ?? (await lastReadyBefore(bench, newer)));
  return compare(older, newer);
};

/** "It worked yesterday": the last check of the same service that said so. */
const lastReadyBefore = async (bench: Workbench, newer: Report): Promise<string> => {
  const found = (await bench.engine.history()).find(
    ({ id, startedAt, service, verdict }) =>
      id !== newer.id &&
      startedAt < newer.startedAt &&
      service.id === newer.service.id &&
      verdict === 'ready',
  );
  if (found === undefined) throw new Trouble(404, 'nothing-to-compare');
  return found.id;
};
