import { fetches, must } from '../controls.ts';
import { gnomeProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

const host = '10.255.77.9';

export const scenario = defineScenario({
  id: 'gnome-keeps-the-office-s-proxy',
  tells:
    'At home with the laptop of the office: GNOME still names a proxy that is not in this network.',
  kind: 'single',
  // The same network as with KDE's file; it is here for the repair of GNOME's own settings.
  isExtra: true,
  confirms: ['proxy-unreachable'],
  neverBlames: ['proxy-differs', 'proxy-required', 'internet-down'],
  verdict: 'blocked',
  needs: ['gsettings', 'dbus-daemon'],
  arrange: (lab) => gnomeProxy(lab, host, 8080),
  async control(lab) {
    const gone = await fetches(lab, 'https://zoom.us/', ['--proxy', `http://${host}:8080`], 2);
    const direct = await fetches(lab, 'https://zoom.us/');
    const { stdout } = await lab.asUser(['gsettings', 'get', 'org.gnome.system.proxy', 'mode']);
    must(
      gone.status === 0 && direct.status === 200 && stdout.trim() === `'manual'`,
      `proxy ${gone.status}, direct ${direct.status}, mode ${stdout.trim()}`,
    );
    return 'the proxy is silent, the direct way works, GNOME says manual';
  },
});
