/**
 * OpenSSL's many words for "no". An alert means that the server, or a box in its
 * place, rejects us; a certificate code means that we reject it: never one bucket.
 */
import type { FailureClass } from '../model/failure.ts';

type Codes = Readonly<Record<string, FailureClass>>;

/** What OpenSSL says about a certificate that we were shown. */
const CERTIFICATE: Codes = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls.self_signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls.unknown_ca',
  UNABLE_TO_GET_ISSUER_CERT: 'tls.unknown_ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls.unknown_ca',
  // Two diseases in one code (C.0 rule 6); only the issuer's name tells the forgotten intermediate.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls.unknown_ca',
  CERT_UNTRUSTED: 'tls.unknown_ca',
  CERT_REJECTED: 'tls.unknown_ca',
  INVALID_CA: 'tls.unknown_ca',
  CERT_SIGNATURE_FAILURE: 'tls.unknown_ca',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls.name_mismatch',
  HOSTNAME_MISMATCH: 'tls.name_mismatch',
  CERT_HAS_EXPIRED: 'tls.expired',
  CERT_NOT_YET_VALID: 'tls.not_yet_valid',
  CERT_REVOKED: 'tls.revoked',
  EE_KEY_TOO_SMALL: 'tls.weak_key',
  CA_KEY_TOO_SMALL: 'tls.weak_key',
  CA_MD_TOO_WEAK: 'tls.weak_key',
};

export const certificateClass = (code: string, message: string): FailureClass | undefined => {
  // Node 24 has no name for OpenSSL's "EE certificate key too weak"; the text is all there is.
  if (code === 'UNSPECIFIED' && message.includes('key too weak')) return 'tls.weak_key';
  return CERTIFICATE[code];
};

/** Tails after `ALERT_`, so that `SSLV3_ALERT_…` (20) and `SSL/TLS_ALERT_…` (22, 24) are one. */
const ALERTS: Codes = {
  PROTOCOL_VERSION: 'tls.alert.version',
  HANDSHAKE_FAILURE: 'tls.alert.handshake',
  INSUFFICIENT_SECURITY: 'tls.alert.handshake',
  UNRECOGNIZED_NAME: 'tls.alert.name',
  UNKNOWN_CA: 'tls.alert.ca',
  ACCESS_DENIED: 'tls.alert.denied',
  NO_APPLICATION_PROTOCOL: 'tls.alert.alpn',
  CERTIFICATE_REQUIRED: 'tls.client_cert',
};

/** OpenSSL found something on the wire that is no TLS record. */
const NOT_TLS =
  /_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|BAD_RECORD_TYPE|HTTP_REQUEST|HTTPS_PROXY_REQUEST|RECORD_LENGTH_MISMATCH|WRONG_SSL_VERSION|UNKNOWN_PROTOCOL)$/;

/** A message longer than OpenSSL's limit of 100 kB for one chain. */
const OVERSIZED = /_(?:EXCESSIVE_MESSAGE_SIZE|EXCESSIVE_RECORD_SIZE)$/;

const WEAK_KEY = /_(?:EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK)$/;

export const openSslClass = (code: string, message: string): FailureClass | undefined => {
  if (!code.startsWith('ERR_SSL_')) return undefined;
  // These three are alerts too, but OpenSSL leaves the word out of two of them.
  const tail = /(?:_ALERT_|TLSV1_|TLSV13_)([A-Z_]+)$/.exec(code)?.[1]?.replace(/^ALERT_/, '');
  const alert = tail === undefined ? undefined : ALERTS[tail];
  if (alert !== undefined) return alert;
  if (tail !== undefined || alertNumberOf(message) !== undefined) return 'tls.alert.other';
  if (OVERSIZED.test(code)) return 'tls.oversized';
  if (WEAK_KEY.test(code)) return 'tls.weak_key';
  if (NOT_TLS.test(code)) return 'tls.not_tls';
  // The peer chose a version that we do not offer: an old box that does not even send an alert.
  return code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' ? 'tls.alert.version' : undefined;
};

/** `SSL alert number 112` in OpenSSL's text. */
const alertNumberOf = (message: string): string | undefined =>
  /SSL alert number (\d+)/.exec(message)?.[1];
