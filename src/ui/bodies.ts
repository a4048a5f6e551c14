/** What a page may send, parsed at the edge. Lengths are bounded: all of it is typed or chosen by a person. */
import * as v from 'valibot';

import type {
  CheckWish,
  PlanWish,
  RepairAnswer,
  RepairWish,
  StepOpening,
  TellWish,
  UndoWish,
} from '../model/page-api.ts';
import type { CallWish } from '../model/page-call.ts';
import { Trouble } from './trouble.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u));
const language = v.exactOptional(v.picklist(['en', 'de', 'es', 'ja']));

export const checkWish = v.strictObject({
  service: id,
  mode: v.picklist(['reach', 'enough', 'long']),
  reflector: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  isThirdPartyAllowed: v.boolean(),
}) satisfies v.GenericSchema<unknown, CheckWish>;

/** What a browser with camera and microphone offers is some 7 kB. */
const LONGEST_OFFER = 60_000;

export const callWish = v.strictObject({
  sdp: v.pipe(v.string(), v.maxLength(LONGEST_OFFER)),
  reflector: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
}) satisfies v.GenericSchema<unknown, CallWish>;

export const planWish = v.strictObject({
  fix: v.exactOptional(id),
  language,
}) satisfies v.GenericSchema<unknown, PlanWish>;

export const repairWish = v.strictObject({
  planId: id,
  fix: id,
  consent: v.literal(true),
  language,
}) satisfies v.GenericSchema<unknown, RepairWish>;

export const repairAnswer = v.strictObject({
  id,
  answer: v.picklist(['yes', 'no', 'taken', 'skipped']),
}) satisfies v.GenericSchema<unknown, RepairAnswer>;

export const stepOpening = v.strictObject({ id }) satisfies v.GenericSchema<unknown, StepOpening>;

export const undoWish = v.strictObject({
  what: id,
  language,
}) satisfies v.GenericSchema<unknown, UndoWish>;

export const tellWish = v.strictObject({
  reportId: v.exactOptional(id),
  face: v.picklist(['html', 'md', 'json', 'mail']),
  language,
}) satisfies v.GenericSchema<unknown, TellWish>;

export const parsed = <Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> => {
  const { success, output, issues } = v.safeParse(schema, body, { abortEarly: true });
  if (success) return output;
  throw new Trouble(
    400,
    'bad-request',
    `${v.getDotPath(issues[0]) ?? 'body'}: ${issues[0].message}`,
  );
};
