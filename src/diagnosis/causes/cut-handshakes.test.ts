/** Encrypted connections that are cut at their first message: by name, by label, by a clumsy program, by size. */
import { expect, it } from 'vitest';
import type { FailureClass } from '../../model/failure.ts';
import {
  findingsOf,
  genuine,
  honestInternet,
  lookup,
  status,
  tcp,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { DEEP, FRONT, zoomSeen, type Replaced } from '../zoom.fixture.ts';
import { base, network, program, type Saw } from './certificates.fixture.ts';
import { nameFilter } from './name-filter.ts';

const onlyDeep =
  (answer: FailureClass): Replaced['tls'] =>
  (name) =>
    name === DEEP ? answer : {};

const rows: readonly {
  readonly when: string;
  readonly saw: Saw;
  readonly finds: readonly string[];
}[] = [
  { when: 'all certificates are genuine', saw: network(() => ({})), finds: [] },
  {
    when: 'the name is reset and a neutral name at the same address answers',
    saw: [
      ...base,
      honestInternet(),
      zoomSeen({ tls: () => 'tls.reset', neutral: () => ({}), detail: { elapsedMs: 40 } }),
    ],
    finds: ['name-filter confirmed'],
  },
  {
    when: 'the name is swallowed and a neutral name answers with an alert that it is unknown',
    saw: [
      ...base,
      honestInternet(),
      zoomSeen({ tls: () => 'tls.silent', neutral: () => 'tls.alert.name' }),
    ],
    finds: ['name-filter confirmed'],
  },
  {
    when: 'the name is swallowed, and nobody tried another',
    saw: [...base, honestInternet(), zoomSeen({ tls: () => 'tls.silent' })],
    finds: ['name-filter suspected'],
  },
  {
    when: 'a neutral name hangs as well: packets are too large, not names unwanted',
    saw: [
      ...base,
      honestInternet(),
      zoomSeen({ tls: () => 'tls.silent', neutral: () => 'tls.silent' }),
    ],
    finds: [],
  },
  {
    when: 'the name leads to this computer, whose own server does not know it, and the hosts file was not read',
    saw: [
      ...base,
      honestInternet(),
      lookup('zoom.us', ['127.0.0.1']),
      tcp('zoom.us', '127.0.0.1', 1),
      tls('zoom.us', '127.0.0.1', 'tls.alert.name'),
      tls('www.example.com', '127.0.0.1', {}, { neutral: true }),
    ],
    finds: [],
  },
  {
    when: 'the servers of the service hang and its status page says so',
    saw: [
      ...base,
      honestInternet(),
      zoomSeen({ tls: () => 'tls.silent', neutral: () => ({}) }),
      status('critical'),
    ],
    finds: ['service-outage confirmed'],
  },
  {
    when: 'only the name with one label more is cut',
    saw: network(
      onlyDeep('tls.reset'),
      genuine,
      tls('www.example.com', '206.247.30.6', {}, { neutral: true, role: 'media' }),
    ),
    finds: ['allow-rule-too-narrow confirmed'],
  },
  {
    when: 'every host is cut at the first message, and a program that does that runs',
    saw: network(
      () => 'tls.alert.handshake',
      () => 'tls.eof',
      program('nfqws', 'circumvention'),
    ),
    finds: ['handshake-mangled confirmed'],
  },
  {
    when: 'every host is cut at the first message, and no such program is known',
    saw: network(
      () => 'tls.alert.handshake',
      () => 'tls.eof',
    ),
    finds: ['handshake-mangled suspected'],
  },
  {
    when: 'such a program runs and harms nobody',
    saw: network(() => ({}), genuine, program('nfqws', 'circumvention')),
    finds: [],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

it('names the size and not the name when the same name passes in another size', () => {
  const ip = FRONT['zoom.us'] ?? '';
  const saw = [
    ...base,
    honestInternet(),
    tcp('zoom.us', ip, 30),
    tls('zoom.us', ip, {}, { hello: 'small' }),
    tls('zoom.us', ip, 'tls.silent', { hello: 'large' }),
  ];
  expect(weighing(nameFilter, saw).kind).toBe('ruled-out');
});
