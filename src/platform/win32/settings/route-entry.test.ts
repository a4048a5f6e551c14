import { expect, test } from 'vitest';
import type { JsonObject } from '../../json.ts';
import { fakeWindows } from '../fake-windows.fixture.ts';
import type { Recorded } from '../fake-windows.fixture.ts';
import { routeEntry } from './route-entry.ts';
import { adapters, valueOf, signal } from './settings.fixture.ts';

const on = '170.114.0.0/16 via 192.168.1.7 dev Ethernet 2 table main metric 35';
const machine = (protocol: unknown = 3): Recorded => {
  const rows: JsonObject[] = [
    {
      DestinationPrefix: '170.114.0.0/16',
      NextHop: '192.168.1.7',
      RouteMetric: 10,
      InterfaceMetric: 25,
      InterfaceIndex: 18,
      Protocol: protocol,
    },
  ];
  return fakeWindows({
    cmdlets: {
      'Get-NetAdapter': adapters('Ethernet 2'),
      'Get-NetRoute': () => rows,
      'Remove-NetRoute': () => {
        rows.length = 0;
        return [];
      },
      'New-NetRoute': (parameters) => {
        rows.push({ ...parameters, InterfaceMetric: 25, Protocol: 3 });
        return [];
      },
    },
  });
};

test('goes from the active store alone and comes back with its metric', async () => {
  const { host, calls } = machine();
  const handler = routeEntry(host);
  const before = await valueOf(handler, on);
  expect(before).toEqual({
    family: 4,
    destination: '170.114.0.0/16',
    gateway: '192.168.1.7',
    device: 'Ethernet 2',
    metric: 10,
    kind: 'unicast',
  });
  expect(handler.objection(on, before)).toBeUndefined();
  await handler.write(on, null, signal);
  expect(await valueOf(handler, on)).toBeNull();
  await handler.write(on, before, signal);
  expect(await valueOf(handler, on)).toEqual(before);
  const way =
    '"DestinationPrefix":"170.114.0.0/16","InterfaceIndex":18,"NextHop":"192.168.1.7","PolicyStore":"ActiveStore"';
  expect(calls.filter((call) => !call.startsWith('Get-'))).toEqual([
    `Remove-NetRoute {${way},"Confirm":false}`,
    `New-NetRoute {${way},"RouteMetric":10}`,
  ]);
});

test('a route of the system itself is left alone', async () => {
  const { host } = machine(2);
  expect(await routeEntry(host).read(on, signal)).toMatchObject({ kind: 'unknown' });
});

test.each(['10.0.0.0/8', 'blackhole 10.0.0.0/8', '10.0.0.0/8; calc dev 18', '::/0 dev a\nb'])(
  'objects to %j',
  (words) => {
    expect(routeEntry(fakeWindows().host).objection(words, null)).toBeDefined();
  },
);
