/** The platform's own readers on a Windows that printed what stands in the fixtures. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zoom } from '../../profiles/zoom.ts';
import type { Platform } from '../platform.ts';
import { fakeWindows } from './fake-windows.fixture.ts';
import type { FakeWindows } from './fake-windows.fixture.ts';
import { windowsReaders } from './index.ts';
import { startSections } from './sections.ts';

export const { signal } = new AbortController();
export const question = { profile: zoom, signal };
export const raw = (name: string, title = 'good'): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}/${title}.txt`, import.meta.url)));

const sectionFixtures = [
  'network',
  'dns',
  'proxy',
  'route-to',
  'firewall',
  'time-service',
  'client',
  'power',
  'processes',
  'devices',
  'security',
  'updates',
];
export const everything = Buffer.concat(sectionFixtures.map((name) => raw(name)));

export const wifiSection = (consent: string): string =>
  `${JSON.stringify({
    section: 'wifi',
    data: {
      consentMachine: [{ Value: 'Allow' }],
      consentUser: [{ Value: consent }],
      consentDesktop: [{ Value: consent }],
      policy: [{}],
      adapters: [
        {
          Name: 'Wi-Fi',
          NdisPhysicalMedium: 9,
          MediaConnectState: 1,
          ReceiveLinkSpeed: 866_700_000,
          TransmitLinkSpeed: 780_000_000,
        },
      ],
    },
  })}\r\n`;

const roots = async () => ({ publicRoots: [], systemRoots: [], systemProblem: 'not here' });

export const readersOn = (
  fake: FakeWindows,
): { readers: Platform['readers']; calls: readonly string[]; starts: number } => {
  const recorded = fakeWindows(fake);
  const sections = startSections(recorded.host, () => 0);
  return {
    readers: windowsReaders(recorded.host, sections, roots),
    calls: recorded.calls,
    get starts() {
      return recorded.starts.filter(({ args }) => args.some((arg) => arg.endsWith('read.ps1')))
        .length;
    },
  };
};

export const valueOf = async <Id extends keyof Platform['readers']>(
  { readers }: { readers: Platform['readers'] },
  id: Id,
) => {
  const outcome = await readers[id]({ ...question, ip: '170.114.52.2' });
  return outcome.kind === 'measured' ? outcome.value : outcome;
};
