import { fetches, must } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-answers-with-errors',
  tells:
    'The front door of the service answers with 503, under its genuine certificate, and its status page admits it.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['egress-blocks-service', 'name-filter'],
  verdict: ['blocked', 'degraded'],
  arrange: (lab) =>
    lab.world.change({
      status: 'critical',
      pages: Object.fromEntries(
        ['zoom.us', 'www3.zoom.us', 'us04web.zoom.us', 'us05web.zoom.us'].map((name) => [
          name,
          { status: 503, body: 'Service Unavailable' },
        ]),
      ),
    }),
  async control(lab) {
    const page = await fetches(lab, 'https://zoom.us/');
    must(page.status === 503, `zoom.us ${page.status}`);
    return 'https://zoom.us 503';
  },
});
