/** When the service itself may be blamed: its own words, its own servers, its own certificates. */
import { expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import type { AnyObservation } from '../../model/observation.ts';
import { failed } from '../../model/outcome.ts';
import {
  computer,
  diagnosisOf,
  findingsOf,
  honestInternet,
  http,
  issuedBy,
  seeing,
  status,
  weighing,
} from '../evidence.fixture.ts';
import { FRONT, plainWeb, udpOpen, zoomSeen } from '../zoom.fixture.ts';
import { serviceOutage } from './service-outage.ts';

type Saw = readonly (AnyObservation | readonly AnyObservation[])[];

const base: Saw = [computer(), plainWeb(), udpOpen(), honestInternet()];

const broken = (code: number): AnyObservation =>
  seeing(
    'http-exchange',
    { kind: 'url', role: 'signalling', url: 'https://zoom.us/' },
    failed<Facts['http-exchange']>(
      'http.server',
      'status',
      { code: String(code) },
      { status: code },
    ),
  );

const isFront = (ip: string): boolean => Object.values(FRONT).includes(ip);

const rows: readonly {
  readonly when: string;
  readonly saw: Saw;
  readonly finds: readonly string[];
}[] = [
  {
    when: 'everything works',
    saw: [...base, zoomSeen(), http('https://zoom.us/', 200), status('none')],
    finds: [],
  },
  {
    when: 'genuine servers answer with errors',
    saw: [...base, zoomSeen(), broken(503), status('none')],
    finds: ['service-outage confirmed'],
  },
  {
    when: 'errors come from somebody else’s certificate',
    saw: [...base, zoomSeen({ tls: (name) => issuedBy('Contoso CA', name) }), broken(503)],
    finds: ['tls-inspection-untrusted confirmed'],
  },
  {
    when: 'the status page alone reports an outage and everything works',
    saw: [...base, zoomSeen(), status('critical')],
    finds: [],
  },
  {
    when: 'the status page reports a minor incident and the website is silent',
    saw: [
      ...base,
      zoomSeen({ tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) }),
      status('minor'),
    ],
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'the website asks for a login (403) or moves (302)',
    saw: [...base, zoomSeen(), http('https://zoom.us/', 403), http('https://www3.zoom.us/', 302)],
    finds: [],
  },
  {
    when: 'the status page could not be read',
    saw: [...base, zoomSeen(), status('tcp.timeout')],
    finds: [],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

it('tells what the status page says as a note while all works', () => {
  const { notes, symptoms } = diagnosisOf(...base, zoomSeen(), status('major'));
  expect(notes.map(({ about }) => about)).toContain('service-outage');
  expect(symptoms).toEqual([]);
});

it('does not believe a status page under the failing domain', () => {
  const own = status('critical', 'https://status.zoom.us/api/v2/summary.json');
  expect(weighing(serviceOutage, [...base, zoomSeen({ tcp: () => 'tcp.timeout' }), own]).kind).toBe(
    'unknown',
  );
});

it('only suspects while no honest host was reached', () => {
  const saw = [computer(), zoomSeen({ tcp: () => 'tcp.timeout' }), status('critical')];
  expect(weighing(serviceOutage, saw).kind).toBe('suspected');
});
