import { fetches, must } from '../controls.ts';
import { onlyByProxy, tinyproxy } from '../faults/proxy.ts';
import { pythonServer } from '../faults/server.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-offers-a-proxy-file',
  tells:
    'An office where only its proxy gets out; a file (WPAD) would tell programs, and discovery is not switched on here.',
  kind: 'single',
  confirms: ['proxy-required'],
  neverBlames: ['internet-down', 'egress-blocks-service', 'pac-broken'],
  verdict: 'blocked',
  needs: ['tinyproxy'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { address } = await tinyproxy(lab, { port: 8899 });
    await lab.routerDns([`--address=/wpad/${address}`, `--address=/wpad.lan/${address}`]);
    await pythonServer(lab.home, 'web', {
      listen: [address],
      port: 80,
      body: `function FindProxyForURL(url, host) { return "PROXY ${address}:8899"; }`,
    });
    const resolv = await lab.laptop.read('/etc/resolv.conf');
    await lab.laptop.write('/etc/resolv.conf', `${resolv}search lan\n`);
  },
  async control(lab) {
    const direct = await fetches(lab, 'https://zoom.us/', [], 2);
    const file = await fetches(lab, 'http://wpad.lan/wpad.dat');
    must(
      direct.status === 0 && file.body.includes('PROXY'),
      `direct ${direct.status}, file ${file.status}`,
    );
    return 'nothing gets out directly, http://wpad.lan/wpad.dat names a proxy';
  },
});
