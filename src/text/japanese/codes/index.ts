/** Everything said of error codes in Japanese; one missing or one too many is a type error. */
import type { CodeCatalogue } from '../../languages.ts';
import { account } from './account.ts';
import { app } from './app.ts';
import { installer } from './installer.ts';
import { kit } from './kit.ts';
import { telling } from './telling.ts';

export const codes = {
  ...telling,
  ...app,
  ...installer,
  ...account,
  ...kit,
} as const satisfies CodeCatalogue;
