import type { Sentence } from '../model/report.ts';
import type { MessageValues, Reason } from '../model/verdict.ts';
import type { Language } from '../text/languages.ts';
import { isMessage, loadLanguage, MissingText, render } from '../text/render.ts';
import { clean } from './clean.ts';
import { reasonKind } from './reason-words.ts';

/** What the person is spoken to in. A report is always written in English, so that every machine reads the same. */
let spoken: Language = 'en';

/** From now on {@link say} speaks this language. */
export const speak = async (language: Language): Promise<void> => {
  await loadLanguage(language);
  spoken = language;
};

/** For what is worded otherwise in other languages than English. */
export const spokenNow = (): Language => spoken;

/** Whatever is written in here, at once and not later, is in that language, whoever is listening. It must be loaded. */
export const inLanguage = <Written>(language: Language, write: () => Written): Written => {
  const before = spoken;
  spoken = language;
  try {
    return write();
  } finally {
    spoken = before;
  }
};

/** Whatever is written in here is English, whoever is listening. */
export const inEnglish = <Written>(write: () => Written): Written => inLanguage('en', write);

/** A value `text:ID` stands for another sentence of the catalogue, e.g. the title of a cause. */
const NESTED = 'text:';

const filled = (value: MessageValues[string]): MessageValues[string] =>
  typeof value === 'string' &&
  value.startsWith(NESTED) &&
  isMessage(value.slice(NESTED.length), spoken)
    ? render(value.slice(NESTED.length), {}, spoken)
    : value;

/** Values of these names are reasons, which the code gives in English. */
const REASONS: readonly string[] = ['why', 'by'];

const reasonSaid = (value: string): string => {
  const kind = reasonKind(value);
  return kind === undefined ? value : render(kind.message, kind.values, spoken);
};

const understood = (name: string, value: MessageValues[string]): MessageValues[string] => {
  if (spoken === 'en' || !REASONS.includes(name)) return filled(value);
  if (Array.isArray(value)) return value.map((one: string) => reasonSaid(one));
  return typeof value === 'string' && !value.startsWith(NESTED) ? reasonSaid(value) : filled(value);
};

/**
 * A sentence of the catalogue with its values filled in; what came from the wire
 * cannot steer anything. A sentence that was never written must not cost a person
 * the whole report: its id and values stand in for it.
 */
export const say = (message: string, values: MessageValues = {}): string => {
  const complete = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, understood(name, value)]),
  );
  try {
    return clean(render(message, complete, spoken));
  } catch (error) {
    if (!(error instanceof MissingText)) throw error;
    const rest = Object.entries(complete).map(([name, value]) => `${name} ${String(value)}`);
    return clean([message, ...rest].join(', '));
  }
};

export const sentence = ({ message, values, from }: Reason): Sentence => ({
  says: say(message, values),
  message,
  values,
  from,
});
