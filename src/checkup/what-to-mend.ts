/** What a report, of whatever version, says is wrong today, and how deep a proof of mending it must look. */
import { causes } from '../diagnosis/causes/index.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { Finding } from '../model/diagnosis.ts';
import { measuredUnderLoad } from '../model/facts.ts';
import type { Report } from '../model/report.ts';
import type { CheckupOptions } from './run-checkup.ts';

/** Judged by today's rules, whatever version wrote the report. */
export const findingsOf = ({ profile, startedAt, observations }: Report): readonly Finding[] =>
  diagnose(profile, startedAt, observations).findings;

/** What was found by measuring is proven by measuring; for everything else reach is proof, and quicker. */
export const depthOfProof = (
  finding: Finding | undefined,
  { observations }: Report,
): CheckupOptions['mode'] => {
  const grounds = new Set(finding?.because.flatMap(({ from }) => from));
  const isMeasured = observations.some(
    ({ id, probe }) => grounds.has(id) && measuredUnderLoad.has(probe),
  );
  return isMeasured ? 'enough' : 'reach';
};

/** One of these causes may be there although a check that measures nothing does not find it. */
export const mayShowUnderLoad = (sought: readonly CauseId[]): boolean =>
  causes.some(
    ({ id, reads }) => sought.includes(id) && reads.some((fact) => measuredUnderLoad.has(fact)),
  );
