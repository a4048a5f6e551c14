/**
 * The test call as a person makes it: the built reflector's own page in a real Chromium, on a clean network and on one
 * that swallows UDP. `lab/calls.ts` runs the whole check on more of them, and looks at the figures.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { type PageTold, pageInBrowser, swallowUdp, whyNoBrowser } from './browser-room.ts';
import { buildWorld } from './topology/build-world.ts';

/** A busy computer is slow, not wrong; the browser itself gives up before. */
const MOST_MS = 160_000;

const why = whyNoBrowser();

vi.setConfig({ testTimeout: MOST_MS });

/** Side by side: either waits for its own ten seconds. */
describe
  .skipIf(why !== undefined)
  .concurrent(`a test call${why === undefined ? '' : ` (${why})`}`, () => {
    beforeAll(buildWorld);

    test('on a clean network goes both ways', async () => {
      const told = await pageInBrowser({ errand: 'call', arrange: () => Promise.resolve() });
      expect(told).toMatchObject({
        ways: ['Usual way (UDP)', expect.stringMatching(/^Detour/u)],
        said: expect.arrayContaining([
          'The usual way (UDP) is open, and so is the detour (TCP) that apps fall back to.',
        ]),
        complaints: [],
      } satisfies Partial<Record<keyof PageTold, unknown>>);
    });

    test('where UDP is swallowed goes round by TCP, and says so', async () => {
      const told = await pageInBrowser({ errand: 'call', arrange: swallowUdp });
      expect(told).toMatchObject({
        // How well it went depends on how busy this computer is; which way it went does not.
        headline: expect.stringMatching(/^(?:Calls work only through a detour|This cannot be)/u),
        ways: [expect.stringMatching(/^Detour/u)],
        said: expect.arrayContaining([
          expect.stringMatching(/^The usual way \(UDP\) is blocked here/u),
        ]),
        complaints: [],
      } satisfies Partial<Record<keyof PageTold, unknown>>);
    });
  });
