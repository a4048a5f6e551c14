/**
 * Measuring that does not come to its end: stopped by the person at the terminal or on the page, left by its far end, held
 * back because the computer runs on battery. The built program on a healthy network, stopped in the midst of its voice:
 * the reflector's own count of echoes says when that is, and no clock.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';

import type { Report } from '../src/model/report.ts';
import { readReport } from '../src/report/read-report.ts';
import { usualDoctor } from './attempt.ts';
import { namespaceArguments, whyNoLab } from './programs.ts';
import { buildWorld } from './topology/build-world.ts';
import type { Lab } from './topology/lab.ts';
import type { Job } from './topology/room.ts';
import { makeTrust, startLab } from './topology/start.ts';
import { projectFolder } from './topology/world-control.ts';

vi.setConfig({ testTimeout: 120_000 });

const why = whyNoLab();
const metricsPort = 9464;
/** Half of the voice's three seconds: a stream that long is handed in, and a slow computer still stops it in time. */
const someOfVoice = 75;

interface Scene {
  readonly lab: Lab;
  readonly reflector: { readonly url: string; readonly job: Job };
  /** Starts the doctor (or another program) on the laptop and resolves in the midst of the voice. */
  readonly untilVoice: (argv: readonly string[], ready: RegExp) => Promise<Job>;
}

/** Echoes answered so far, and again as soon as there are so many more. */
const counting = (more: number): string => `
  const count = async () => {
    const text = await (await fetch('http://127.0.0.1:${metricsPort}/metrics')).text();
    return Number(/^linecheck_reflector_udp_echoes_total (\\d+)/m.exec(text)[1]);
  };
  const before = await count();
  while ((await count()) < before + ${more}) await new Promise((go) => setTimeout(go, 50));
`;

const onNetwork = async <T>(seed: number, act: (scene: Scene) => Promise<T>): Promise<T> => {
  const namespaces = namespaceArguments();
  const lab = await startLab({
    seed,
    trust: makeTrust(),
    house: { ipv6: false, rttMs: 40 },
    ...(namespaces === undefined ? {} : { namespaces }),
  });
  try {
    const reflector = await lab.reflector({ arguments: ['--metrics-port', String(metricsPort)] });
    return await act({
      lab,
      reflector,
      untilVoice: async (argv, ready) => {
        const cwd = lab.environment['HOME'] ?? '/';
        const env = lab.environment;
        const job = await lab.laptop.start(argv, {
          asUser: true,
          env,
          cwd,
          ready,
          timeoutMs: 90_000,
        });
        const script = ['--input-type=module', '-e', counting(someOfVoice)];
        await lab.rented.must([process.execPath, ...script], { timeoutMs: 60_000 });
        return job;
      },
    });
  } finally {
    await lab.end();
  }
};

/** A report is longer than what the lab keeps of a program's output. */
const reportFile = '/tmp/report.json';
const intoFile = ['sh', '-c', `exec "$@" > ${reportFile}`, 'sh'];

const reportOf = async ({ laptop }: Lab): Promise<Report> =>
  readReport(await laptop.read(reportFile), 'the report');

/** Said on stderr as the reach check ends: from there on echoes are those of measuring. */
const measuring = /Measuring now/u;

const exitStatus = { ready: 0, degraded: 1, blocked: 2, unknown: 3 } as const;

const streamsIn = ({ observations }: Report) =>
  observations.filter(({ probe }) => probe === 'call-packets').map(({ outcome }) => outcome);

const capacityIn = ({ observations }: Report) =>
  observations.find(({ probe }) => probe === 'capacity')?.outcome;

/** What the kernel of a laptop says whose plug is pulled. */
const supply = '/sys/class/power_supply';
const onBattery = `set -e
  mount -t tmpfs none ${supply}
  mkdir ${supply}/BAT0 ${supply}/AC
  echo Battery > ${supply}/BAT0/type; echo Discharging > ${supply}/BAT0/status; echo 71 > ${supply}/BAT0/capacity
  echo Mains > ${supply}/AC/type; echo 0 > ${supply}/AC/online
  chmod -R a+rX ${supply}`;

/** What was measured by then, nothing in place of the rest, and nobody accused. */
const expectPart = (report: Report): void => {
  expect(report.run.isInterrupted).toBe(true);
  expect(streamsIn(report)).toContainEqual(expect.objectContaining({ kind: 'measured' }));
  expect(capacityIn(report)).toMatchObject({ kind: 'skipped' });
  expect(report.diagnosis.findings).toEqual([]);
};

describe
  .skipIf(why !== undefined)
  .concurrent(`measuring that is not finished${why === undefined ? '' : ` (${why})`}`, () => {
    beforeAll(buildWorld);

    test('Ctrl-C prints the verdict with what there is, and ends by it', () =>
      onNetwork(11, async ({ reflector, untilVoice }) => {
        const job = await untilVoice([...usualDoctor, '--reflector', reflector.url], measuring);
        await job.stop('SIGINT');
        const { code, stdout } = await job.exited;
        expect(stdout).toMatch(/^READY {2}/u);
        expect(code).toBe(exitStatus.ready);
        // On a computer too busy for it, the delay is left out and that is said instead.
        expect(stdout).toMatch(/Delay +\d+ ms there and back|too busy for part of the measuring/u);
        expect(stdout).toMatch(/Lost packets +\d/u);
        expect(stdout).not.toContain('Capacity');
      }));

    test('Ctrl-C with --json gives a whole report of it', () =>
      onNetwork(12, async ({ lab, reflector, untilVoice }) => {
        const argv = [...intoFile, ...usualDoctor, '--json', '--reflector', reflector.url];
        const job = await untilVoice(argv, measuring);
        await job.stop('SIGINT');
        const { code } = await job.exited;
        const report = await reportOf(lab);
        expectPart(report);
        expect(code).toBe(exitStatus[report.verdict]);
      }));

    test('the page’s own stop does the same', () =>
      onNetwork(13, async ({ lab, reflector, untilVoice }) => {
        const argv = [
          ...intoFile,
          process.execPath,
          `${projectFolder}/lab/page-stop.mjs`,
          usualDoctor[1],
        ];
        const job = await untilVoice([...argv, reflector.url], measuring);
        await job.send('stop\n');
        const { code } = await job.exited;
        expect(code).toBe(0);
        expectPart(await reportOf(lab));
      }));

    test('on battery only what is cheap is measured, and it is said', () =>
      onNetwork(15, async ({ lab, reflector }) => {
        await lab.laptop.must(['sh', '-c', onBattery]);
        const { code, stdout } = await lab.asUser([...usualDoctor, '--reflector', reflector.url], {
          timeoutMs: 60_000,
        });
        expect(stdout).toContain('runs on its battery, so only what costs little was measured');
        // On a computer too busy for it, the delay is left out and that is said instead.
        expect(stdout).toMatch(/Delay +\d+ ms there and back|too busy for part of the measuring/u);
        expect(stdout).toMatch(/Lost packets +\d/u);
        expect(stdout).not.toContain('Capacity');
        // A machine too busy to carry the lab's packets in time is a bad network, too; that is not what is asked here.
        expect(code).toBeLessThanOrEqual(exitStatus.degraded);
      }));

    test('a far end that dies on the way is said to be gone, and no line is blamed', () =>
      onNetwork(14, async ({ lab, reflector, untilVoice }) => {
        const argv = [...intoFile, ...usualDoctor, '--json', '--reflector', reflector.url];
        const job = await untilVoice(argv, measuring);
        await reflector.job.stop('SIGKILL');
        const { code } = await job.exited;
        const report = await reportOf(lab);
        const message = expect.stringContaining('answered no more');
        const gone = {
          kind: 'failed',
          failure: expect.objectContaining({ detail: expect.objectContaining({ message }) }),
        };
        expect(streamsIn(report)).toContainEqual(gone);
        expect(capacityIn(report)?.kind).not.toBe('measured');
        expect(report.diagnosis.findings).toEqual([]);
        expect(code).toBe(exitStatus[report.verdict]);
      }));
  });
