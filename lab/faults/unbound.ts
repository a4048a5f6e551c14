import type { Lab } from '../topology/lab.ts';

/** A real validating or translating resolver, forwarding everything to `upstream`. */
export function unboundConfig(
  listen: readonly string[],
  lines: readonly string[],
  upstream: readonly string[],
): string {
  return [
    'server:',
    '  username: ""',
    '  chroot: ""',
    '  directory: "/run/lab"',
    '  pidfile: ""',
    '  use-syslog: no',
    '  logfile: ""',
    '  verbosity: 0',
    '  do-daemonize: no',
    '  do-not-query-localhost: no',
    '  num-threads: 1',
    ...listen.map((address) => `  interface: ${address}`),
    '  access-control: 0.0.0.0/0 allow',
    '  access-control: ::/0 allow',
    ...lines.map((line) => `  ${line}`),
    'remote-control:',
    '  control-enable: no',
    'forward-zone:',
    '  name: "."',
    ...upstream.map((address) => `  forward-addr: ${address}`),
    '',
  ].join('\n');
}

/**
 * The router's resolver validates and finds the zone bogus: a trust anchor for a zone that is not signed. SERVFAIL with
 * extended error 9; the same question with "checking disabled" is answered.
 */
export async function dnssecBogus(lab: Lab, zones: readonly string[] = ['zoom.us']): Promise<void> {
  await lab.stopRouterDns();
  const { plan } = lab;
  const listen = [...(plan.ipv4 ? [plan.home.ipv4] : []), ...(plan.ipv6 ? [plan.home.ipv6] : [])];
  const digest = 'a'.repeat(64);
  const anchors = zones.map((zone) => `trust-anchor: "${zone}. IN DS 12345 13 2 ${digest}"`);
  const upstream = [plan.ipv4 ? plan.isp.resolverIpv4 : plan.isp.resolverIpv6];
  const text = unboundConfig(
    listen,
    ['module-config: "validator iterator"', 'ede: yes', 'val-log-level: 0', ...anchors],
    upstream,
  );
  await lab.home.write('/run/lab/validating.conf', text);
  await lab.home.start(['unbound', '-d', '-p', '-c', '/run/lab/validating.conf'], {
    ready: 'udp/53',
  });
}
