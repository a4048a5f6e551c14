/**
 * `tsx lab/rules.ts [ID...]`: the missing rule, from a report to the box that blocks. On each network: check, save
 * the report, `linecheck allowlist --report` for the product that blocks, put in exactly what it printed, check again.
 * One line each: what was missing, and what came of it. Needs a built program.
 */
import type { Report } from '../src/model/report.ts';
import { block } from './faults/filter.ts';
import { squidIntercepts } from './faults/interception.ts';
import { desktopProxy, proxyVariables, squidProxy } from './faults/proxy.ts';
import { pythonServer } from './faults/server.ts';
import { ufw } from './faults/ufw.ts';
import { zoomMediaRanges, zoomNames, zoomRanges } from './faults/zoom-ranges.ts';
import { missing, namespaceArguments, whyNoLab, type Program } from './programs.ts';
import { buildWorld } from './topology/build-world.ts';
import type { Lab } from './topology/lab.ts';
import { makeTrust, startLab, type Trust } from './topology/start.ts';
import { projectFolder } from './topology/world-control.ts';
import type { Behaviour } from './world/behaviour.ts';

/** Puts in what `linecheck allowlist` printed. */
type PutIn = (text: string) => Promise<void>;

interface Network {
  readonly id: string;
  readonly needs?: readonly Program[];
  readonly world?: Partial<Behaviour>;
  readonly hasReflector?: boolean;
  /** Words behind `--for`. */
  readonly product: string;
  arrange(lab: Lab): Promise<PutIn>;
  /** Lines of the printed rule that must be there, and none more of their kind. */
  readonly wants: readonly RegExp[];
  readonly wantsNot?: readonly RegExp[];
}

/** As the list says: its sets and chain in the table that drops, asked before anything is dropped. */
const atRouter =
  (lab: Lab): PutIn =>
  async (text) => {
    const tables = await lab.home.must(['nft', 'list', 'tables', 'inet']);
    for (const [, table] of tables.matchAll(/table inet (fault\d+)/gu)) {
      const own = text.replaceAll('inet filter', `inet ${table}`);
      const named = elements(lab, own);
      await lab.home.nft(`${own}\n${named}insert rule inet ${table} forward jump lc_zoom\n`);
    }
  };

/** What dnsmasq does with the `nftset` lines: the sets of the rules by name get the addresses of its answers. */
const elements = (lab: Lab, text: string): string =>
  [...text.matchAll(/^add set (?<set>inet \S+ \S+_(?<family>[46])) \{ type \w+; \}$/gmu)]
    .flatMap(({ groups = {} }) =>
      zoomNames
        .flatMap((name) => (groups['family'] === '4' ? lab.world.ipv4(name) : lab.world.ipv6(name)))
        .map((ip) => `add element ${groups['set'] ?? ''} { ${ip} }\n`),
    )
    .join('');

const linesOf = (text: string): readonly string[] => [
  'acl localnet src all',
  ...text.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
];

const networks: readonly Network[] = [
  {
    id: 'port-range-cut-short',
    world: { mediaUdp: 'answers' },
    hasReflector: true,
    product: 'nftables',
    async arrange(lab) {
      await block(lab, { at: 'home', protocol: 'udp', ports: '8806-8810' });
      return atRouter(lab);
    },
    wants: [/udp dport \{ 8806-8810 \}/u],
    wantsNot: [/tcp dport/u, /8801/u],
  },
  {
    id: 'media-ports-forgotten',
    world: { mediaUdp: 'answers' },
    hasReflector: true,
    product: 'nftables',
    async arrange(lab) {
      await block(lab, { at: 'home', protocol: 'udp', ports: '8801-8810' });
      return atRouter(lab);
    },
    wants: [/udp dport \{ 8801-8810 \}/u],
    wantsNot: [/tcp dport/u, /3478/u],
  },
  {
    id: 'names-only',
    product: 'nftables',
    async arrange(lab) {
      await block(lab, { at: 'home', to: zoomMediaRanges });
      return atRouter(lab);
    },
    wants: [/tcp dport \{ 443, 8801-8802 \}/u, /udp dport/u, /144\.195\.0\.0\/16/u],
    wantsNot: [/170\.114\.0\.0/u],
  },
  {
    id: 'everything-dropped',
    product: 'nftables',
    async arrange(lab) {
      await block(lab, { at: 'home', to: zoomRanges });
      return atRouter(lab);
    },
    wants: [/tcp dport \{ 443, 8801-8802 \}/u, /170\.114\.0\.0\/16/u],
  },
  {
    id: 'own-firewall',
    needs: ['ufw'],
    product: 'ufw',
    async arrange(lab) {
      await ufw(lab, ['deny out 3478:3479/udp', 'deny out 8801:8810/udp']);
      return async (text) =>
        void (await lab.laptop.must(['sh', '-ec', text], { timeoutMs: 120_000 }));
    },
    wants: [/proto udp to 144\.195\.0\.0\/16/u],
    wantsNot: [/proto tcp/u],
  },
  {
    id: 'proxy-refuses',
    needs: ['squid'],
    product: 'squid',
    async arrange(lab) {
      await block(lab, { at: 'home', protocol: 'tcp' });
      const proxy = await squidProxy(lab, { denies: ['zoom.us'] });
      await proxyVariables(lab, proxy.url);
      return (text) => proxy.allow(linesOf(text).filter((line) => !/ssl_bump|ssl::/u.test(line)));
    },
    wants: [/dstdomain \.zoom\.us$/mu, /http_access allow localnet/u],
    wantsNot: [/zoom\.com/u],
  },
  {
    id: 'one-label-wildcard',
    needs: ['squid'],
    product: 'squid',
    async arrange(lab) {
      await block(lab, { at: 'home', protocol: 'tcp' });
      const proxy = await squidProxy(lab, { denies: ['sjc.zoom.us'] });
      await proxyVariables(lab, proxy.url);
      return (text) => proxy.allow(linesOf(text).filter((line) => !/ssl_bump|ssl::/u.test(line)));
    },
    wants: [/dstdomain \.zoom\.us$/mu],
  },
  {
    id: 'proxy-refuses-and-a-file-sends-past-it',
    needs: ['squid'],
    product: 'pac',
    async arrange(lab) {
      const proxy = await squidProxy(lab, { denies: ['zoom.us'] });
      const rest = `PROXY ${proxy.address}:${proxy.port}`;
      const file = async (port: number, body: string): Promise<void> => {
        await pythonServer(lab.home, 'web', { listen: [proxy.address], port, body });
        await desktopProxy(lab, { pac: `http://${proxy.address}:${port}/proxy.pac` });
      };
      await file(8081, `function FindProxyForURL(url, host) { return "${rest}"; }`);
      return (text) => file(8082, text.replace('PROXY proxy.example.invalid:8080', rest));
    },
    wants: [/dnsDomainIs\(host, "\.zoom\.us"\)/u],
    wantsNot: [/isInNet/u, /zoom\.com/u],
  },
  {
    id: 'opens-encryption',
    needs: ['squid'],
    product: 'squid --about no-inspection',
    async arrange(lab) {
      const box = await squidIntercepts(lab, { isTrusted: true });
      return (text) => box.spare(linesOf(text));
    },
    wants: [/ssl::server_name \.zoom\.us$/mu],
    wantsNot: [/http_access/u],
  },
];

/** Far above the doctor's own cap. */
const DOCTOR_MS = 60_000;

const doctor = [process.execPath, `${projectFolder}/dist/cli/main.js`] as const;

const checked = async (lab: Lab, words: readonly string[]): Promise<Report> => {
  const done = await lab.asUser([...doctor, 'check', '--json', '--reach', ...words], {
    timeoutMs: DOCTOR_MS,
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program at the other end
  return JSON.parse(done.stdout) as Report;
};

const said = ({ verdict, diagnosis }: Report): string =>
  [verdict, ...diagnosis.findings.map(({ cause }) => cause)].join(' ');

/** As the list says: or the test server, outside the service's ranges, stays silent. */
const letTestServerThrough = async (lab: Lab): Promise<void> => {
  const sets = await lab.home.must(['nft', 'list', 'sets', 'inet']);
  for (const [, table] of sets.matchAll(/table inet (fault\d+) \{\s+set lc_zoom_media_udp_4/gu)) {
    const { ipv4 } = lab.plan.rented;
    await lab.home.nft(`add element inet ${table} lc_zoom_media_udp_4 { ${ipv4} }\n`);
  }
};

const tryOn = async (lab: Lab, network: Network): Promise<string | undefined> => {
  const far = network.hasReflector === true ? ['--reflector', (await lab.reflector()).url] : [];
  const putIn = await network.arrange(lab);
  const before = await checked(lab, far);
  if (before.verdict === 'ready') return 'nothing was wrong before';
  const file = '/tmp/report.json';
  await lab.laptop.write(file, JSON.stringify(before), 0o644);
  const words = ['allowlist', '--report', file, '--for', ...network.product.split(' ')];
  const written = await lab.asUser([...doctor, ...words]);
  if (written.code !== 0) return `allowlist ended with ${written.code}: ${written.stderr}`;
  const rule = written.stdout
    .split('\n')
    .filter((line) => !/^(?:#|\/\/)/u.test(line))
    .join('\n');
  const lacks = network.wants.filter((pattern) => !pattern.test(rule));
  const tooMuch = (network.wantsNot ?? []).filter((pattern) => pattern.test(rule));
  if (lacks.length + tooMuch.length > 0) {
    return `the rule lacks ${String(lacks)}, and has ${String(tooMuch)} too much:\n${rule}`;
  }
  await putIn(written.stdout);
  if (network.hasReflector === true) await letTestServerThrough(lab);
  const after = await checked(lab, far);
  process.stdout.write(`   ${said(before)} -> ${said(after)}\n`);
  return after.verdict === 'ready' ? undefined : `still ${said(after)}`;
};

/** Undefined: the rule was the missing one. */
const tryRule = async (network: Network, trust: Trust): Promise<string | undefined> => {
  const { world } = network;
  const namespaces = namespaceArguments() ?? [];
  const lab = await startLab({
    seed: 7,
    trust,
    namespaces,
    ...(world === undefined ? {} : { world }),
  });
  try {
    return await tryOn(lab, network);
  } catch (trouble) {
    return String(trouble);
  } finally {
    await lab.end();
  }
};

const why = whyNoLab();
if (why === undefined) {
  buildWorld();
  const trust = makeTrust();
  const wanted = process.argv.slice(2);
  let isWell = true;
  for (const network of networks) {
    if (wanted.length > 0 && !wanted.includes(network.id)) continue;
    const absent = missing(network.needs ?? []);
    const doubt = absent.length > 0 ? undefined : await tryRule(network, trust);
    const word =
      absent.length > 0 ? `skipped (${absent.join(', ')})` : doubt === undefined ? 'ok' : 'WRONG';
    process.stdout.write(`${word} ${network.id}${doubt === undefined ? '' : `: ${doubt}`}\n`);
    isWell &&= doubt === undefined;
  }
  process.exitCode = isWell ? 0 : 1;
} else {
  process.stdout.write(`skipped: ${why}\n`);
}
