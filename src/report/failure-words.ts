import type { FailureClass } from '../model/failure.ts';
import { say } from './sentences.ts';

/** What a failure class means to somebody who is not a network engineer; the class itself is printed behind. */
export const failureWords = (failureClass: FailureClass): string => say(`failure.${failureClass}`);
