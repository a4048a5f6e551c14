/**
 * `npm run bench`: what a check costs, in time, packets and processor, measured in the lab's broken networks; how its
 * figures agree with the field's own instruments; what the reflector carries; and whether killed repairs are put back.
 *
 * Prints tables and judges nothing: these are figures, not tests, because another machine or a busy one has
 * others. Times are wall time from process start; ratios are to what could not be less (see each table).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chooseScenarios } from '../lab/choose.ts';
import { prepareMeans } from '../lab/means.ts';
import { whyNoLab } from '../lab/programs.ts';
import { loadScenarios } from '../lab/scenarios/index.ts';
import { benchCapacity, capacityText } from './bench/capacity.ts';
import { decideOnLinks, decisionsText } from './bench/capacity-decisions.ts';
import { benchIrtt } from './bench/irtt.ts';
import { irttText } from './bench/irtt/text.ts';
import { killMatrix, killText } from './bench/kill-matrix.ts';
import { type Load, loadText, lookAtLoad } from './bench/load.ts';
import { compareMos, mosText } from './bench/mos.ts';
import { benchReflector, reflectorText } from './bench/reflector.ts';
import { startUpText, timeStartUp } from './bench/start-up.ts';
import { countTraffic, type Traffic, trafficText } from './bench/traffic.ts';
import { type CheckTimes, processorText, timeChecks, timesText } from './bench/verdict-times.ts';

const healthyId = 'healthy-dual-stack';

/** Each proven in another way: by silence near, far and in between, by an answer that lies, by a reset, by size. */
const brokenIds = [
  'cable-out',
  'gateway-dead',
  'provider-dead',
  'resolver-dead',
  'hotel-portal',
  'school-filter-says-nxdomain',
  'school-resets-by-name',
  'office-opens-encryption',
  'hotel-swallows-udp',
  'line-swallows-large-packets',
  'service-has-gone-silent',
];

const usage = `npm run bench -- [options]
Everything, a part after another, each printed when it is done: the last, the kill matrix, takes longest (half an hour).
  --only PART[,PART]  only these parts:
      times               time to verdict, start-up, packets, processor (ten minutes)
      mos                 opinion scores beside the recommendations (a second)
      capacity-decisions  the capacity test on simulated lines (seconds)
      irtt                a call's packets, beside irtt on the same wires (a minute and a half)
      capacity            capacity on shaped lines, beside iperf3 and M-Lab's client (six minutes)
      reflector           the reflector: tests per core, strangers (two minutes; --seeds is its rounds)
      kill[:FIX]          the kill matrix, of all fixes or of this one
  --only ID    the times of these networks instead of the usual ones; comma-separated, * stands for anything
  --seeds N    houses per network (default 5; the healthy one gets twice as many)
  --rounds N   rounds of start-up (default 21)
  --json FILE  all figures as JSON, by part`;

const progress = (text: string): void => void process.stderr.write(`... ${text}\n`);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Wishes {
  readonly seeds: number;
  readonly rounds: number;
  readonly only: readonly string[];
  readonly json: string | undefined;
}

function readWishes(): Wishes | undefined {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '21' },
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [seeds, rounds] = [Number(values.seeds), Number(values.rounds)];
  if (values.help || !(seeds >= 1) || !(rounds >= 1)) return undefined;
  return { seeds, rounds, only: values.only?.split(',') ?? [], json: values.json };
}

function build(): void {
  const file = fileURLToPath(new URL('build.mjs', import.meta.url));
  spawnSync(process.execPath, [file, '--if-needed'], { stdio: 'inherit' });
}

interface Part {
  readonly id: string;
  /** The simulated ones run anywhere. */
  readonly needsLab: boolean;
  /** Prints, and gives what JSON shall hold. */
  run(wishes: Wishes): Promise<unknown>;
}

/** Of each kind of line; 50 kinds make 5000 decisions. */
const SIMULATED_LINES = 100;

async function underLoad<Figures>(
  measure: () => Promise<Figures>,
  text: (figures: Figures) => string,
): Promise<Figures> {
  const loads = [await lookAtLoad('start')];
  const figures = await measure();
  loads.push(await lookAtLoad('end'));
  say(`\n${text(figures)}\n\n${loadText(loads)}`);
  return figures;
}

/** Of these fixes; of all without any. */
const killPart = (fixes: readonly string[] = []): Part => ({
  id: 'kill',
  needsLab: true,
  async run() {
    const rows = await killMatrix(
      prepareMeans(),
      (id) => fixes.length === 0 || fixes.includes(id),
      progress,
    );
    say(`\n${killText(rows)}`);
    return rows;
  },
});

const timesPart = (ids: readonly string[]): Part => ({
  id: 'times',
  needsLab: true,
  run: (wished) => timesOf(ids, wished),
});

const parts: readonly Part[] = [
  timesPart([healthyId, ...brokenIds]),
  {
    id: 'mos',
    needsLab: false,
    async run() {
      const rows = compareMos();
      say(`\n${mosText(rows)}`);
      return rows;
    },
  },
  {
    id: 'capacity-decisions',
    needsLab: false,
    async run() {
      const rows = decideOnLinks(SIMULATED_LINES);
      say(`\n${decisionsText(rows, decideOnLinks(SIMULATED_LINES, { burstBytes: 0 }))}`);
      return rows;
    },
  },
  {
    id: 'irtt',
    needsLab: true,
    run: () => underLoad(() => benchIrtt(prepareMeans(), progress), irttText),
  },
  {
    id: 'capacity',
    needsLab: true,
    run: () => underLoad(() => benchCapacity(prepareMeans(), progress), capacityText),
  },
  {
    id: 'reflector',
    needsLab: true,
    run: ({ seeds }) => underLoad(() => benchReflector(seeds, progress), reflectorText),
  },
  killPart(),
];

async function timesOf(ids: readonly string[], { seeds, rounds }: Wishes): Promise<unknown> {
  const chosen = chooseScenarios(await loadScenarios(), ids);
  const [first] = chosen;
  if (first === undefined) return undefined;
  const means = prepareMeans();
  const loads: Load[] = [await lookAtLoad('start')];
  const times: CheckTimes[] = [];
  for (const scenario of chosen) {
    progress(`time to verdict: ${scenario.id}`);
    const count = scenario.kind === 'healthy' ? seeds * 2 : seeds;
    const houses = Array.from({ length: count }, (_, index) => index + 1);
    times.push(await timeChecks(scenario, houses, means));
  }
  loads.push(await lookAtLoad('middle'));
  progress('start-up');
  const startUp = await timeStartUp(first, rounds, means);
  const traffic: Traffic[] = [];
  for (const scenario of chosen) {
    progress(`traffic: ${scenario.id}`);
    traffic.push(await countTraffic(scenario, means));
  }
  loads.push(await lookAtLoad('end'));
  const texts = [
    timesText(times),
    startUpText(startUp),
    trafficText(traffic),
    processorText(times),
  ];
  say(`\n${[...texts, loadText(loads)].join('\n\n')}`);
  return { node: process.version, loads, times, startUp, traffic };
}

/** `kill:FIX`. */
const killOnly = /^kill:(.+)$/u;

/** In the order of the list above; words that are no part name networks. */
function chosenParts(only: readonly string[]): readonly Part[] {
  if (only.length === 0) return parts;
  const named = parts.filter(({ id }) => only.includes(id));
  const kills = only.flatMap((word) => killOnly.exec(word)?.[1] ?? []);
  const networks = only.filter(
    (word) => !killOnly.test(word) && !parts.some(({ id }) => id === word),
  );
  return [
    ...(networks.length === 0 ? [] : [timesPart(networks)]),
    ...named,
    ...(kills.length === 0 ? [] : [killPart(kills)]),
  ];
}

async function bench(chosen: readonly Part[], wished: Wishes): Promise<void> {
  const figures: Record<string, unknown> = {};
  for (const part of chosen) {
    progress(`part ${part.id}`);
    figures[part.id] = await part.run(wished);
    if (wished.json !== undefined) {
      writeFileSync(wished.json, `${JSON.stringify(figures, null, 1)}\n`);
    }
  }
}

const wishes = readWishes();
if (wishes === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(64);
}
const chosen = chosenParts(wishes.only);
const obstacle = chosen.some(({ needsLab }) => needsLab) ? whyNoLab() : undefined;
if (obstacle !== undefined) {
  process.stderr.write(`No lab here: ${obstacle}.\n`);
  process.exit(64);
}
if (chosen.some(({ needsLab }) => needsLab)) build();
bench(chosen, wishes).then(
  () => process.exit(0),
  (trouble: unknown) => {
    process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
    process.exit(70);
  },
);
