import { type Language, languageOf } from '../text/languages.ts';

/**
 * The language a person is to be spoken to in: what the session asks for, in the order of POSIX (LC_ALL before
 * LC_MESSAGES before LANG), else the system's own setting, which is all that Windows has.
 */
export const spokenLanguage = (environment: NodeJS.ProcessEnv): Language => {
  const asked = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (locale) => locale !== undefined && locale !== '',
  );
  return languageOf(asked ?? Intl.DateTimeFormat().resolvedOptions().locale);
};
