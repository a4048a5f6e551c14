/**
 * `tsx lab/calls.ts [ID...]`: the check of a browser at the page of a reflector, from a laptop in broken networks.
 * One line each: what the page said, and what is wrong with that. Needs a built program and Chromium.
 */
import { block } from './faults/filter.ts';
import { shape } from './faults/shape.ts';
import { isPresent, namespaceArguments, whyNoLab } from './programs.ts';
import type { Lab } from './topology/lab.ts';
import { buildWorld } from './topology/build-world.ts';
import { makeTrust, startLab } from './topology/start.ts';
import { projectFolder } from './topology/world-control.ts';

interface Figures {
  readonly mos?: number;
  readonly path?: string;
  readonly lossUpRatio?: number;
  readonly lossDownRatio?: number;
  readonly rttMs?: number;
  readonly isStarved?: boolean;
}

interface Told {
  readonly headline: string;
  readonly said: readonly string[];
  readonly complaints: readonly string[];
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
  arrange(lab: Lab): Promise<unknown>;
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
    arrange: (lab) => block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' }),
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
  const namespaces = namespaceArguments();
  const lab = await startLab({
    seed: 7,
    trust: makeTrust(),
    house: { ipv6: false },
    ...(namespaces === undefined ? {} : { namespaces }),
  });
  try {
    const { url } = await lab.reflector();
    await network.arrange(lab);
    // Debian's start script reads every file of this folder, and fails where there is none.
    await lab.laptop.write('/etc/chromium.d/lab', '');
    const done = await lab.laptop.run(
      [
        process.execPath,
        `${projectFolder}/lab/browser-call.mjs`,
        `${new URL(url).origin}/`,
        '/tmp',
      ],
      { timeoutMs: 150_000, env: { TMPDIR: '/tmp' } },
    );
    if (done.code !== 0) {
      process.stdout.write(`${network.id}: the browser failed: ${done.stderr.slice(-2000)}\n`);
      return false;
    }
    const told: Told = JSON.parse(done.stdout);
    const doubt = told.complaints[0] ?? network.doubt(told);
    const { udp, tcp, ...rest } = told.facts;
    process.stdout.write(
      `${doubt === undefined ? 'ok' : `WRONG (${doubt})`} ${network.id}: ${told.headline}. ${told.said.join(' ')}\n` +
        `   ${JSON.stringify({ udp, tcp, ...rest })}\n`,
    );
    return doubt === undefined;
  } finally {
    await lab.end();
  }
};

const why = whyNoLab() ?? (isPresent('chromium') ? undefined : 'chromium is missing');
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
