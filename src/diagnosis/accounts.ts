/** Which symptoms a cause accounts for, said by kind. */
import type { Symptom, SymptomKind } from '../model/symptom.ts';

/** Ids of all symptoms of these kinds. */
export const idsOf = (
  symptoms: readonly Symptom[],
  ...kinds: readonly SymptomKind[]
): readonly string[] => symptoms.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Ids of the symptoms of these kinds that are about one of these things. */
export const idsAbout = (
  symptoms: readonly Symptom[],
  kinds: readonly SymptomKind[],
  about: (thing: string) => boolean,
): readonly string[] =>
  symptoms.filter((one) => kinds.includes(one.kind) && about(one.about)).map(({ id }) => id);

/** What stands on its own even when nothing can be reached: the computer's and the client's own state. */
const INDEPENDENT: ReadonlySet<SymptomKind> = new Set([
  'client-problem',
  'policy-problem',
  'computer-busy',
  'device-held',
  'browser-setting',
  'account-problem',
]);

/** Everything that follows when the way out is cut: a lower layer silences its consequences. */
export const allConsequences = (symptoms: readonly Symptom[]): readonly string[] =>
  symptoms.filter(({ kind }) => !INDEPENDENT.has(kind)).map(({ id }) => id);
