import { datagram, must, stunRequest } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-first-resolver-dead-and-udp-blocked',
  tells: 'The first of two resolvers is gone, and the firewall drops UDP apart from names.',
  kind: 'pair',
  confirms: ['dns-resolver-dead', 'udp-blocked'],
  neverBlames: ['internet-down', 'dns-slow'],
  async arrange(lab) {
    const { home } = lab.plan;
    await useResolvers(lab, home.ipv4.replace(/\d+$/, '233'), home.ipv4);
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });
  },
  async control(lab) {
    const { tookMs, code } = await lab.asUser(['getent', 'ahosts', 'zoom.us']);
    const stun = await datagram(lab, '74.125.250.129', 19302, stunRequest);
    must(
      code === 0 && tookMs > 2500 && stun.kind === 'silence',
      `${code}, ${tookMs} ms, ${stun.kind}`,
    );
    return `a name takes ${Math.round(tookMs)} ms, STUN is silent`;
  },
});
