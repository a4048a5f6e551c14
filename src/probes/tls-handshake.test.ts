import { describe, expect, it } from 'vitest';

import type { TlsHandshake } from '../model/network-facts.ts';
import type { Outcome } from '../model/outcome.ts';
import { deadlineIn } from '../platform/deadline.ts';
import {
  closedPort,
  companyCa,
  contextWith,
  leafFor,
  summary,
  tcpServer,
  tlsServer,
  worldCa,
  worldRoots,
} from './loopback.fixture.ts';
import type { ProbeContext } from './probe.ts';
import { tlsHandshake } from './tls-handshake.ts';

const greet = (
  port: number,
  {
    name = 'zoom.us',
    hello = 'small',
    context = contextWith(),
  }: { name?: string; hello?: 'small' | 'large'; context?: ProbeContext } = {},
): Promise<Outcome<TlsHandshake>> =>
  tlsHandshake.run(
    {
      kind: 'name-at-address',
      role: 'signalling',
      name,
      ip: '127.0.0.1',
      port,
      hello,
      purpose: 'own',
    },
    context,
  );

const measuredFacts = async (outcome: Promise<Outcome<TlsHandshake>>): Promise<TlsHandshake> => {
  const result = await outcome;
  if (result.kind !== 'measured') throw new Error(JSON.stringify(result));
  return result.value;
};

const onlyLeaf = (pem: string): string =>
  `${pem.split('-----END CERTIFICATE-----')[0]}-----END CERTIFICATE-----\n`;

const threeYearsAgo = (): number => Date.now() - 1100 * 86_400_000;

describe('what a certificate is worth', () => {
  const trusted = {
    isNameMatching: true,
    dates: 'valid',
    chainsToPublicRoot: true,
    chainsToSystemRoot: true,
    isIntermediateMissing: false,
    anchor: 'World Root',
  };
  const company = leafFor('zoom.us', { authority: companyCa });
  const good = leafFor('zoom.us');
  it.each([
    { when: 'all is well', pair: good, expected: trusted },
    {
      when: 'the name is another',
      pair: leafFor('portal.example'),
      expected: { ...trusted, isNameMatching: false },
    },
    {
      when: 'it has expired',
      pair: leafFor('zoom.us', { fromDays: -60, toDays: -30 }),
      expected: { ...trusted, dates: 'expired' },
    },
    {
      when: 'it is not valid yet',
      pair: leafFor('zoom.us', { fromDays: 30, toDays: 60 }),
      expected: { ...trusted, dates: 'not-yet-valid' },
    },
    {
      when: 'it has expired and names another, each is told',
      pair: leafFor('portal.example', { fromDays: -60, toDays: -30 }),
      expected: { ...trusted, dates: 'expired', isNameMatching: false },
    },
    {
      when: 'it signed itself',
      pair: leafFor('zoom.us', { isSelfSigned: true }),
      expected: {
        chainsToPublicRoot: false,
        chainsToSystemRoot: false,
        isIntermediateMissing: false,
      },
    },
    {
      when: 'a box re-signed it and its root is trusted here',
      pair: company,
      roots: { publicRoots: [worldCa.rootPem], systemRoots: [worldCa.rootPem, companyCa.rootPem] },
      expected: {
        chainsToPublicRoot: false,
        chainsToSystemRoot: true,
        anchor: 'Company Inspection CA',
      },
    },
    {
      when: 'a box re-signed it and nobody trusts its root',
      pair: company,
      expected: {
        chainsToPublicRoot: false,
        chainsToSystemRoot: false,
        isIntermediateMissing: false,
        anchor: 'Company Inspection CA',
      },
    },
    {
      when: 'the server forgot its intermediate',
      pair: { ...good, cert: onlyLeaf(good.cert) },
      expected: {
        chainsToPublicRoot: false,
        chainsToSystemRoot: false,
        isIntermediateMissing: true,
      },
    },
    {
      when: 'the root itself was sent, too',
      pair: { ...good, cert: good.cert + worldCa.rootPem },
      expected: trusted,
    },
    {
      when: 'the root is in the public list only',
      pair: good,
      roots: { publicRoots: [worldCa.rootPem], systemRoots: [] },
      expected: { chainsToPublicRoot: true, chainsToSystemRoot: false, anchor: 'World Root' },
    },
    {
      when: 'the system list holds rubbish beside the root',
      pair: good,
      roots: { publicRoots: ['rubbish'], systemRoots: ['rubbish', worldCa.rootPem] },
      expected: { chainsToPublicRoot: false, chainsToSystemRoot: true },
    },
  ])(
    'is judged property by property when $when',
    async ({ pair, roots = worldRoots, expected }) => {
      const port = await tlsServer(pair);
      const facts = await measuredFacts(greet(port, { context: contextWith({ roots }) }));
      expect(facts).toMatchObject(expected);
    },
  );

  it('follows a wrong clock of this computer, not the certificate alone', async () => {
    const port = await tlsServer(good);
    expect(
      await measuredFacts(greet(port, { context: contextWith({ wallClock: threeYearsAgo }) })),
    ).toMatchObject({
      dates: 'not-yet-valid',
      chainsToPublicRoot: true,
    });
  });

  it('tells issuer, names and revocation addresses, leaf first, and only what was sent', async () => {
    const port = await tlsServer(good);
    const { chain, revocationUrls } = await measuredFacts(greet(port));
    expect(chain.map(({ issuer }) => issuer)).toEqual([
      'O=World Trust, CN=World Issuing CA',
      'O=World Trust, CN=World Root',
    ]);
    expect(chain[0]).toMatchObject({
      names: ['zoom.us'],
      issuerOrganisation: 'World Trust',
      isSelfIssued: false,
    });
    expect(revocationUrls).toEqual([
      'http://ocsp.digicert.com',
      'http://crl3.digicert.com/lab.crl',
    ]);
  });
});

describe('the size of the greeting', () => {
  it.each([
    { hello: 'small' as const, least: 150, most: 400 },
    { hello: 'large' as const, least: 1600, most: 3000 },
  ])('$hello is what goes over the wire', async ({ hello, least, most }) => {
    let wire = 0;
    const port = await tcpServer((socket) => socket.on('data', (data) => (wire += data.length)));
    const context = contextWith({ signal: deadlineIn(300) });
    await greet(port, { hello, context });
    expect(wire).toBeGreaterThanOrEqual(least);
    expect(wire).toBeLessThanOrEqual(most);
    const good = await tlsServer(leafFor('zoom.us'));
    expect((await measuredFacts(greet(good, { hello }))).helloBytes).toBe(wire);
  });
});

/** A TLS alert record: fatal, with its number. */
const alert = (number: number): Buffer => Buffer.from([0x15, 0x03, 0x03, 0, 2, 2, number]);

describe('a handshake that fails', () => {
  it.each([
    { when: 'alert 70', answer: alert(70), expected: 'tls.alert.version at handshake' },
    { when: 'alert 40', answer: alert(40), expected: 'tls.alert.handshake at handshake' },
    { when: 'alert 71', answer: alert(71), expected: 'tls.alert.handshake at handshake' },
    { when: 'alert 112', answer: alert(112), expected: 'tls.alert.name at handshake' },
    { when: 'alert 48', answer: alert(48), expected: 'tls.alert.ca at handshake' },
    { when: 'alert 49', answer: alert(49), expected: 'tls.alert.denied at handshake' },
    { when: 'alert 120', answer: alert(120), expected: 'tls.alert.alpn at handshake' },
    { when: 'alert 116', answer: alert(116), expected: 'tls.client_cert at handshake' },
    { when: 'alert 10', answer: alert(10), expected: 'tls.alert.other at handshake' },
    { when: 'alert 20', answer: alert(20), expected: 'tls.alert.other at handshake' },
    { when: 'alert 42', answer: alert(42), expected: 'tls.alert.other at handshake' },
    { when: 'alert 46', answer: alert(46), expected: 'tls.alert.other at handshake' },
    { when: 'alert 47', answer: alert(47), expected: 'tls.alert.other at handshake' },
    { when: 'alert 80', answer: alert(80), expected: 'tls.alert.other at handshake' },
    { when: 'alert 86', answer: alert(86), expected: 'tls.alert.other at handshake' },
    {
      when: 'plain HTTP on the TLS port',
      answer: Buffer.from('HTTP/1.1 302 Found\r\nLocation: http://portal/\r\n\r\n'),
      expected: 'tls.not_tls at handshake',
    },
    {
      when: 'a banner of another protocol',
      answer: Buffer.from('220 mail.example ESMTP ready\r\n'),
      expected: 'tls.not_tls at handshake',
    },
  ])('is told apart: $when', async ({ answer, expected }) => {
    const port = await tcpServer((socket) => socket.once('data', () => socket.end(answer)));
    expect(summary(await greet(port))).toBe(expected);
  });

  it.each([
    { when: 'ended politely', act: 'end' as const, expected: 'tls.eof at handshake' },
    { when: 'reset', act: 'resetAndDestroy' as const, expected: 'tls.reset at handshake' },
  ])('is told apart: $when after the greeting', async ({ act, expected }) => {
    const port = await tcpServer((socket) => socket.once('data', () => socket[act]()));
    const outcome = await greet(port);
    expect(summary(outcome)).toBe(expected);
    expect(outcome).toMatchObject({ failure: { value: { helloBytes: expect.any(Number) } } });
  });

  it('is silence when nothing comes, after our own deadline', async () => {
    const port = await tcpServer(() => undefined);
    const outcome = await greet(port);
    expect(summary(outcome)).toBe('tls.silent at handshake');
    expect(outcome).toMatchObject({ failure: { value: { connectMs: expect.any(Number) } } });
  });

  it('is a refused connection when nobody listens', async () => {
    expect(summary(await greet(await closedPort()))).toBe('tcp.refused at connect');
  });

  it('is a client certificate under TLS 1.3, with the chain that was seen before', async () => {
    const port = await tlsServer({
      ...leafFor('zoom.us'),
      requestCert: true,
      ca: [companyCa.rootPem],
      minVersion: 'TLSv1.3',
    });
    const outcome = await greet(port);
    expect(summary(outcome)).toBe('tls.client_cert at handshake');
    expect(outcome).toMatchObject({ failure: { value: { anchor: 'World Root' } } });
  });

  it('is only a handshake alert under TLS 1.2, where the same demand has no word of its own', async () => {
    const port = await tlsServer({
      ...leafFor('zoom.us'),
      requestCert: true,
      ca: [companyCa.rootPem],
      maxVersion: 'TLSv1.2',
    });
    expect(summary(await greet(port))).toBe('tls.alert.handshake at handshake');
  });

  it('is an old version when the server knows no other', async () => {
    const port = await tlsServer({
      ...leafFor('zoom.us'),
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    expect(summary(await greet(port))).toBe('tls.alert.version at handshake');
  });

  it('is too large when more certificates come than any honest chain needs', async () => {
    const good = leafFor('zoom.us');
    const port = await tlsServer({ ...good, cert: good.cert + worldCa.rootPem.repeat(400) });
    expect(summary(await greet(port))).toBe('tls.oversized at handshake');
  });

  it('is skipped when the check is over, and the socket does not linger', async () => {
    const port = await tcpServer(() => undefined);
    const context = contextWith({ signal: deadlineIn(30) });
    expect((await greet(port, { context })).kind).toBe('skipped');
  });
});
