import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'client-keeps-an-old-proxy',
  tells:
    'Everything on this computer goes direct and works; only the meeting client has a proxy of its own, long gone, in its settings.',
  kind: 'single',
  confirms: ['proxy-differs'],
  neverBlames: ['proxy-unreachable', 'proxy-required', 'client-data-damaged'],
  verdict: 'blocked',
  arrange: async (lab) => {
    const file = `${lab.environment['HOME']}/.config/zoomus.conf`;
    await lab.laptop.write(file, '[General]\nproxyServer=10.255.77.9:3128\n');
  },
  control: serviceWorks,
});
