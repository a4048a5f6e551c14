import type { Plan } from './plan.ts';

/** The DNS proxy of a home router is dnsmasq nearly everywhere; here it is the real one. */
export function routerDnsCommand(
  plan: Plan,
  extra: readonly string[],
  upstream?: readonly string[],
): string[] {
  const asked = upstream ?? [plan.ipv4 ? plan.isp.resolverIpv4 : plan.isp.resolverIpv6];
  const listen = [...(plan.ipv4 ? [plan.home.ipv4] : []), ...(plan.ipv6 ? [plan.home.ipv6] : [])];
  return [
    'dnsmasq',
    '--keep-in-foreground',
    '--conf-file=/dev/null',
    '--user=root',
    '--pid-file=',
    '--no-resolv',
    '--no-hosts',
    '--bind-interfaces',
    '--log-facility=-',
    '--cache-size=1000',
    ...listen.map((address) => `--listen-address=${address}`),
    ...asked.map((address) => `--server=${address}`),
    ...extra,
  ];
}
