import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../model/user-error.ts';
import { fakeHost } from '../host.fixture.ts';
import { linuxRootLists } from '../linux/root-lists.ts';
import { commonNameOf, digestOf, fingerprintOf, splitPem } from './certificates.ts';
import { readTrustStore } from './trust-store.ts';

const [first = '', second = '', third = ''] = rootCertificates;
const nobody = async (): Promise<ReadonlySet<string>> => new Set();

const read = (publicRoots: readonly string[], systemRoots: readonly string[], changes = {}) =>
  readTrustStore({
    path: '/store.pem',
    rootLists: async () => ({ publicRoots, systemRoots }),
    isPublicListReplaced: false,
    profileId: 'zoom',
    shipped: nobody,
    ...changes,
  });

test('equal lists in another order have the same digest and nothing added', async () => {
  const outcome = await read([first, second], [second, first, first]);
  expect(outcome).toMatchObject({
    value: { systemRoots: 2, publicRoots: 2, added: [], missingForService: [] },
  });
  expect(outcome.kind === 'measured' && outcome.value.systemDigest).toBe(
    digestOf([first, second].map(fingerprintOf)),
  );
});

test('a root of the system alone is added, unless the distribution ships it', async () => {
  const name = commonNameOf(third);
  expect(await read([first], [first, third])).toMatchObject({ value: { added: [name] } });
  const shipped = async () => new Set([fingerprintOf(third)]);
  expect(await read([first], [first, third], { shipped })).toMatchObject({ value: { added: [] } });
});

test('a public root that the system lacks is missing only where the service uses it', async () => {
  const used =
    rootCertificates.find((root) => commonNameOf(root) === 'DigiCert Global Root G2') ?? '';
  expect(await read([first, used], [first])).toMatchObject({
    value: { missingForService: ['DigiCert Global Root G2'] },
  });
  expect(await read([first, second], [first])).toMatchObject({ value: { missingForService: [] } });
});

test('on a list that the owner replaced every root counts as used', async () => {
  const outcome = await read([first, second], [first], { isPublicListReplaced: true });
  expect(outcome).toMatchObject({ value: { missingForService: [commonNameOf(second)] } });
});

test('a store that cannot be read is not an empty store', async () => {
  const lists = { publicRoots: [first], systemRoots: [], systemProblem: 'why not' };
  expect(await read([], [], { rootLists: () => Promise.resolve(lists) })).toEqual({
    kind: 'skipped',
    why: 'why not',
  });
});

test('text that is no certificate has no name and does not throw', () => {
  expect(
    commonNameOf('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'),
  ).toBeUndefined();
});

test('every certificate of the whole list gets a fingerprint of its own', () => {
  const text = rootCertificates.join('\n');
  const prints = splitPem(text).map(fingerprintOf);
  expect(new Set(prints).size).toBe(new Set(rootCertificates).size);
});

describe('LINECHECK_PUBLIC_ROOTS', () => {
  const broken = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
  const root = mkdtempSync(join(tmpdir(), 'linecheck-roots-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const lists = (path: string) =>
    linuxRootLists(
      fakeHost({
        root,
        environment: { LINECHECK_PUBLIC_ROOTS: path, SSL_CERT_FILE: '/system.pem' },
      }),
    );

  test('replaces the public list, and SSL_CERT_FILE names the system’s', async () => {
    writeFileSync(join(root, 'world.pem'), first);
    writeFileSync(join(root, 'system.pem'), `${first}\n# company\n${second}\n`);
    expect(await lists('/world.pem')).toEqual({
      publicRoots: [first],
      systemRoots: [first, second],
    });
  });

  test.each([
    { when: 'the file is not there', path: '/none.pem', says: 'there is no such file' },
    { when: 'it holds no certificate', path: '/empty.pem', says: 'holds no certificate' },
    { when: 'it is a folder', path: '/', says: 'cannot be read' },
    { when: 'one of two is broken', path: '/broken.pem', says: 'holds a broken certificate' },
  ])('is a clear error with a hint when $when', async ({ path, says }) => {
    writeFileSync(join(root, 'empty.pem'), 'hello');
    writeFileSync(join(root, 'broken.pem'), `${first}\n${broken}\n`);
    const error: unknown = await lists(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: expect.stringContaining(says),
      hint: expect.any(String),
    });
  });
});
