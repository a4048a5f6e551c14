/**
 * `npm run bench`: what a check costs, in time, packets and processor, measured in the lab's broken networks.
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
  --seeds N    houses per network (default 5; the healthy one gets twice as many)
  --rounds N   rounds of start-up (default 21)
  --only capacity    only capacity on shaped lines, beside iperf3 and M-Lab's client (five minutes)
  --only capacity-decisions  only the capacity test on simulated lines (seconds; needs no lab)
  --only irtt        only a call's packets, beside irtt on the same wires (a minute and a half)
  --only kill[:FIX]  only the kill matrix (minutes), of all fixes or of this one
  --only reflector   only the reflector: tests per core, strangers (two minutes; --seeds is its rounds)
  --only ID    these networks instead of the usual ones; comma-separated, * stands for anything
  --json FILE  all figures as JSON`;

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

/** `kill` or `kill:FIX`; anything else names networks. */
const killOnly = /^kill(?::(.+))?$/u;

async function benchKills(fix: string | undefined, json: string | undefined): Promise<void> {
  const rows = await killMatrix(prepareMeans(), (id) => fix === undefined || fix === id, progress);
  say(killText(rows));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 1)}\n`);
}

/** Of each kind of line; 50 kinds make 5000 decisions. */
const SIMULATED_LINES = 100;

function benchDecisions(json: string | undefined): void {
  const rows = decideOnLinks(SIMULATED_LINES);
  say(decisionsText(rows, decideOnLinks(SIMULATED_LINES, { burstBytes: 0 })));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 1)}\n`);
}

async function benchFarEnd({ seeds, json }: Wishes): Promise<void> {
  const loads = [await lookAtLoad('start')];
  const figures = await benchReflector(seeds, progress);
  loads.push(await lookAtLoad('end'));
  say(`\n${reflectorText(figures)}\n\n${loadText(loads)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`);
}

async function benchLines({ json }: Wishes): Promise<void> {
  const loads = [await lookAtLoad('start')];
  const rows = await benchCapacity(prepareMeans(), progress);
  loads.push(await lookAtLoad('end'));
  say(`\n${capacityText(rows)}\n\n${loadText(loads)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 1)}\n`);
}

async function benchPackets({ json }: Wishes): Promise<void> {
  const loads = [await lookAtLoad('start')];
  const rows = await benchIrtt(prepareMeans(), progress);
  loads.push(await lookAtLoad('end'));
  say(`\n${irttText(rows)}\n\n${loadText(loads)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 1)}\n`);
}

async function bench(wishes: Wishes): Promise<void> {
  const [word = ''] = wishes.only;
  const killing = killOnly.exec(word);
  if (killing !== null) return benchKills(killing[1], wishes.json);
  if (word === 'reflector') return benchFarEnd(wishes);
  if (word === 'capacity') return benchLines(wishes);
  if (word === 'irtt') return benchPackets(wishes);
  const catalogue = await loadScenarios();
  const usual = [healthyId, ...brokenIds];
  const chosen = chooseScenarios(catalogue, wishes.only.length === 0 ? usual : wishes.only);
  const [first] = chosen;
  if (first === undefined) return;
  const means = prepareMeans();
  const loads: Load[] = [await lookAtLoad('start')];

  const times: CheckTimes[] = [];
  for (const scenario of chosen) {
    progress(`time to verdict: ${scenario.id}`);
    const count = scenario.kind === 'healthy' ? wishes.seeds * 2 : wishes.seeds;
    const seeds = Array.from({ length: count }, (_, index) => index + 1);
    times.push(await timeChecks(scenario, seeds, means));
  }
  loads.push(await lookAtLoad('middle'));
  progress('start-up');
  const startUp = await timeStartUp(first, wishes.rounds, means);
  const traffic: Traffic[] = [];
  for (const scenario of chosen) {
    progress(`traffic: ${scenario.id}`);
    traffic.push(await countTraffic(scenario, means));
  }
  loads.push(await lookAtLoad('end'));

  const parts = [
    timesText(times),
    startUpText(startUp),
    trafficText(traffic),
    processorText(times),
  ];
  say(`\n${[...parts, loadText(loads)].join('\n\n')}`);
  if (wishes.json === undefined) return;
  const figures = { node: process.version, loads, times, startUp, traffic };
  writeFileSync(wishes.json, `${JSON.stringify(figures, null, 1)}\n`);
}

const wishes = readWishes();
if (wishes?.only[0] === 'capacity-decisions') {
  benchDecisions(wishes.json);
  process.exit(0);
}
const obstacle = whyNoLab();
if (wishes === undefined || obstacle !== undefined) {
  process.stderr.write(obstacle === undefined ? `${usage}\n` : `No lab here: ${obstacle}.\n`);
  process.exit(64);
}
build();
bench(wishes).then(
  () => process.exit(0),
  (trouble: unknown) => {
    process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
    process.exit(70);
  },
);
