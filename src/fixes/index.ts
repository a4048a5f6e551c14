/** The catalogue of fixes. A new file in this folder is a fix once it stands here. */
import type { CauseId } from '../model/cause-id.ts';
import type { Fix } from './fix.ts';

export const fixes: readonly Fix[] = [];

/** Ids of the fixes that mend a cause; findings derive theirs from here. */
export const fixesFor = (cause: CauseId): readonly string[] =>
  fixes.filter(({ mends }) => mends.includes(cause)).map(({ id }) => id);
