import { must, resolves } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { dnsDead } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-broken-client-and-resolver-dead',
  tells: 'The app’s launcher is gone, and the router answers no question for a name.',
  kind: 'pair',
  confirms: ['client-install-broken', 'dns-resolver-dead'],
  neverBlames: ['internet-down', 'dns-slow', 'client-outdated'],
  verdict: 'blocked',
  async arrange(lab) {
    await installZoom(lab, { without: ['ZoomLauncher'] });
    await dnsDead(lab);
  },
  async control(lab) {
    const gone = await lab.laptop.run(['test', '-e', '/opt/zoom/ZoomLauncher']);
    const own = await resolves(lab, 'zoom.us');
    const other = await resolves(lab, 'zoom.us', { at: '8.8.8.8' });
    must(
      gone.code !== 0 && own.status === 'silence' && other.status === 'NOERROR',
      `launcher ${gone.code}, router ${own.status}, 8.8.8.8 ${other.status}`,
    );
    return 'launcher gone, the router answers no names';
  },
});
