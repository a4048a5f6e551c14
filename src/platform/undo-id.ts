/**
 * The id of a transaction becomes part of file names and of names of units, jobs and tasks. Letters,
 * digits and dashes mean the same to all of them; Debian's cron passes over any other file name.
 */
const pattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;

/** Why this id may not be used, or nothing. */
export const objectionToId = (id: string): string | undefined =>
  pattern.test(id) ? undefined : 'the id of the repair holds characters that no name may have';

/** The one name under which everything that belongs to a transaction stands in the system. */
export const undoName = (id: string): string => `linecheck-undo-${id}`;
