/** The system's roots, by whoever can open its store. */
import * as tls from 'node:tls';
import { expect, test } from 'vitest';
import { fakeWindows } from './fake-windows.fixture.ts';
import { windowsRootLists } from './root-lists.ts';

const body = 'MIIB'.repeat(40);

// Node 22.15 and later open the store of the system they run on.
test.skipIf('getCACertificates' in tls)(
  'come from PowerShell where Node cannot open the store; what is no certificate does not',
  async () => {
    const roots = { section: 'roots', data: { roots: [body, 'no base64!'] } };
    const { host, starts } = fakeWindows({ sections: `${JSON.stringify(roots)}\r\n` });
    const lists = await windowsRootLists(host);
    expect(lists.systemRoots).toHaveLength(1);
    expect(lists.systemRoots[0]).toMatch(/^-----BEGIN CERTIFICATE-----\nMIIB/u);
    expect(lists.systemProblem).toBeUndefined();
    expect(starts.map(({ input }) => input)).toEqual(['{"sections":["roots"]}']);
  },
);

test.skipIf('getCACertificates' in tls)('unread, say why', async () => {
  const { host } = fakeWindows({ sections: '' });
  const lists = await windowsRootLists(host);
  expect(lists.systemRoots).toEqual([]);
  expect(lists.systemProblem).toContain('Windows PowerShell ended without this answer');
});
