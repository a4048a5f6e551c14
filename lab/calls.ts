/**
 * `tsx lab/calls.ts [ID...]`: the check of a browser at the page of a reflector, from a laptop in broken networks.
 * One line each: what the page said, and what is wrong with that. Needs a built program and Chromium.
 */
import { type PageTold, pageInBrowser, swallowUdp, whyNoBrowser } from './browser-room.ts';
import { shape } from './faults/shape.ts';
import { buildWorld } from './topology/build-world.ts';
import type { Lab } from './topology/lab.ts';

interface Figures {
  readonly mos?: number;
  readonly path?: string;
  readonly lossUpRatio?: number;
  readonly lossDownRatio?: number;
  readonly rttMs?: number;
  readonly isStarved?: boolean;
}

interface Told extends PageTold {
  readonly facts: {
    readonly reach: string;
    readonly udp: { readonly kind: string; readonly figures?: Figures };
    readonly tcp?: { readonly kind: string; readonly figures?: Figures };
    readonly upMbps?: number;
    readonly downMbps?: number;
    readonly idleRttMs?: number;
    readonly loadedRttMs?: number;
  };
}

interface Network {
  readonly id: string;
  readonly arrange: (lab: Lab) => Promise<unknown>;
  /** What is wrong with what was told, if anything. */
  doubt(told: Told): string | undefined;
}

const udpOf = ({ facts }: Told): Figures => facts.udp.figures ?? {};

const networks: readonly Network[] = [
  {
    id: 'clean',
    arrange: () => Promise.resolve(),
    doubt: (told) => {
      if (told.headline !== 'Calls should work well from here') return 'not good';
      return (udpOf(told).mos ?? 0) > 4 ? undefined : 'MOS 4 or less';
    },
  },
  {
    id: 'five-percent-lost-out',
    arrange: (lab) => lab.wire('line', 'ab loss=0.05'),
    doubt: (told) => {
      const { lossUpRatio = 0, lossDownRatio = 0 } = udpOf(told);
      if (lossUpRatio < 0.02 || lossUpRatio > 0.09) return `loss out ${lossUpRatio}`;
      if (lossDownRatio > 0.02) return `loss home ${lossDownRatio}`;
      return told.said.some((line) => line.includes('of what you say is lost'))
        ? undefined
        : 'does not say so';
    },
  },
  {
    id: 'udp-swallowed',
    arrange: swallowUdp,
    doubt: (told) => {
      if (told.headline !== 'Calls work only through a detour') return 'no detour';
      const { tcp } = told.facts;
      return tcp?.figures?.path === 'tls' || tcp?.figures?.path === 'tcp'
        ? undefined
        : 'no call through TCP';
    },
  },
  {
    id: 'slow-uplink',
    arrange: (lab) => shape(lab, { upMbps: 0.3, downMbps: 10, queueMs: 300 }),
    doubt: (told) => {
      if (told.headline === 'Calls should work well from here') return 'says all is well';
      const { upMbps = 9 } = told.facts;
      return upMbps < 0.35 ? undefined : `measured ${upMbps} Mbit/s out`;
    },
  },
];

const call = async (network: Network): Promise<boolean> => {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program at the other end
    const told = (await pageInBrowser({ errand: 'check', arrange: network.arrange })) as Told;
    const doubt = told.complaints[0] ?? network.doubt(told);
    const { udp, tcp, ...rest } = told.facts;
    process.stdout.write(
      `${doubt === undefined ? 'ok' : `WRONG (${doubt})`} ${network.id}: ${told.headline}. ${told.said.join(' ')}\n` +
        `   ${JSON.stringify({ udp, tcp, ...rest })}\n`,
    );
    return doubt === undefined;
  } catch (trouble) {
    process.stdout.write(`WRONG ${network.id}: ${String(trouble)}\n`);
    return false;
  }
};

const why = whyNoBrowser();
if (why === undefined) {
  buildWorld();
  const wanted = process.argv.slice(2);
  let isWell = true;
  for (const network of networks) {
    if (wanted.length === 0 || wanted.includes(network.id)) {
      isWell = (await call(network)) && isWell;
    }
  }
  process.exitCode = isWell ? 0 : 1;
} else {
  process.stdout.write(`skipped: ${why}\n`);
}
