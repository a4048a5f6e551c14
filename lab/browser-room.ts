/** A laptop in a lab of its own, a reflector outside, and a real Chromium that opens its page. */
import { existsSync } from 'node:fs';

import { block } from './faults/filter.ts';
import { isPresent, namespaceArguments, whyNoLab } from './programs.ts';
import type { Lab } from './topology/lab.ts';
import { makeTrust, startLab } from './topology/start.ts';
import { projectFolder } from './topology/world-control.ts';

/** What the page said in the end; whoever reads it knows what else the errand brings. */
export interface PageTold {
  readonly headline: string;
  /** The cards of figures, by their headings: which ways carried a call. */
  readonly ways: readonly string[];
  readonly said: readonly string[];
  /** Errors of scripts. */
  readonly complaints: readonly string[];
}

interface BrowserAsk {
  readonly errand: 'check' | 'call';
  readonly arrange: (lab: Lab) => Promise<unknown>;
}

/** Why no browser can be tried here, or undefined when one can. */
export const whyNoBrowser = (): string | undefined => {
  const why = whyNoLab();
  if (why !== undefined) return why;
  if (!isPresent('chromium')) return 'chromium is missing (npm run lab:setup)';
  return existsSync(`${projectFolder}/dist/reflector-page/index.html`)
    ? undefined
    : 'the page of the reflector is not built (npm run build)';
};

/** Silence for all UDP but name service: what many offices and hotels do. */
export const swallowUdp = (lab: Lab): Promise<unknown> =>
  block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });

/** The last line that the browser's program printed; throws with what it complained of if it failed. */
export const pageInBrowser = async ({ errand, arrange }: BrowserAsk): Promise<unknown> => {
  const namespaces = namespaceArguments();
  const lab = await startLab({
    seed: 7,
    trust: makeTrust(),
    house: { ipv6: false },
    ...(namespaces === undefined ? {} : { namespaces }),
  });
  try {
    const { url } = await lab.reflector();
    await arrange(lab);
    // Debian's start script reads every file of this folder, and fails where there is none.
    await lab.laptop.write('/etc/chromium.d/lab', '');
    const browser = [process.execPath, `${projectFolder}/lab/browser-call.mjs`];
    const done = await lab.laptop.run([...browser, `${new URL(url).origin}/`, '/tmp', errand], {
      timeoutMs: 150_000,
      env: { TMPDIR: '/tmp' },
    });
    if (done.code !== 0) throw new Error(`the browser failed: ${done.stderr.slice(-2000)}`);
    return JSON.parse(done.stdout);
  } finally {
    await lab.end();
  }
};
