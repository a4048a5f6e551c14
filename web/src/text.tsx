/**
 * What the page says. The server writes the sentences of reports and repairs; the page's own stand
 * in `src/text/<language>/page.ts` and `page-work.ts`. The build makes one file per language of
 * them, of which only the chosen one is loaded.
 */
import { ids } from 'virtual:sentences/ids';
import { createContext, useContext, type ReactNode } from 'react';

import type { call } from '../../src/text/english/call.ts';
import type { page } from '../../src/text/english/page.ts';
import type { pageWork } from '../../src/text/english/page-work.ts';
import type { probes } from '../../src/text/english/probes.ts';
import type { report } from '../../src/text/english/report.ts';
import type { reportFaces } from '../../src/text/english/report-faces.ts';
import type { station } from '../../src/text/english/station.ts';
import { fill, type TextValues } from '../../src/text/fill.ts';
import { isLanguage, type Language } from '../../src/text/languages.ts';
import type { CauseId } from '../../src/model/cause-id.ts';

/** Every sentence that the page can say by itself. */
export type PageMessage =
  | keyof typeof call
  | keyof typeof page
  | keyof typeof pageWork
  | keyof typeof probes
  | keyof typeof station
  | Extract<keyof typeof report, `${'verdict' | 'certainty' | 'place' | 'list'}.${string}`>
  | Extract<keyof typeof reportFaces, `${'fact' | 'chart.unit'}.${string}`>
  | `${CauseId}.title`;

/** What a later version of the server speaks of may have no words here. */
export const isPageMessage = (id: string): id is PageMessage => ids.includes(id);

const loaders: Readonly<
  Record<Language, () => Promise<{ readonly sentences: readonly string[] }>>
> = {
  en: () => import('virtual:sentences/en'),
  de: () => import('virtual:sentences/de'),
  es: () => import('virtual:sentences/es'),
  ja: () => import('virtual:sentences/ja'),
};

export interface Text {
  readonly language: Language;
  readonly say: (message: PageMessage, values?: TextValues) => string;
  /** A day and a time as this language writes them. */
  readonly when: (iso: string) => string;
  /** A number with a unit behind it, e.g. `42 ms`. */
  readonly figure: (value: number, unit: string, decimals?: number) => string;
}

export const loadText = async (language: Language): Promise<Text> => {
  const { sentences } = await loaders[language]();
  const byId = new Map(ids.map((id, index) => [id, sentences[index]]));
  const templates = { language, templateOf: (message: string) => byId.get(message) };
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    say: (message, values) => fill(templates, message, values),
    when: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : moments.format(new Date(iso))),
    figure: (value, unit, decimals = 0) =>
      `${value.toLocaleString(language, { maximumFractionDigits: decimals, useGrouping: false })}\u00A0${unit === 'Mbps' ? fill(templates, 'chart.unit.Mbps') : unit}`,
  };
};

const KEY = 'linecheck.language';

/** Chosen by hand, else the first of the browser's that we speak, else the computer's. */
export const firstLanguage = (ofComputer: Language): Language =>
  remembered() ??
  navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ??
  ofComputer;

const remembered = (): Language | undefined => {
  try {
    const text = localStorage.getItem(KEY);
    return text !== null && isLanguage(text) ? text : undefined;
  } catch {
    // Storage may be switched off; then the choice lasts as long as the page.
    return undefined;
  }
};

export const remember = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // See above.
  }
};

const TextContext = createContext<Text | undefined>(undefined);

export const TextProvider = ({
  text,
  children,
}: {
  readonly text: Text;
  readonly children: ReactNode;
}) => <TextContext value={text}>{children}</TextContext>;

export const useText = (): Text => {
  const text = useContext(TextContext);
  if (text === undefined) throw new Error('no text was provided');
  return text;
};
