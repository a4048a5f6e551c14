/**
 * What is said of error codes, apart from everything else: only `explain` speaks of them, so nothing else pays for
 * them. Ids are `code.<place>.<code>.means|do|decides`, `code.kit.*` and, for the words around them, `code.*`.
 */
import { account } from './account.ts';
import { app } from './app.ts';
import { installer } from './installer.ts';
import { kit } from './kit.ts';
import { telling } from './telling.ts';

export const codes = { ...telling, ...app, ...installer, ...account, ...kit } as const;
