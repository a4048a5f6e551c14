import { expect, test } from 'vitest';

import { mappingIn, portMapping } from './port-mapping.ts';
import { contextFor } from './probe.fixture.ts';
import { udpServer } from './udp-server.fixture.ts';

const natPmp = (result: number): Buffer =>
  Buffer.from([0, 128, 0, result, 0, 0, 0, 1, 203, 0, 113, 7]);

test.each([
  {
    when: 'NAT-PMP with its address',
    bytes: natPmp(0),
    mapping: { protocol: 'nat-pmp', externalIp: '203.0.113.7' },
  },
  { when: 'NAT-PMP that refuses', bytes: natPmp(2), mapping: { protocol: 'nat-pmp' } },
  {
    when: 'PCP',
    bytes: Buffer.concat([Buffer.from([2, 0x80]), Buffer.alloc(22)]),
    mapping: { protocol: 'pcp' },
  },
  { when: 'our own question', bytes: Buffer.from([0, 0]), mapping: undefined },
  { when: 'too short', bytes: Buffer.from([0, 128, 0]), mapping: undefined },
  { when: 'empty', bytes: Buffer.alloc(0), mapping: undefined },
])('$when', ({ bytes, mapping }) => {
  expect(mappingIn(bytes)).toEqual(mapping);
});

test('a router that answers is noted, a silent one within a third of a second', async () => {
  const target = { kind: 'address', role: 'gateway', transport: 'udp', ip: '127.0.0.1' } as const;
  const speaking = await udpServer(() => natPmp(0));
  expect(await portMapping.run({ ...target, port: speaking.port }, contextFor())).toMatchObject({
    kind: 'measured',
    value: { protocol: 'nat-pmp' },
  });
  const silent = await udpServer(() => undefined);
  expect(await portMapping.run({ ...target, port: silent.port }, contextFor())).toMatchObject({
    kind: 'failed',
    failure: { class: 'udp.silent' },
  });
  expect(silent.heard).toHaveLength(2);
});
