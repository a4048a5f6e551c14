import type { Lab } from '../topology/lab.ts';
import { nftLever } from './filter.ts';
import { type Lever, leverName } from './lever.ts';
import { pythonServer } from './server.ts';

/**
 * The router looks into connections to these ports of the rented machine and lets what comes go on in bunches, both ways:
 * nothing is broken, refused or lost, and everything is as late as the bunch takes.
 */
export async function gathers(
  lab: Lab,
  ports: string,
  { milliseconds = 300 } = {},
): Promise<Lever> {
  const port = 9445;
  await pythonServer(lab.home, 'gather', { port, mark: 79, milliseconds });
  const name = leverName();
  await lab.home.nft(`table ip ${name} {
  counter hits { }
  chain divert {
    type nat hook prerouting priority -100; policy accept;
    iifname "lan0" ip daddr ${lab.plan.rented.ipv4} tcp dport { ${ports} } counter name "hits" redirect to :${port}
  }
}`);
  return nftLever(lab.home, name);
}
