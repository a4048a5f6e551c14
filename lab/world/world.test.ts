import { X509Certificate } from 'node:crypto';

import packet from 'dns-packet';
import { describe, expect, it } from 'vitest';

import { builtInProfile, builtInProfileIds } from '../../src/profiles/index.ts';
import { usualBehaviour } from './behaviour.ts';
import { makeAuthority, makeLeaf, usualPeriod } from './certificate.ts';
import { answerDns } from './dns.ts';
import { makeWorld, type World } from './world.ts';
import { drawZone } from './zone.ts';

const authority = makeAuthority({ commonName: 'Root' }, { commonName: 'Issuing' }, 'ec');

function someWorld(change: Partial<World['behaviour']> = {}): World {
  const behaviour = { ...usualBehaviour, ...change };
  const order = { zone: drawZone(1), behaviour, authority, stranger: authority, resolvers: [] };
  return makeWorld(order, () => 0);
}

function ask(
  world: World,
  name: string,
  type: 'A' | 'AAAA',
  resolver = '1.1.1.1',
): packet.DecodedPacket {
  const reply = answerDns(
    world,
    packet.encode({ type: 'query', id: 7, questions: [{ type, name }] }),
    resolver,
    true,
  );
  if (!reply) throw new Error('no reply');
  return packet.decode(reply);
}

const zoomAt = (seed: number): string =>
  drawZone(seed).find((entry) => entry.name === 'zoom.us')?.ipv4[0] ?? '';

describe('the world', () => {
  it.each(builtInProfileIds)('has every name of the %s profile', async (id) => {
    const profile = await builtInProfile(id);
    const known = new Set(drawZone(1).map((entry) => entry.name));
    const wanted = [
      ...profile.hosts.map((host) => host.name),
      ...profile.status.map((page) => new URL(page.url).hostname),
    ];
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });

  it('puts names at other addresses of the same ranges with another seed', () => {
    expect(zoomAt(1)).toMatch(/^170\.114\.52\./);
    expect(zoomAt(2)).not.toBe(zoomAt(1));
  });

  it('answers names it has, denies others with a SOA, and says nothing about families a name lacks', () => {
    const world = someWorld();
    expect(ask(world, 'zoom.us', 'A').answers).toHaveLength(1);
    expect(ask(world, 'ZOOM.us', 'A').answers).toHaveLength(1);
    expect(ask(world, 'zoomfr84zc.zoom.us', 'AAAA')).toMatchObject({
      rcode: 'NOERROR',
      answers: [],
    });
    expect(ask(world, 'sjc.zoom.us', 'A')).toMatchObject({ rcode: 'NOERROR', answers: [] });
    const denied = ask(world, 'q8f3k.zoom.us', 'A');
    expect(denied).toMatchObject({ rcode: 'NXDOMAIN' });
    expect(denied.authorities?.[0]?.type).toBe('SOA');
  });

  it('lets one resolver say what the others do not', () => {
    const world = someWorld({ names: { 'zoom.us': { rcode: 'NXDOMAIN', at: ['8.8.8.8'] } } });
    expect(ask(world, 'zoom.us', 'A', '8.8.8.8')).toMatchObject({ rcode: 'NXDOMAIN' });
    expect(ask(world, 'zoom.us', 'A', '1.1.1.1')).toMatchObject({ rcode: 'NOERROR' });
  });

  it('does not answer what is no question', () => {
    expect(answerDns(someWorld(), Buffer.from('rubbish'), '1.1.1.1', true)).toBeUndefined();
  });
});

describe('a certificate', () => {
  it('chains to its root and carries its names, addresses too', () => {
    const leaf = makeLeaf(authority, {
      names: ['zoom.us', '1.1.1.1', '2606:4700::1'],
      ...usualPeriod(Date.now()),
    });
    const [first, second] = leaf.certPem
      .split(/(?<=-----END CERTIFICATE-----\n)/)
      .map((pem) => new X509Certificate(pem));
    const root = new X509Certificate(authority.rootPem);
    expect(first?.verify(second?.publicKey ?? root.publicKey)).toBe(true);
    expect(second?.verify(root.publicKey)).toBe(true);
    expect(first?.checkHost('zoom.us')).toBe('zoom.us');
    expect(first?.checkIP('1.1.1.1')).toBe('1.1.1.1');
    expect(first?.checkIP('2606:4700::1')).toBe('2606:4700::1');
  });

  it('can be out of date', () => {
    const period = { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') };
    const { certPem } = makeLeaf(authority, { names: ['zoom.us'], ...period });
    expect(new Date(new X509Certificate(certPem).validTo).getUTCFullYear()).toBe(2021);
  });

  it('is large enough that its flight does not fit one packet', () => {
    const { certPem } = makeLeaf(authority, { names: ['zoom.us'], ...usualPeriod(Date.now()) });
    expect(Buffer.byteLength(certPem) * 0.75).toBeGreaterThan(1460);
  });
});
