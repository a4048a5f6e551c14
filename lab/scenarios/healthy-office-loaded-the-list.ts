import { writeList } from '../../src/allowlist/index.ts';
import { zoom } from '../../src/profiles/zoom.ts';
import { connects, must } from '../controls.ts';
import { zoomNames, zoomRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';
import type { Lab } from '../topology/lab.ts';

const family = (ip: string): 4 | 6 => (ip.includes(':') ? 6 : 4);

/** What `linecheck allowlist --for nftables` prints, as an administrator loads it. */
const list = (): string =>
  writeList({
    profile: zoom,
    format: 'nftables',
    about: 'firewall',
    families: [4, 6],
    service: 'zoom',
    nowIso: `${zoom.date}T00:00:00Z`,
  }).text;

/** A firewall that drops the service, with nothing else in its chain. */
const drops = (): string =>
  ([4, 6] as const)
    .map((version) => {
      const ranges = zoomRanges.filter((range) => family(range) === version).join(', ');
      return `add rule inet filter forward iifname "lan0" ip${version === 4 ? '' : '6'} daddr { ${ranges} } drop\n`;
    })
    .join('');

/** What dnsmasq does with the `nftset` lines of the list: addresses of names that stand in no published range. */
const named = (lab: Lab): string =>
  zoomNames
    .flatMap((name) => [...lab.world.ipv4(name), ...lab.world.ipv6(name)])
    .flatMap((ip) =>
      ['web', 'web_udp', 'media_names'].map(
        (rule) => `add element inet filter lc_zoom_${rule}_${family(ip)} { ${ip} }\n`,
      ),
    )
    .join('');

export const scenario = defineScenario({
  id: 'healthy-office-loaded-the-list',
  tells:
    'An office firewall dropped everything to the service until somebody loaded what "linecheck allowlist" writes for nftables.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['egress-blocks-service', 'egress-blocks-media', 'allow-rule-too-narrow'],
  async arrange(lab) {
    await lab.home.nft(
      `add table inet filter\nadd chain inet filter forward { type filter hook forward priority 0; policy accept; }\n${drops()}`,
    );
    const before = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(before === 'silence', `without the list: ${before}`);
    await lab.home.nft(`${list()}${named(lab)}insert rule inet filter forward jump lc_zoom\n`);
  },
  async control(lab) {
    const web = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 8801);
    const other = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 8443);
    must(
      web === 'open' && media === 'open' && other === 'silence',
      `web ${web}, media ${media}, a port that is not on the list ${other}`,
    );
    return 'dropped before; with the list the website and media answer, other ports stay silent';
  },
});
