import type { Report } from '../src/model/report.ts';
import { ControlFailed } from './controls.ts';
import { judge, type Judgement } from './judge.ts';
import { missing } from './programs.ts';
import type { Scenario } from './scenario.ts';
import type { Lab } from './topology/lab.ts';
import type { Finished } from './topology/room.ts';
import { startLab, type Trust } from './topology/start.ts';
import { projectFolder } from './topology/world-control.ts';

/** One run of one scenario: build, break, prove the fault, ask the doctor, judge. */
export interface Attempt {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly outcome:
    | {
        readonly kind: 'judged';
        readonly judgement: Judgement;
        readonly verdictMs: number;
        readonly report: Report;
      }
    /** The doctor crashed, hung or printed no report: counts as a miss. */
    | { readonly kind: 'no-report'; readonly why: string; readonly verdictMs: number }
    /** The fault did not act: the lab's own trouble, not the doctor's. */
    | { readonly kind: 'invalid'; readonly why: string }
    | { readonly kind: 'skipped'; readonly why: string }
    /** Only the control was asked for, and it held. */
    | { readonly kind: 'proven'; readonly why: string };
  readonly control: string;
  readonly stderr: string;
  readonly tookMs: number;
}

export interface Means {
  readonly trust: Trust;
  readonly namespaces: readonly string[];
  /** Program and arguments up to and including the command; empty: controls only. */
  readonly doctor: readonly string[];
}

export const usualDoctor = [
  process.execPath,
  `${projectFolder}/dist/cli/main.js`,
  'check',
] as const;

/** Far above the doctor's own cap of 10 s: a run that comes near it is a hang. */
const doctorTimeoutMs = 40_000;
/** Asked for what shows only after minutes, each such scenario sets a budget below this. */
const longTimeoutMs = 100_000;

export async function attempt(scenario: Scenario, seed: number, means: Means): Promise<Attempt> {
  const began = performance.now();
  const base = { scenario, seed, control: '', stderr: '' };
  const absent = missing(scenario.needs ?? []);
  if (absent.length > 0)
    return { ...base, outcome: { kind: 'skipped', why: `needs ${absent.join(', ')}` }, tookMs: 0 };
  let lab: Lab | undefined;
  try {
    const broken = await breakNetwork(scenario, seed, means);
    ({ lab } = broken);
    const control = await scenario.control(lab);
    if (means.doctor.length === 0) {
      return {
        ...base,
        control,
        outcome: { kind: 'proven', why: control },
        tookMs: performance.now() - began,
      };
    }
    const done = await askDoctor(lab, scenario, [
      ...means.doctor,
      '--json',
      ...depthOf(scenario),
      ...broken.arguments,
    ]);
    return {
      ...base,
      control,
      stderr: done.stderr,
      outcome: read(scenario, done),
      tookMs: performance.now() - began,
    };
  } catch (trouble) {
    const why =
      trouble instanceof ControlFailed
        ? `the fault does not act: ${trouble.message}`
        : String(trouble);
    return { ...base, outcome: { kind: 'invalid', why }, tookMs: performance.now() - began };
  } finally {
    await lab?.end();
  }
}

/** Arguments for a check that looks as deep as the scenario needs. */
export const depthOf = ({ measures }: Scenario): readonly string[] => {
  if (measures === undefined) return ['--reach'];
  return measures === 'long' ? ['--long'] : [];
};

export interface BrokenNetwork {
  readonly lab: Lab;
  readonly arguments: readonly string[];
}

/** A lab with the scenario's fault in it. The caller ends it. */
export async function breakNetwork(
  scenario: Scenario,
  seed: number,
  means: Means,
): Promise<BrokenNetwork> {
  const { house, world } = scenario;
  const { trust, namespaces } = means;
  const lab = await startLab({
    seed: mixedSeed(scenario.id, seed),
    house,
    world,
    trust,
    namespaces,
  });
  try {
    const needsReflector = scenario.reflector === true && means.doctor.length > 0;
    const reflector = needsReflector ? ['--reflector', (await lab.reflector()).url] : [];
    const arranged = (await scenario.arrange?.(lab)) ?? {};
    return {
      lab,
      arguments: [...reflector, ...(scenario.arguments ?? []), ...(arranged.arguments ?? [])],
    };
  } catch (trouble) {
    await lab.end();
    throw trouble;
  }
}

export function askDoctor(
  lab: Lab,
  scenario: Scenario,
  command: readonly string[],
): Promise<Finished> {
  const options = { timeoutMs: scenario.measures === 'long' ? longTimeoutMs : doctorTimeoutMs };
  return scenario.privileged
    ? lab.laptop.run(command, {
        ...options,
        env: lab.environment,
        cwd: lab.environment['HOME'] ?? '/',
      })
    : lab.asUser(command, options);
}

/** `check` exits by its verdict. */
const exitStatus = { ready: 0, degraded: 1, blocked: 2, unknown: 3 } as const;

function read(scenario: Scenario, done: Finished): Attempt['outcome'] {
  const verdictMs = done.tookMs;
  if (done.timedOut)
    return { kind: 'no-report', why: `the doctor hung for ${doctorTimeoutMs / 1000} s`, verdictMs };
  const report = parseReport(done.stdout);
  if (!report) {
    const tail = (done.stderr || done.stdout).trim().split('\n').slice(-3).join(' | ');
    return { kind: 'no-report', why: `exit ${done.code}, no report: ${tail}`, verdictMs };
  }
  const judgement = judge(scenario, {
    verdict: report.verdict,
    findings: report.diagnosis.findings,
  });
  if (done.code === exitStatus[report.verdict])
    return { kind: 'judged', judgement, verdictMs, report };
  const why = [...judgement.why, `exited ${done.code} on ${report.verdict}`];
  return {
    kind: 'judged',
    judgement: { ...judgement, grade: judgement.grade === 'hit' ? 'miss' : judgement.grade, why },
    verdictMs,
    report,
  };
}

function parseReport(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('diagnosis' in value)) return undefined;
    // The doctor's own tests hold it to its schema; the lab only reads verdicts and findings.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return value as Report;
  } catch {
    return undefined;
  }
}

/** The same number gives every scenario another house, and the same scenario the same house again (FNV-1a). */
function mixedSeed(id: string, seed: number): number {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 1) + seed;
}
