/**
 * The report as data from outside: what `--json` promises, published as JSON Schema
 * (`schemas/`), and what a replay accepts. Fields this version does not know are let
 * through. The profile inside has a schema of its own, in `profiles/`.
 */
import * as v from 'valibot';

import { causeIds } from '../../model/cause-id.ts';
import { factIds } from '../../model/facts.ts';
import { symptomKinds } from '../../model/symptom.ts';
import { observation } from './observation.ts';
import { quality } from './quality-facts.ts';
import { flag, list, number, optional, text } from './words.ts';

export const SCHEMA_ID = 'linecheck.report/1';

/** A check makes some hundreds. Beyond this a file was made to keep the diagnosis busy. */
const MAX_OBSERVATIONS = 10_000;

const verdict = v.picklist(['ready', 'degraded', 'blocked', 'unknown']);
const cause = v.picklist(causeIds);
const fact = v.picklist(factIds);
const when = v.pipe(text, v.isoTimestamp());
const value = v.union([text, number, list]);

const sentence = v.object({
  says: text,
  message: text,
  values: v.record(text, value),
  from: list,
});

const finding = v.object({
  cause,
  verdict: v.picklist(['confirmed', 'suspected']),
  title: text,
  advice: text,
  lies: v.picklist(['in-this-device', 'in-this-network', 'at-the-provider', 'at-the-service']),
  impact: v.picklist(['blocks', 'degrades', 'contributes']),
  because: v.array(sentence),
  fixes: list,
  wouldSettle: v.array(fact),
});

const symptom = v.object({
  id: text,
  kind: v.picklist(symptomKinds),
  about: text,
  weight: v.picklist(['blocks', 'degrades', 'minor']),
  from: list,
});

const diagnosis = v.object({
  findings: v.array(finding),
  notes: v.array(
    v.object({ cause: optional(cause), fact: optional(text), says: text, from: list }),
  ),
  explainedAway: v.array(v.object({ cause, by: cause })),
  symptoms: v.array(symptom),
  unexplained: list,
  next: v.array(fact),
});

const activity = v.object({
  id: v.picklist(['join', 'audio', 'video-720p', 'video-1080p', 'share']),
  verdict,
  because: text,
});

const change = v.object({
  fix: text,
  transaction: text,
  at: when,
  state: v.picklist(['kept', 'open']),
  setting: text,
  on: text,
  what: text,
  goes: list,
  comes: list,
});

export const reportSchema = v.object({
  schema: v.literal(SCHEMA_ID),
  id: text,
  startedAt: when,
  tookMs: number,
  tool: v.object({ version: text, node: text, os: text }),
  service: v.object({ id: text, profileDate: text }),
  verdict,
  headline: text,
  activities: v.array(activity),
  diagnosis,
  quality: optional(quality),
  waysOut: v.array(v.object({ id: text, says: text, secondsToAudio: number, url: optional(text) })),
  observations: v.pipe(v.array(observation), v.maxLength(MAX_OBSERVATIONS)),
  changes: v.array(change),
  redactions: list,
  isRedacted: optional(flag),
  run: v.object({
    budgetSeconds: number,
    isInterrupted: flag,
    isThirdPartyAllowed: flag,
    hasReflector: flag,
    nonce: text,
  }),
  profile: v.looseObject({ schema: v.literal('linecheck.profile/1') }),
  roots: v.object({ public: text, system: text }),
});
