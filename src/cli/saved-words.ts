/**
 * What stands in a report that was just saved, before anybody hands it on: how much of what was
 * replaced and, on a terminal of this computer alone, each value beside its stand-in.
 */
import { clean } from '../report/clean.ts';
import type { Report } from '../model/report.ts';
import { replacedWords } from '../report/replaced-words.ts';
import { inLanguage, say } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';
import type { Language } from '../text/languages.ts';
import type { Stream } from './console.ts';

export interface SavedAsk {
  /** As it was made here, nothing replaced. */
  readonly whole: Report;
  /** As it was saved. */
  readonly saved: Report;
  readonly language: Language;
  readonly isVerbose: boolean;
}

export const tellSaved = async (ask: SavedAsk, to: Stream): Promise<void> => {
  // A log that somebody collects is no screen of this person.
  const values = ask.isVerbose && to.isTerminal ? await valueLines(ask.whole) : [];
  const lines = inLanguage(ask.language, () => [...replacedLines(ask.saved, to), ...values]);
  const last = inLanguage(ask.language, () => wrap(say('saved.nothing-sent'), to.columns));
  await to.write(`${[...lines, ...last].join('\n')}\n`);
};

const replacedLines = ({ redactions }: Report, { columns }: Stream): readonly string[] =>
  redactions.length === 0
    ? wrap(say('saved.nothing-replaced'), columns)
    : [
        ...wrap(say('saved.replaced'), columns),
        ...redactions.flatMap((line) => hanging('  ', replacedWords(line), columns)),
      ];

const valueLines = async (whole: Report): Promise<readonly string[]> => {
  const { replacedIn } = await import('./leaving.ts');
  return (await replacedIn(whole)).map(
    ({ was, becomes }) => `  ${clean(was)} -> ${clean(becomes)}`,
  );
};
