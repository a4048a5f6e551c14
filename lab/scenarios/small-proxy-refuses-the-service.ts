import { fetches, must } from '../controls.ts';
import { desktopProxy, onlyByProxy, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'small-proxy-refuses-the-service',
  tells: 'A small proxy (tinyproxy) filters the service; the setting stands in the desktop.',
  kind: 'single',
  confirms: ['proxy-denies-service'],
  mayAlso: ['proxy-forces-tcp'],
  neverBlames: ['proxy-auth-required', 'allow-rule-too-narrow', 'proxy-required'],
  verdict: 'blocked',
  needs: ['tinyproxy'],
  house: { ipv4: true },
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await tinyproxy(lab, { denies: ['zoom.us'] });
    await desktopProxy(lab, { url });
  },
  async control(lab) {
    const proxy = `http://${lab.plan.home.ipv4}:8888`;
    const service = await fetches(lab, 'https://zoom.us/', ['--proxy', proxy]);
    const other = await fetches(lab, 'https://one.one.one.one/', ['--proxy', proxy]);
    must(
      service.status === 0 && other.status === 200,
      `service ${service.status}, other ${other.status}`,
    );
    return service.problem;
  },
});
