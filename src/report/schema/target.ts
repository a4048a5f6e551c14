import * as v from 'valibot';

import type { Role, Target } from '../../model/target.ts';
import { counted, flag, number, optional, text, type FactSchema } from './words.ts';

const role = v.picklist([
  'signalling',
  'helper',
  'telemetry',
  'media',
  'media-unproven',
  'control',
  'portal-check',
  'resolver',
  'gateway',
  'reflector',
  'status',
  'revocation',
  'download',
  'proxy',
  'random',
]) satisfies FactSchema<Role>;

export const target = v.variant('kind', [
  v.object({ kind: v.literal('computer') }),
  v.object({ kind: v.literal('interface'), name: text }),
  v.object({
    kind: v.literal('name-by-resolver'),
    role,
    name: text,
    type: v.picklist(['A', 'AAAA', 'TXT', 'SVCB']),
    resolver: text,
    port: optional(counted),
    transport: v.picklist(['udp', 'tcp', 'https']),
    isCheckingDisabled: optional(flag),
    paddedToBytes: optional(number),
    at: optional(text),
  }),
  v.object({ kind: v.literal('name'), role, name: text }),
  v.object({
    kind: v.literal('address'),
    role,
    ip: text,
    port: counted,
    transport: v.picklist(['tcp', 'udp']),
    name: optional(text),
    form: optional(v.picklist(['rfc5389', 'classic'])),
    isPlain: optional(flag),
    bytes: optional(number),
    hops: optional(counted),
  }),
  v.object({
    kind: v.literal('name-at-address'),
    role,
    name: text,
    ip: text,
    port: counted,
    hello: v.picklist(['small', 'large']),
    purpose: v.picklist(['own', 'neutral']),
  }),
  v.object({
    kind: v.literal('url'),
    role,
    url: text,
    at: optional(text),
    device: optional(text),
    turn: optional(counted),
  }),
  v.object({ kind: v.literal('proxy'), role, proxy: text, host: text, port: counted }),
  v.object({ kind: v.literal('path'), role, ip: text }),
]) satisfies FactSchema<Target>;
