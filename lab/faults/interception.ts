import type { Authority } from '../world/certificate.ts';
import { makeLeaf, usualPeriod } from '../world/certificate.ts';
import type { Lab } from '../topology/lab.ts';
import { nftLever } from './filter.ts';
import { type Lever, leverName } from './lever.ts';
import type { Job } from '../topology/room.ts';
import { startSquid } from './proxy.ts';
import { pythonServer } from './server.ts';

export interface InterceptionWish {
  /** Whether the company's authority is in the laptop's system store. */
  readonly isTrusted: boolean;
  readonly commonName?: string;
  readonly organization?: string;
  /** Only these names (and everything below) are opened; others pass untouched. Default: all. */
  readonly only?: readonly string[];
  /** Real offices often forget IPv6. Default true here, or the fault would be escaped by chance. */
  readonly ipv6?: boolean;
}

export interface Interceptor extends Lever {
  readonly authority: Authority;
  /** Starts it anew with these lines of squid.conf before those that open anything. */
  spare(lines: readonly string[]): Promise<void>;
}

/** An office gateway opens TLS: squid with ssl-bump, transparently on port 443 at the router. */
export async function squidIntercepts(lab: Lab, wish: InterceptionWish): Promise<Interceptor> {
  const authority = lab.newAuthority(
    wish.commonName ?? 'Office Web Gateway CA',
    wish.organization ?? 'Example Office',
  );
  const { home } = lab;
  const port = 3130;
  const folder = '/run/lab/squid-certificates';
  await home.write('/run/lab/intercept.pem', `${authority.certificatePem}${authority.keyPem}`);
  await home.write('/run/lab/world-root.pem', await lab.laptop.read('/run/lab/public-roots.pem'));
  await home.must(['/usr/lib/squid/security_file_certgen', '-c', '-s', folder, '-M', '4MB']);
  const bump =
    wish.only === undefined
      ? ['ssl_bump bump all']
      : [
          `acl opened ssl::server_name ${wish.only.map((name) => `.${name}`).join(' ')}`,
          'ssl_bump bump opened',
          'ssl_bump splice all',
        ];
  const started = (spared: readonly string[]): Promise<Job> =>
    startSquid(
      lab,
      'home',
      'intercept',
      [
        'http_port 127.0.0.1:3129',
        `https_port ${port} intercept ssl-bump tls-cert=/run/lab/intercept.pem tls-key=/run/lab/intercept.pem generate-host-certificates=on dynamic_cert_mem_cache_size=4MB`,
        `sslcrtd_program /usr/lib/squid/security_file_certgen -s ${folder} -M 4MB`,
        'sslcrtd_children 4 startup=2 idle=1',
        'tls_outgoing_options cafile=/run/lab/world-root.pem',
        // The lab's proxy may not see the same addresses as the laptop; real ones are told to trust what they see.
        'host_verify_strict off',
        'acl first at_step SslBump1',
        'ssl_bump peek first',
        ...spared,
        ...bump,
        'http_access allow all',
      ],
      port,
    );
  let job = await started([]);
  if (wish.isTrusted) await lab.trust(authority.rootPem);
  return {
    authority,
    ...(await redirect(lab, port, wish.ipv6 ?? true)),
    async spare(lines) {
      await job.stop('SIGKILL');
      job = await started(lines);
    },
  };
}

/** mitmproxy instead: half a second to start, and it shows the same thing to both families. */
export async function mitmproxyIntercepts(
  lab: Lab,
  wish: InterceptionWish,
): Promise<Lever & { readonly authority: Authority }> {
  const authority = lab.newAuthority(
    wish.commonName ?? 'mitmproxy',
    wish.organization ?? 'mitmproxy',
  );
  const folder = '/run/lab/mitmproxy';
  await lab.home.write(
    `${folder}/mitmproxy-ca.pem`,
    `${authority.keyPem}${authority.certificatePem}`,
  );
  await lab.home.write(
    '/run/lab/world-root.pem',
    await lab.laptop.read('/run/lab/public-roots.pem'),
  );
  const only =
    wish.only === undefined
      ? []
      : ['--allow-hosts', wish.only.map((name) => name.replaceAll('.', '\\.')).join('|')];
  await lab.home.start(
    [
      'mitmdump',
      '--mode',
      'transparent',
      '--showhost',
      '-p',
      '8443',
      '--set',
      `confdir=${folder}`,
      '--set',
      'block_global=false',
      '--set',
      'ssl_verify_upstream_trusted_ca=/run/lab/world-root.pem',
      ...only,
    ],
    { ready: 'tcp/8443', timeoutMs: 60000 },
  );
  if (wish.isTrusted) await lab.trust(authority.rootPem);
  return { authority, ...(await redirect(lab, 8443, wish.ipv6 ?? true)) };
}

async function redirect(lab: Lab, port: number, ipv6: boolean): Promise<Lever> {
  const name = leverName();
  await lab.home.nft(`table inet ${name} {
  counter hits { }
  chain divert {
    type nat hook prerouting priority dstnat; policy accept;
    iifname "lan0" ${ipv6 ? '' : 'meta nfproto ipv4 '}tcp dport 443 counter name "hits" redirect to :${port}
  }
}`);
  return nftLever(lab.home, name);
}

/**
 * Security software on the laptop itself: its own traffic is turned to a local interceptor, whose authority the system
 * trusts. The name is what tells it from a company's gateway.
 */
export async function laptopInspects(
  lab: Lab,
  {
    commonName,
    organization,
    isTrusted = true,
  }: { commonName: string; organization: string; isTrusted?: boolean },
): Promise<Lever & { readonly authority: Authority }> {
  const authority = lab.newAuthority(commonName, organization);
  const period = usualPeriod(Date.now());
  const certificates = Object.fromEntries(
    lab.world.zone.map(({ name }) => {
      const leaf = makeLeaf(authority, { names: [name], ...period });
      return [name, leaf.certPem + leaf.keyPem];
    }),
  );
  const order = { port: 9443, mark: 77, certificates, fallback: 'zoom.us' };
  await lab.laptop.write('/run/lab/shield.json', JSON.stringify(order), 0o600);
  await pythonServer(lab.laptop, 'shield', '/run/lab/shield.json');
  if (isTrusted) await lab.trust(authority.rootPem);
  const name = leverName();
  await lab.laptop.nft(`table inet ${name} {
  counter hits { }
  chain divert {
    type nat hook output priority -100; policy accept;
    meta mark 77 accept
    tcp dport 443 counter name "hits" redirect to :9443
  }
}`);
  return { authority, ...nftLever(lab.laptop, name) };
}
