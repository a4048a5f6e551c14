import { describe, expect, it } from 'vitest';

import { type Circumstance, classify } from './failure.ts';

const classOf = (fields: object, where: Partial<Circumstance> = {}, message?: string): string =>
  classify(Object.assign(new Error(message), fields), {
    layer: 'tls',
    step: 'handshake',
    elapsedMs: 50,
    ...where,
  }).class;

describe("OpenSSL's words", () => {
  it.each([
    {
      when: 'Node 20',
      code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
      expected: 'tls.alert.handshake',
    },
    {
      when: 'Node 22 and 24',
      code: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
      expected: 'tls.alert.handshake',
    },
    {
      when: 'version',
      code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      expected: 'tls.alert.version',
    },
    {
      when: 'name, without the word alert',
      code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
      expected: 'tls.alert.name',
    },
    { when: 'issuer', code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', expected: 'tls.alert.ca' },
    { when: 'policy', code: 'ERR_SSL_TLSV1_ALERT_ACCESS_DENIED', expected: 'tls.alert.denied' },
    {
      when: 'ALPN',
      code: 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
      expected: 'tls.alert.alpn',
    },
    {
      when: 'our certificate',
      code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      expected: 'tls.client_cert',
    },
    {
      when: 'another alert, old name',
      code: 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
      expected: 'tls.alert.other',
    },
    {
      when: 'another alert, new name',
      code: 'ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE',
      expected: 'tls.alert.other',
    },
    { when: 'no TLS at all', code: 'ERR_SSL_WRONG_VERSION_NUMBER', expected: 'tls.not_tls' },
    {
      when: 'a chain without end',
      code: 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE',
      expected: 'tls.oversized',
    },
    { when: 'a short key', code: 'ERR_SSL_EE_KEY_TOO_SMALL', expected: 'tls.weak_key' },
    { when: 'a word nobody knows', code: 'ERR_SSL_NEW_WORD', expected: 'unclassified' },
    { when: 'self-signed', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', expected: 'tls.self_signed' },
    { when: 'unknown root', code: 'SELF_SIGNED_CERT_IN_CHAIN', expected: 'tls.unknown_ca' },
    { when: 'leaf only', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', expected: 'tls.unknown_ca' },
    { when: 'other name', code: 'ERR_TLS_CERT_ALTNAME_INVALID', expected: 'tls.name_mismatch' },
    { when: 'expired', code: 'CERT_HAS_EXPIRED', expected: 'tls.expired' },
    { when: 'early', code: 'CERT_NOT_YET_VALID', expected: 'tls.not_yet_valid' },
    { when: 'revoked', code: 'CERT_REVOKED', expected: 'tls.revoked' },
  ])('$when: $code is $expected', ({ code, expected }) => {
    expect(classOf({ code }, { layer: 'tls', step: 'handshake' })).toBe(expected);
  });

  it('that Node 24 has no code for are known by the only thing there is', () => {
    const where = { layer: 'tls', step: 'handshake' } as const;
    expect(classOf({ code: 'UNSPECIFIED' }, where, 'EE certificate key too weak')).toBe(
      'tls.weak_key',
    );
    expect(classOf({ code: 'UNSPECIFIED' }, where)).toBe('unclassified');
  });

  it.each([
    {
      when: 'connecting',
      fields: { errno: -104, syscall: 'connect' },
      expected: 'tcp.reset_on_connect',
    },
    { when: 'reading', fields: { errno: -104, syscall: 'read' }, expected: 'tls.reset' },
    { when: 'nothing: the other side ended', fields: {}, expected: 'tls.eof' },
  ])('say ECONNRESET three ways; while $when it is $expected', ({ fields, expected }) => {
    expect(classOf({ code: 'ECONNRESET', ...fields }, { layer: 'tls', step: 'handshake' })).toBe(
      expected,
    );
  });
});
