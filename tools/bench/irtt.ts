/**
 * Our voice stream beside irtt on the same wires of the lab, one after the other, and both beside the frames
 * themselves: a kernel timestamp of every packet at the laptop and at the far end says what was really lost, how
 * long each took and how unevenly they came, so that a wire that is never twice the same does not blur
 * the comparison.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { Means } from '../../lab/attempt.ts';
import { isPresent } from '../../lab/programs.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import type { Room } from '../../lab/topology/room.ts';
import { startLab } from '../../lab/topology/start.ts';
import { projectFolder } from '../../lab/topology/world-control.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { CallPackets } from '../../src/model/quality-facts.ts';
import { type End, type StreamFigures, wireFigures } from './irtt/at-the-wire.ts';
import { type IrttFigures, irttFigures } from './irtt/irtt-figures.ts';
import { script } from './measured.ts';

/** Half of the delay each way. What a wire does between laptop's router and provider: lab/topology/wire.py. */
const LINES = [
  { title: '30 ms', rttMs: 30, also: [] },
  { title: '60 ms', rttMs: 60, also: [] },
  { title: '30 ms, each 20th lost up', rttMs: 30, also: ['ab every=20'] },
  { title: '30 ms, each 10th lost down', rttMs: 30, also: ['ba every=10'] },
  { title: '60 ms, jitter 10 ms', rttMs: 60, also: ['both jitter=10'] },
] as const;

/** 250 packets: one is 0.4 points of loss, and the five lines with both programs stay below a minute and a half. */
const LASTS_MS = 5000;
/** The last answers are back well within this. */
const SETTLING_MS = 300;
/** irtt's headers and 112 bytes of speech; another length than ours, which is how frames are told apart. */
const IRTT = { bytes: 172, port: 2112, numberAt: 12 };
/** `voice` of src/probes/stream-shapes.ts; the number's place is in docs/design/003. */
const OWN = { bytes: 160, port: 8801, numberAt: 20 };

export interface BesideIrtt {
  readonly title: string;
  readonly irtt: IrttFigures;
  readonly irttAtWire: StreamFigures;
  readonly own: StreamFigures & CallPackets;
  readonly ownAtWire: StreamFigures;
  /** Frames that the taps did not see: not 0 means that the wire's figures are not to be believed. */
  readonly missedFrames: number;
}

export async function benchIrtt(
  means: Means,
  progress: (text: string) => void,
): Promise<readonly BesideIrtt[]> {
  if (!isPresent('irtt')) throw new Error('irtt is missing (npm run lab:setup)');
  const lab = await startLab({
    seed: 1,
    trust: means.trust,
    namespaces: means.namespaces,
    house: { rttMs: 30, ipv6: false, carrierNat: false },
  });
  try {
    // Its usual least interval would drop, unanswered, what a busy computer sends in a bunch.
    const server = ['irtt', 'server', '-i', '0', '-b', `${lab.plan.rented.ipv4}:${IRTT.port}`];
    await lab.rented.start(server, { ready: `udp/${IRTT.port}` });
    const { url } = await lab.reflector();
    const rows: BesideIrtt[] = [];
    for (const { title, rttMs, also } of LINES) {
      progress(`beside irtt: ${title}`);
      const lineMs = (rttMs - lab.plan.airRttMs) / 2;
      await lab.wire('line', `both delay=${lineMs} jitter=0 every=0`);
      for (const text of also) await lab.wire('line', text);
      rows.push({ title, ...(await measureLine(lab, url)) });
    }
    return rows;
  } finally {
    await lab.end();
  }
}

async function measureLine(lab: Lab, url: string): Promise<Omit<BesideIrtt, 'title'>> {
  const near = await tap(lab.laptop, lab.plan.laptop.device);
  const far = await tap(lab.rented, 'eth0');
  const irtt = await runIrtt(lab);
  const own = await runOwn(lab, url);
  await sleep(SETTLING_MS);
  const [here, there] = [await near(), await far()];
  return {
    irtt,
    irttAtWire: wireFigures(here.of(IRTT.bytes), there.of(IRTT.bytes)),
    own,
    ownAtWire: wireFigures(here.of(OWN.bytes), there.of(OWN.bytes)),
    missedFrames: here.missed + there.missed,
  };
}

interface Tapped {
  readonly missed: number;
  of(bytes: number): End;
}

/** Begins to note frames; the function it gives ends that and tells them. */
async function tap(room: Room, device: string): Promise<() => Promise<Tapped>> {
  const lines: string[] = [];
  const wanted = [IRTT, OWN].map(({ bytes, numberAt }) => `${bytes}:${numberAt}`);
  const job = await room.start([...script('time-frames.py'), device, ...wanted], {
    ready: /^ready/,
    onLine: (line) => void lines.push(line),
    timeoutMs: 120_000,
  });
  return async () => {
    await job.send('enough\n');
    await job.exited;
    const line = lines.find((one) => one.startsWith('{'));
    if (line === undefined) throw new Error('the frames were not noted');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own script's output
    const { missed, seen } = JSON.parse(line) as { missed: number; seen: Record<string, End> };
    return { missed, of: (bytes) => seen[bytes] ?? { sent: [], received: [] } };
  };
}

async function runIrtt(lab: Lab): Promise<IrttFigures> {
  const shape = ['-i', '20ms', '-d', `${LASTS_MS}ms`, '-l', String(IRTT.bytes)];
  const quiet = ['-Q', `--wait=${SETTLING_MS}ms`, '-o', '-'];
  return irttFigures(
    await lab.laptop.must([
      'irtt',
      'client',
      ...shape,
      ...quiet,
      `${lab.plan.rented.ipv4}:${IRTT.port}`,
    ]),
  );
}

async function runOwn(lab: Lab, url: string): Promise<StreamFigures & CallPackets> {
  const file = fileURLToPath(new URL('irtt/own-stream.ts', import.meta.url));
  const wish = [url, lab.plan.rented.ipv4, String(OWN.port), String(LASTS_MS)];
  const text = await lab.laptop.must([process.execPath, '--import', 'tsx', file, ...wish], {
    cwd: projectFolder,
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own script's output
  const outcome = JSON.parse(text) as Outcome<CallPackets>;
  if (outcome.kind !== 'measured') throw new Error(`our stream: ${text}`);
  const { rttMs } = outcome.value;
  return { ...outcome.value, rttMinMs: rttMs.min, rttMedianMs: rttMs.median };
}
