/**
 * What of each fact may leave this computer, field by field. A field that does not stand here does
 * not leave; a new one is a type error until somebody has decided how it goes.
 */
import type { Facts } from '../model/facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { computerShapes } from './redact-fields-computer.ts';
import { networkShapes } from './redact-fields-network.ts';
import { programShapes } from './redact-fields-programs.ts';
import { qualityShapes } from './redact-fields-quality.ts';
import type { Shape } from './redact-shape.ts';

export const factShapes = {
  ...computerShapes,
  ...programShapes,
  ...networkShapes,
  ...qualityShapes,
} as const satisfies { readonly [Id in keyof Facts]: Shape<Facts[Id]> };

export const targetShapes = {
  computer: { kind: 'closed' },
  interface: { kind: 'closed', name: 'device' },
  'name-by-resolver': {
    kind: 'closed',
    role: 'closed',
    name: 'host',
    type: 'closed',
    resolver: 'place',
    port: 'plain',
    transport: 'closed',
    isCheckingDisabled: 'plain',
    paddedToBytes: 'plain',
    at: 'host',
  },
  name: { kind: 'closed', role: 'closed', name: 'host' },
  address: {
    kind: 'closed',
    role: 'closed',
    ip: 'host',
    port: 'plain',
    transport: 'closed',
    name: 'host',
    form: 'closed',
    isPlain: 'plain',
    bytes: 'plain',
    hops: 'plain',
  },
  'name-at-address': {
    kind: 'closed',
    role: 'closed',
    name: 'host',
    ip: 'host',
    port: 'plain',
    hello: 'closed',
    purpose: 'closed',
  },
  url: { kind: 'closed', role: 'closed', url: 'url', at: 'host', device: 'device', turn: 'plain' },
  proxy: { kind: 'closed', role: 'closed', proxy: 'place', host: 'host', port: 'plain' },
  path: { kind: 'closed', role: 'closed', ip: 'host' },
} as const satisfies { readonly [Kind in Target['kind']]: Shape<TargetOf<Kind>> };
