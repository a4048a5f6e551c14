/** One address of the server and what it answers. */
import type { PageLanguage } from '../model/page-api.ts';

export interface Call {
  readonly query: URLSearchParams;
  /** What stands for `ID` in the path; letters, digits, `-` and `_` only. */
  readonly id: string;
  /** Of a POST: whatever JSON was sent, to be parsed by whoever takes it. */
  readonly body: unknown;
  /** Of the query. */
  readonly language: PageLanguage;
}

export type Answer =
  | { readonly kind: 'json'; readonly value: unknown }
  /** The HTML face of a report, for a frame without rights. */
  | { readonly kind: 'preview'; readonly html: string };

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Below `/api/`; a last part `ID` stands for any one. */
  readonly path: string;
  answer(call: Call): Promise<Answer>;
}

export const json = (value: unknown): Answer => ({ kind: 'json', value });

/** An id of a report, a plan or a question: never a path. */
export const isId = (text: string): boolean => /^[\w-]{1,100}$/u.test(text);
