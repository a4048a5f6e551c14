/** A moment as the person at this computer reads it, by the computer's own clock; reports for others have UTC (`clockTime`). */
import { spokenNow } from './sentences.ts';

/** To the minute; what is no moment stays as it is. */
export const momentWords = (iso: string): string => {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : new Intl.DateTimeFormat(spokenNow(), { dateStyle: 'medium', timeStyle: 'short' })
        .format(moment)
        // Some languages part it with a narrow space that not every terminal has.
        .replaceAll('\u202F', ' ');
};
