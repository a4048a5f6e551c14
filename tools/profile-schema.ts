/** schemas/linecheck.profile-1.schema.json: what `--service FILE` takes, from the schema that reads it. */
import { toJsonSchema } from '@valibot/to-json-schema';

import { profileSchema } from '../src/profiles/schema.ts';

export const profileJsonSchema = (): string => {
  const schema = toJsonSchema(profileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What JSON Schema cannot say the program checks: real days, address ranges, schemes.
    ignoreActions: ['check', 'ip', 'starts_with'],
  });
  return `${JSON.stringify({ ...schema, $id: 'linecheck.profile-1.schema.json' }, null, 2)}\n`;
};
