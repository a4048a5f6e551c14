import type { Report } from '../model/report.ts';
import { evidenceLine } from './evidence-line.ts';
import { say } from './sentences.ts';
import { hanging } from './wrap.ts';

const resultWords = { measured: 'seen', failed: 'FAILED', skipped: 'not asked' } as const;

/** Every observation, one line each (wrapped), grouped by the question it answers. */
export const evidenceSection = (
  report: Report,
  width: number,
  heading: (text: string) => string,
): readonly string[] => {
  const probes = [...new Set(report.observations.map(({ probe }) => probe))];
  return [
    heading('Every answer'),
    ...probes.flatMap((probe) => [
      ...hanging('  ', `${say(`probe.${probe}`)} (${probe})`, width),
      ...report.observations
        .filter((observation) => observation.probe === probe)
        .flatMap((observation) => {
          const { target, result, says, tookMs } = evidenceLine(observation);
          return hanging(
            `    ${resultWords[result].padEnd(10)}`,
            `${target}: ${says} [${Math.round(tookMs)} ms]`,
            width,
          );
        }),
    ]),
  ];
};
