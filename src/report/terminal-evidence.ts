import type { Report } from '../model/report.ts';
import { evidenceLine } from './evidence-line.ts';
import { say } from './sentences.ts';
import { hanging, padded } from './wrap.ts';

/** Every observation, one line each (wrapped), grouped by the question it answers. */
export const evidenceSection = (
  report: Report,
  width: number,
  heading: (text: string) => string,
): readonly string[] => {
  const probes = [...new Set(report.observations.map(({ probe }) => probe))];
  return [
    heading(say('section.evidence')),
    ...probes.flatMap((probe) => [
      ...hanging('  ', `${say(`probe.${probe}`)} (${probe})`, width),
      ...report.observations
        .filter((observation) => observation.probe === probe)
        .flatMap((observation) => {
          const { target, result, says, tookMs } = evidenceLine(observation);
          return hanging(
            `    ${padded(say(`result.${result}`), 10)}`,
            `${target}: ${says} [${Math.round(tookMs)} ms]`,
            width,
          );
        }),
    ]),
  ];
};
