/**
 * Error codes of meeting apps.
 *
 * The same number means different things in different places: 5003 is "unable to
 * connect" in the app and "session is reconnecting" in the web Video SDK. So a code
 * is known by (where the person saw it, number), never by the number alone. What a
 * person reads of it stands in `text/<language>/codes/`; here are the ids of those sentences.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { Source } from '../model/profile.ts';

/** Where the person saw the number, most usual place first; `code.place.<place>` says it. */
export const places = [
  'app',
  'installer',
  'web-client',
  'outlook-plugin',
  'zoom-apps',
  'meeting-sdk-web',
  'video-sdk-web',
  'sdk-windows',
  'sdk-macos',
  'sdk-android',
  'sdk-ios',
] as const;

export type SeenIn = (typeof places)[number];

/** The id of a sentence: `code.…`. */
type CodeSentence = `code.${string}`;

/** What one source says. Marks as in a profile: A vendor, B quoted, C one weak page, R recalled. */
export interface Reading {
  /** Absent where the source says what the code means, and no more. */
  readonly says?: CodeSentence;
  readonly mark: Source['mark'];
  readonly source: string;
}

export interface ErrorCode {
  readonly service: 'zoom';
  readonly seenIn: SeenIn;
  /** Single numbers (`10002`), ranges (`104101-104106`), or the words shown instead of a number. */
  readonly codes: readonly string[];
  /** In one sentence, for a person. */
  readonly means: CodeSentence;
  /** All that was found; more than one where sources add to or contradict each other. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** Sources contradict each other, or none can be relied on: how to find out here. */
  readonly whatDecides?: CodeSentence;
  /** The checks that tell, in the order in which they help. */
  readonly checks: readonly FactId[];
  readonly causes: readonly CauseId[];
  readonly do: CodeSentence;
}
