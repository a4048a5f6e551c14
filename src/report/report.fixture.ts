/** One report builder for the tests of this stage and of the command line. */
import type { Diagnosis, Outlook } from '../model/diagnosis.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured, skipped } from '../model/outcome.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { makeReport, type ReportAsk } from './make-report.ts';

export const someProfile: ServiceProfile = {
  schema: 'linecheck.profile/1',
  id: 'example',
  title: 'Example Meetings',
  date: '2026-11-20',
  shelfLifeDays: 180,
  domains: ['meet.example'],
  hosts: [
    {
      name: 'meet.example',
      role: 'signalling',
      tcpPorts: [443],
      source: 'own',
      isEssential: true,
    },
  ],
  media: {
    udpPorts: [3478, 8801],
    tcpPorts: [443, 8801],
    stun: [{ port: 3478, form: 'rfc5389' }],
    answersStrangers: false,
    ranges: [{ cidr: '198.51.100.0/24', label: 'media' }],
    retiredRanges: [],
    source: 'own',
  },
  limits: { rttMs: 150, jitterMs: 40, lossRatio: 0.02, source: 'own' },
  needs: [],
  status: [],
  client: { minimumVersions: [], processNames: [] },
  controls: { resolvers: [], encryptedDns: [], tls: [], portal: [], stun: [], speed: [] },
  waysOut: [
    { id: 'hotspot', secondsToAudio: 60, source: 'own' },
    { id: 'dial-in', secondsToAudio: 40, source: 'own' },
  ],
  sources: [{ id: 'own', url: 'https://meet.example/network', readOn: '2026-11-20', mark: 'A' }],
};

export const someObservations: readonly AnyObservation[] = [
  {
    id: 'links@computer#1',
    probe: 'links',
    target: { kind: 'computer' },
    at: 1,
    tookMs: 2,
    outcome: measured({
      links: [
        {
          name: 'eth0',
          kind: 'ethernet',
          isUp: true,
          hasCarrier: true,
          mtuBytes: 1500,
          addresses: [
            { ip: '192.0.2.10', prefixLength: 24, family: 4, scope: 'global', isUnusable: false },
          ],
        },
      ],
    }),
  },
  {
    id: 'dns-answer@meet.example/A?udp:192.0.2.1#1',
    probe: 'dns-answer',
    target: {
      kind: 'name-by-resolver',
      role: 'signalling',
      name: 'meet.example',
      type: 'A',
      resolver: '192.0.2.1',
      transport: 'udp',
    },
    at: 3,
    tookMs: 2000,
    outcome: failed('dns.timeout', 'read', { code: 'ETIMEDOUT', elapsedMs: 2000 }),
  },
  {
    id: 'local-firewall@computer#1',
    probe: 'local-firewall',
    target: { kind: 'computer' },
    at: 3,
    tookMs: 4,
    outcome: skipped('the rules can be read by the administrator only'),
  },
];

export const someDiagnosis: Diagnosis = {
  findings: [
    {
      cause: 'dns-resolver-dead',
      verdict: 'confirmed',
      lies: 'in-this-network',
      impact: 'blocks',
      because: [
        {
          message: 'test.resolver-silent',
          values: { resolver: '192.0.2.1' },
          from: ['dns-answer@meet.example/A?udp:192.0.2.1#1'],
        },
      ],
      wouldSettle: [],
      accountsFor: ['resolver-failing:192.0.2.1'],
    },
  ],
  notes: [{ about: 'test-note', because: [{ message: 'test.note', values: {}, from: [] }] }],
  explainedAway: [],
  symptoms: [],
  unexplained: [],
  next: [],
};

export const someOutlook: Outlook = {
  verdict: 'blocked',
  headline: {
    message: 'headline.blocked',
    values: { service: 'Example Meetings', title: 'text:dns-resolver-dead.title' },
    from: [],
  },
  activities: (['join', 'audio', 'video-720p', 'video-1080p', 'share'] as const).map((id) => ({
    id,
    verdict: 'blocked',
    because: { message: `activity.${id}.blocked`, values: {}, from: [] },
  })),
};

export const someReport = (changes: Partial<ReportAsk> = {}): Report =>
  makeReport({
    fixesFor: () => [],
    startedAt: '2026-11-23T09:00:00.000Z',
    tookMs: 2100,
    tool: { version: '0.1.0', node: 'v20.20.2', os: 'linux' },
    run: {
      budgetSeconds: 10,
      isInterrupted: false,
      isThirdPartyAllowed: true,
      hasReflector: false,
      nonce: 'abcdefgh',
    },
    profile: someProfile,
    observations: someObservations,
    redactions: [],
    changes: [],
    diagnosis: someDiagnosis,
    outlook: someOutlook,
    ...changes,
  });
