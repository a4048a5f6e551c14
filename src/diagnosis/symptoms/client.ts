/** Red facts about the meeting client and the computer it runs on. */
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import { symptom } from './symptom-list.ts';

/** All cores busy and more work waiting: audio threads no longer run in time. */
const BUSY_LOAD_PER_CORE = 2;
const BUSY_CPU_RATIO = 0.95;
/** A tenth of the time spent waiting for memory is thrashing (kernel PSI, `some avg10`). */
const MEMORY_PRESSURE_RATIO = 0.1;

export const clientSymptoms = (seen: Seen<'client'>): readonly Symptom[] =>
  measuredIn(seen.client).flatMap((observed) => {
    const { installs, dataProblems } = observed.value;
    const hasProblem =
      dataProblems.length > 0 ||
      installs.some(
        ({ problems, sandbox }) => problems.length > 0 || (sandbox?.lacks.length ?? 0) > 0,
      );
    return hasProblem ? [symptom('client-problem', 'client', 'degrades', [observed])] : [];
  });

export const busySymptoms = (seen: Seen<'processes'>): readonly Symptom[] =>
  measuredIn(seen.processes).flatMap((observed) => {
    const { loadPerCore, cpuRatio, memoryPressureRatio } = observed.value;
    const isBusy =
      (loadPerCore >= BUSY_LOAD_PER_CORE && (cpuRatio ?? 0) >= BUSY_CPU_RATIO) ||
      (memoryPressureRatio ?? 0) >= MEMORY_PRESSURE_RATIO;
    return isBusy ? [symptom('computer-busy', 'computer', 'minor', [observed])] : [];
  });
