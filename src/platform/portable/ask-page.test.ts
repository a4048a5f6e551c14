import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { deadlineIn } from '../deadline.ts';
import { askPage } from './ask-page.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const pageThat = async (behave: (response: ServerResponse) => void): Promise<string> => {
  const server = createServer((_request, response) => behave(response));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`;
};

const rows: readonly {
  readonly when: string;
  readonly behave: (response: ServerResponse) => void;
  readonly answer: string | undefined;
}[] = [
  { when: 'it says what it promises', behave: (it) => it.end('Success\n'), answer: 'exact' },
  {
    when: 'a login page stands in its place',
    behave: (it) => it.end('<html>Sign in'),
    answer: 'replaced',
  },
  {
    when: 'it is sent elsewhere',
    behave: (it) => it.writeHead(302, { location: 'http://login.example/' }).end(),
    answer: 'replaced',
  },
  { when: 'somebody cut the answer out', behave: (it) => it.end(), answer: 'stripped' },
  {
    when: 'the answer has no end',
    behave: (it) => {
      const more = () => {
        while (!it.destroyed && it.write('x'.repeat(9_999)));
        it.once('drain', more);
      };
      more();
    },
    answer: 'replaced',
  },
  { when: 'the connection is torn', behave: (it) => it.destroy(), answer: undefined },
  { when: 'nobody answers', behave: () => undefined, answer: undefined },
];

test.each(rows)('a check page: $when', async ({ behave, answer }) => {
  const url = await pageThat(behave);
  expect(await askPage({ url, status: 200, body: 'Success' }, deadlineIn(20_000))).toBe(answer);
});

test('a check page is not waited for once we are stopped', async () => {
  const url = await pageThat(() => undefined);
  const startedAt = performance.now();
  expect(await askPage({ url, status: 204 }, deadlineIn(50))).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
