/** schemas/linecheck.report-1.schema.json: what `--json` promises, from the validator that replay uses. */
import { toJsonSchema } from '@valibot/to-json-schema';

import { certificate } from '../src/report/schema/network-facts.ts';
import { facts, failureClass, failureDetail } from '../src/report/schema/observation.ts';
import { reportSchema } from '../src/report/schema/report.ts';
import { target } from '../src/report/schema/target.ts';

/** Parts that many observations share are written once and referred to. */
const definitions = { ...facts, target, failureClass, failureDetail, certificate };

export const reportJsonSchema = (): string => {
  const schema = toJsonSchema(reportSchema, { target: 'draft-2020-12', definitions });
  return `${JSON.stringify(
    {
      ...schema,
      $id: 'linecheck.report-1.schema.json',
      title: 'Linecheck report',
      description:
        'One check: what was asked, seen and concluded. Fields not named here may be added within version 1.',
      properties: {
        ...schema.properties,
        profile: { $ref: 'linecheck.profile-1.schema.json' },
      },
    },
    null,
    2,
  )}\n`;
};
