/**
 * Where a probe may be pointed. The canonical text of a target is part of the
 * observation's id, so it must not depend on time or chance.
 */
export type Role =
  /** Names the client must reach to sign in and join. */
  | 'signalling'
  /** Names that are not the front door but without which the client hangs (logs, push). */
  | 'helper'
  /** Nice to have for the vendor; blocking it harms nobody. */
  | 'telemetry'
  /** Media routers and zone controllers, known by name. */
  | 'media'
  /** An address out of the published ranges that nobody promised to answer: clears, never accuses. */
  | 'media-unproven'
  | 'control'
  | 'portal-check'
  | 'resolver'
  | 'gateway'
  | 'reflector'
  | 'status'
  | 'revocation'
  | 'download'
  | 'proxy'
  /** A name made up for this run, which no honest resolver can know. */
  | 'random';

export type RecordType = 'A' | 'AAAA' | 'TXT' | 'SVCB';

export type Target =
  | { readonly kind: 'computer' }
  | { readonly kind: 'interface'; readonly name: string }
  | {
      readonly kind: 'name-by-resolver';
      readonly role: Role;
      readonly name: string;
      readonly type: RecordType;
      /** IP address of the resolver, or the URL of a DNS-over-HTTPS endpoint. */
      readonly resolver: string;
      readonly port?: number;
      readonly transport: 'udp' | 'tcp' | 'https';
      /** Extra question details: checking disabled (+cd), EDNS payload padded to this many bytes. */
      readonly isCheckingDisabled?: boolean;
      readonly paddedToBytes?: number;
      /** For https: the address to connect to, so that a broken resolver cannot hide a working DoH. */
      readonly at?: string;
    }
  | { readonly kind: 'name'; readonly role: Role; readonly name: string }
  | {
      readonly kind: 'address';
      readonly role: Role;
      readonly ip: string;
      readonly port: number;
      readonly transport: 'tcp' | 'udp';
      /** The name that led here, if one did. */
      readonly name?: string;
      /** `rfc5389` or the older form without magic cookie (Zoom 3478, see the profile's source). */
      readonly form?: 'rfc5389' | 'classic';
      /** Pads a UDP payload to this many bytes, for path MTU questions. */
      readonly bytes?: number;
      /** A call's stream inside TCP without TLS. */
      readonly isPlain?: boolean;
      /** The packets may pass one router less than this, to tell a box nearby from the target. */
      readonly hops?: number;
    }
  | {
      readonly kind: 'name-at-address';
      readonly role: Role;
      /** The server name sent in the ClientHello (SNI). */
      readonly name: string;
      readonly ip: string;
      readonly port: number;
      /** `large` pads the ClientHello over one 1500-byte packet. */
      readonly hello: 'small' | 'large';
      /** `service`: the name belongs here. `neutral`: a control name on the same address. */
      readonly purpose: 'own' | 'neutral';
    }
  | {
      readonly kind: 'url';
      readonly role: Role;
      readonly url: string;
      /** Connect here instead of asking a resolver. */
      readonly at?: string;
      /** Go out through this interface, past a tunnel that owns the default route. */
      readonly device?: string;
      /** The how-manieth time it is asked, from 2: later, and calmer, than with everything else at the start. */
      readonly turn?: number;
    }
  | {
      readonly kind: 'proxy';
      readonly role: Role;
      /** `http://host:port`, `https://…`, `socks5://…`; never with credentials in it. */
      readonly proxy: string;
      readonly host: string;
      readonly port: number;
    }
  | { readonly kind: 'path'; readonly role: Role; readonly ip: string };

export type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>;

/** Canonical text of a target: stable across runs, readable in a report. */
export const canonical = (target: Target): string => {
  switch (target.kind) {
    case 'computer':
      return 'computer';
    case 'interface':
      return target.name;
    case 'name':
      return target.name;
    case 'name-by-resolver': {
      const extra = [
        target.isCheckingDisabled === true ? '+cd' : '',
        target.paddedToBytes === undefined ? '' : `+pad${target.paddedToBytes}`,
        target.at === undefined ? '' : `@${target.at}`,
      ].join('');
      const port = target.port === undefined ? '' : `#${target.port}`;
      return `${target.name}/${target.type}?${target.transport}:${target.resolver}${port}${extra}`;
    }
    case 'address': {
      const extra = [
        target.form ?? '',
        target.isPlain === true ? 'plain' : '',
        target.bytes === undefined ? '' : `+${target.bytes}`,
        target.hops === undefined ? '' : `+hops${target.hops}`,
      ].join('');
      const suffix = extra === '' ? '' : `/${extra}`;
      return `${target.transport}:${bracketed(target.ip)}:${target.port}${suffix}`;
    }
    case 'name-at-address':
      return `${target.name}@${bracketed(target.ip)}:${target.port}/${target.hello}`;
    case 'url': {
      const at = target.at === undefined ? '' : `@${target.at}`;
      const device = target.device === undefined ? '' : `%${target.device}`;
      return `${target.url}${at}${device}${target.turn === undefined ? '' : `+turn${target.turn}`}`;
    }
    case 'proxy':
      return `${target.host}:${target.port}~${target.proxy}`;
    case 'path':
      return target.ip;
  }
};

const bracketed = (ip: string): string => (ip.includes(':') ? `[${ip}]` : ip);
