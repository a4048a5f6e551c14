import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { situation } from './fixes.fixture.ts';
import { signInToPortal } from './sign-in-to-portal.ts';

const pageSaying = async (text: () => string): Promise<string> => {
  const server = createServer((_request, response) => response.end(text()));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
};

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

test('the login page let us through, when each check says what it promises again', async () => {
  const says = ['login', 'login'];
  const urls = await Promise.all(says.map((_, index) => pageSaying(() => says[index] ?? '')));
  const portal = urls.map((url) => ({ url, status: 200, body: 'Success' }));
  const base = situation({ cause: 'captive-portal' });
  const here = {
    ...base,
    profile: { ...base.profile, controls: { ...base.profile.controls, portal } },
  };
  const [plan] = await signInToPortal.plan(here);
  const [step] = plan?.kind === 'guided' ? plan.steps : [];
  expect(step?.opens).toBe(urls[0]);
  expect(await step?.isDone?.(here)).toBe(false);
  says[0] = 'Success';
  expect(await step?.isDone?.(here)).toBe(false);
  says[1] = 'Success';
  expect(await step?.isDone?.(here)).toBe(true);
});

test('asked for by name where nothing stands in the way, there is nothing to do', async () => {
  const url = await pageSaying(() => 'Success');
  const base = situation();
  const controls = { ...base.profile.controls, portal: [{ url, status: 200, body: 'Success' }] };
  const plans = await signInToPortal.plan({ ...base, profile: { ...base.profile, controls } });
  expect(plans).toMatchObject([{ kind: 'nothing-to-do' }]);
});
