/** The page's addresses over a scene, asked as the server asks them. */
import { afterEach } from 'vitest';

import type { PageEvent } from '../model/page-api.ts';
import { openBackstage } from './backstage.ts';
import { scene, type Scene, type SceneWish } from './bench.fixture.ts';
import type { Backstage } from './page-server.ts';

/** Every address that some test has asked for. */
export const asked = new Set<string>();
const scenes: Scene[] = [];
const stages: Backstage[] = [];
afterEach(async () => {
  for (const one of stages.splice(0)) await one.stop();
  for (const one of scenes.splice(0)) one.end();
});

export const staged = async (wish: SceneWish = {}) => {
  const set = scene(wish);
  scenes.push(set);
  const events: PageEvent[] = [];
  const faults: unknown[] = [];
  let quits = 0;
  const stage = await openBackstage({
    engine: set.engine,
    send: (event) => events.push(event),
    quit: () => {
      quits += 1;
    },
    fault: (error) => faults.push(error),
  });
  stages.push(stage);
  const call = async (
    method: 'GET' | 'POST',
    path: string,
    body: unknown = {},
    query = '',
  ): Promise<unknown> => {
    const [name, id = ''] = path.split(':');
    const route = stage.routes.find((one) => one.method === method && one.path === `/api/${name}`);
    if (route === undefined) throw new Error(`no route ${path}`);
    asked.add(`${method} ${route.path}`);
    const language = new URLSearchParams(query).get('language') === 'de' ? 'de' : 'en';
    const answer = await route.answer({ query: new URLSearchParams(query), id, body, language });
    return answer.kind === 'json' ? answer.value : answer.html;
  };
  const state = () => {
    const event = stage.state();
    if (event.kind !== 'state') throw new Error('no state');
    return event.state;
  };
  const idle = async (): Promise<void> => {
    while (stage.isBusy || state().check.kind === 'running') {
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
  };
  return { ...set, stage, call, state, idle, seen: events, faults, quits: () => quits };
};
