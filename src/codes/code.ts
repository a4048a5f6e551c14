/**
 * Error codes of meeting apps.
 *
 * The same number means different things in different places: 5003 is "unable to
 * connect" in the app and "session is reconnecting" in the web Video SDK. So a code
 * is known by (where the person saw it, number), never by the number alone.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { Source } from '../model/profile.ts';

/** Where the person saw the number, most usual place first. */
export const places = {
  app: 'in the app, while signing in or joining',
  installer: 'while installing or updating the app',
  'web-client': 'in the browser client',
  'outlook-plugin': 'in the plugin for Outlook',
  'zoom-apps': 'in an app inside the meeting (Zoom Apps)',
  'meeting-sdk-web': 'from the Meeting SDK for web',
  'video-sdk-web': 'from the Video SDK for web',
  'sdk-windows': 'from the SDK for Windows',
  'sdk-macos': 'from the SDK for macOS',
  'sdk-android': 'from the SDK for Android',
  'sdk-ios': 'from the SDK for iOS',
} as const;

export type SeenIn = keyof typeof places;

/** What one source says. Marks as in a profile: A vendor, B quoted, C one weak page, R recalled. */
export interface Reading {
  readonly says: string;
  readonly mark: Source['mark'];
  readonly source: string;
}

export interface ErrorCode {
  readonly service: 'zoom';
  readonly seenIn: SeenIn;
  /** Single numbers (`10002`), ranges (`104101-104106`), or the words shown instead of a number. */
  readonly codes: readonly string[];
  /** In one sentence, for a person. */
  readonly means: string;
  /** All that was found; more than one where sources add to or contradict each other. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** Sources contradict each other, or none can be relied on: how to find out here. */
  readonly whatDecides?: string;
  /** The checks that tell, in the order in which they help. */
  readonly checks: readonly FactId[];
  readonly causes: readonly CauseId[];
  readonly do: string;
}
