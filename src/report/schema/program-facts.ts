import * as v from 'valibot';

import type { Facts } from '../../model/facts.ts';
import { counted, flag, list, number, optional, text, type FactSchema } from './words.ts';

const sendRefusals = v.object({
  tcpRetransmitFailures: optional(number),
  ipOutDiscards: optional(number),
  ipOutNoRoutes: optional(number),
  ipNeverSent: optional(number),
}) satisfies FactSchema<Facts['send-refusals']>;

const processes = v.object({
  cores: counted,
  loadPerCore: number,
  cpuRatio: optional(number),
  memoryTotalBytes: number,
  memoryAvailableBytes: number,
  memoryPressureRatio: optional(number),
  network: optional(v.object({ sentMbps: number, receivedMbps: number })),
  top: v.array(
    v.object({
      name: text,
      pid: counted,
      cores: number,
      memoryBytes: number,
      sockets: optional(number),
      sentMbps: optional(number),
      receivedMbps: optional(number),
    }),
  ),
  known: v.array(
    v.object({
      name: text,
      pid: counted,
      kind: v.picklist(['vpn', 'proxy', 'filter', 'circumvention', 'meeting', 'antivirus', 'sync']),
    }),
  ),
}) satisfies FactSchema<Facts['processes']>;

const client = v.object({
  installs: v.array(
    v.object({
      path: text,
      from: v.picklist(['deb', 'rpm', 'flatpak', 'snap', 'msi', 'app', 'files']),
      version: optional(text),
      problems: list,
      sandbox: optional(v.object({ kind: text, lacks: list })),
    }),
  ),
  isRunning: flag,
  peers: v.array(v.object({ ip: text, port: counted, transport: v.picklist(['tcp', 'udp']) })),
  policies: v.array(v.object({ key: text, value: text, source: text })),
  dataProblems: list,
}) satisfies FactSchema<Facts['client']>;

const clock = v.object({
  isSynchronised: optional(flag),
  source: optional(text),
}) satisfies FactSchema<Facts['clock']>;

const trustStore = v.object({
  path: text,
  systemRoots: counted,
  systemDigest: text,
  publicRoots: counted,
  publicDigest: text,
  added: list,
  missingForService: list,
}) satisfies FactSchema<Facts['trust-store']>;

export const programFacts = {
  'send-refusals': sendRefusals,
  processes,
  client,
  clock,
  'trust-store': trustStore,
};
