import type { Lab } from '../topology/lab.ts';

/** The cable is out: no carrier. */
export async function cableOut(lab: Lab): Promise<void> {
  const done = await lab.agent.run('', ['ip', 'link', 'set', 'air0', 'down']);
  if (done.code !== 0) throw new Error(done.stderr);
  // The kernel tells the other end at once; what DHCP gave is taken away by whoever manages the network.
  await lab.laptop.ip([`address flush dev ${lab.plan.laptop.device} scope global`]);
}

/** Plugged in again, and the same address is handed out. */
export async function cableIn(lab: Lab): Promise<void> {
  const done = await lab.agent.run('', ['ip', 'link', 'set', 'air0', 'up']);
  if (done.code !== 0) throw new Error(done.stderr);
  const { home, laptop } = lab.plan;
  await lab.laptop.ip([
    `address add ${laptop.ipv4}/24 brd + dev ${laptop.device}`,
    `route add default via ${home.ipv4} dev ${laptop.device}`,
  ]);
}

/** Link up, but nobody gave an address. `selfAssigned`: the computer took 169.254.x.y itself. */
export async function noAddress(lab: Lab, { selfAssigned = false } = {}): Promise<void> {
  const { device } = lab.plan.laptop;
  await lab.laptop.ip([
    `address flush dev ${device} scope global`,
    ...(selfAssigned ? [`address add 169.254.77.12/16 brd + dev ${device} scope link`] : []),
  ]);
}

/** The router is switched off, or the Wi-Fi carries nothing: link and address stay. */
export async function gatewayDead(lab: Lab): Promise<void> {
  await lab.wire('air', 'both cut=1');
  // It was known while it worked; by the time the person looks, that knowledge has aged away.
  await lab.laptop.ip([`neigh flush dev ${lab.plan.laptop.device}`]);
}

/** The router answers, the provider does not. */
export async function providerDead(lab: Lab): Promise<void> {
  await lab.wire('line', 'both cut=1');
}
