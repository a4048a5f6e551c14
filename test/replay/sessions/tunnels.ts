/** Programs of the VPN kind: two that want everything, and two that want nothing. */
import type { Facts } from '../../../src/model/facts.ts';
import { dead, laptop } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

type Tunnel = Facts['tunnels']['tunnels'][number];

const tunnel = (name: string, isOwner: boolean): Tunnel => ({
  name,
  kind: 'tun',
  isUp: true,
  addresses: ['100.96.0.2'],
  hasDefaultRouteV4: isOwner,
  hasDefaultRouteV6: false,
  routedRanges: isOwner ? ['0.0.0.0/0'] : ['100.64.0.0/10'],
});

export const tunnelSessions: readonly Session[] = [
  {
    id: 'overlays-conflict-windows',
    when: 'WARP and Tailscale (exit node) both claim all traffic, and nothing answers',
    system: 'win32',
    saw: laptop(
      'win32',
      'wifi',
      {
        tunnels: {
          tunnels: [tunnel('CloudflareWARP', true), tunnel('Tailscale', true)],
          programs: [],
        },
      },
      dead(),
    ),
    says: ['overlays-conflict confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'overlays-conflict-darwin',
    when: 'two tunnels of a Mac both claim all traffic, and nothing answers',
    system: 'darwin',
    saw: laptop(
      'darwin',
      'wifi',
      { tunnels: { tunnels: [tunnel('utun4', true), tunnel('utun6', true)], programs: [] } },
      dead(),
    ),
    says: ['overlays-conflict confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'overlays-leftover-linux',
    when: 'one tunnel has all traffic, two programs run, and nothing answers',
    system: 'linux',
    saw: laptop(
      'linux',
      'wifi',
      {
        tunnels: {
          tunnels: [tunnel('CloudflareWARP', true), tunnel('tailscale0', false)],
          programs: [
            { name: 'warp-svc', pid: 700 },
            { name: 'tailscaled', pid: 701 },
          ],
        },
      },
      dead(),
    ),
    says: ['overlays-conflict suspected'],
    notes: ['idle-tunnel'],
    verdict: 'degraded',
  },
  {
    id: 'overlays-idle',
    when: 'two tunnels are up, neither has the way out, and everything works',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      tunnels: { tunnels: [tunnel('tailscale0', false), tunnel('wg0', false)], programs: [] },
    }),
    ...quiet,
    notes: ['idle-tunnel'],
  },
  {
    id: 'overlays-idle-and-line-down',
    when: 'two idle tunnels, and the line is down',
    system: 'win32',
    saw: laptop(
      'win32',
      'wifi',
      { tunnels: { tunnels: [tunnel('Tailscale', false), tunnel('wg0', false)], programs: [] } },
      dead(),
    ),
    says: ['internet-down confirmed'],
    notes: ['idle-tunnel'],
    verdict: 'blocked',
  },
  {
    id: 'overlays-nested-and-working',
    when: 'one tunnel inside another, both with a default route, and everything works',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      tunnels: { tunnels: [tunnel('tun0', true), tunnel('wg0', true)], programs: [] },
    }),
    ...quiet,
  },
];
