import type { Lab } from '../topology/lab.ts';
import { block, nftLever } from './filter.ts';
import { type Lever, leverName } from './lever.ts';
import { pythonServer } from './server.ts';

/**
 * A guest network before login: plain HTTP is redirected to the login page, HTTPS is reset, everything else vanishes,
 * DNS by the router works. `ipv6`: how the network treats it (real ones often forget it).
 */
export async function captivePortal(
  lab: Lab,
  { ipv6 = 'dropped' }: { ipv6?: 'dropped' | 'intercepted' } = {},
): Promise<Lever> {
  const { home } = lab.plan;
  const port = 8080;
  await pythonServer(lab.home, 'web', {
    listen: [home.ipv4, ...(lab.plan.ipv6 ? [home.ipv6] : [])],
    port,
    redirect: `http://${home.ipv4}:${port}/login`,
  });
  const name = leverName();
  const family = ipv6 === 'intercepted' ? '' : 'meta nfproto ipv4 ';
  await lab.home.nft(`table inet ${name} {
  counter hits { }
  chain divert {
    type nat hook prerouting priority dstnat; policy accept;
    iifname "lan0" ${family}tcp dport 80 counter name "hits" redirect to :${port}
  }
}`);
  // The newest lever acts first.
  await block(lab, { at: 'home', exceptTo: [home.ipv4] });
  await block(lab, { at: 'home', protocol: 'tcp', ports: '443', family: 4, how: 'reset' });
  return nftLever(lab.home, name);
}
