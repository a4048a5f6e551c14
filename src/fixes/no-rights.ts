/**
 * Why there are no administrator's rights, for a person: what to do about it comes first, what the system said
 * stands behind. Platforms say it in English, in the words of their tools.
 */
import type { Reason } from '../model/verdict.ts';

/** The first that matches; whatever matches none is shown as the system said it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^not authorized/u, 'not-authorized'],
  // Both stand in front of what is wrong with the desktop: that alone would be beside the point.
  [/may not use sudo|not allowed to do this/u, 'not-allowed'],
  [/sudo is not installed|sudo does not answer/u, 'no-sudo'],
  [/no terminal to ask|no desktop to ask|nobody is logged in/u, 'nobody-to-ask'],
  [/was dismissed|was cancelled|answered with no/u, 'dismissed'],
  [/stopped before the password/u, 'stopped'],
  [
    /password was wrong|incorrect password|did not get the password|no password was provided/u,
    'password',
  ],
];

/** The person stopped it at the question: nobody refused anything. */
export const isStoppedAtQuestion = (why: string): boolean =>
  why.startsWith('stopped before the password');

/** To be filled into a sentence, which has a full stop of its own. */
export const whyNoRights = (why: string): string => {
  const kind = kinds.find(([pattern]) => pattern.test(why))?.[1];
  return kind === undefined ? why.replace(/[.\s]+$/u, '') : `text:rights.${kind}`;
};

export const noRights = (found: {
  readonly kind: 'refused' | 'impossible';
  readonly why: string;
}): Reason => ({
  message: `repair.no-rights-${found.kind}`,
  values: { why: whyNoRights(found.why) },
  from: [],
});
