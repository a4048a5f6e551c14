import { must, serviceWorks } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { proxyVariables, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';
import { user } from '../topology/plan.ts';

const file = `${user.home}/.config/zoomus.conf`;

export const scenario = defineScenario({
  id: 'policy-keeps-sound-off-the-proxy',
  tells:
    'The meeting app uses the proxy that is set, and a key in its settings, left by the office, keeps sound off proxies: it joins, and nobody is heard.',
  kind: 'single',
  confirms: ['policy-forbids-media'],
  neverBlames: ['proxy-unreachable', 'proxy-required', 'udp-blocked'],
  verdict: 'degraded',
  needs: ['tinyproxy'],
  async arrange(lab) {
    await installZoom(lab);
    await lab.laptop.write(file, '[General]\nlanguage=de\nDisableAudioOverProxy=true\n');
    const { url } = await tinyproxy(lab);
    await proxyVariables(lab, url, { noProxy: 'localhost,127.0.0.1' });
  },
  async control(lab) {
    const text = await lab.asUser(['cat', file]);
    must(text.stdout.includes('DisableAudioOverProxy=true'), 'the key is not readable');
    return `${await serviceWorks(lab)}, and the key stands`;
  },
});
