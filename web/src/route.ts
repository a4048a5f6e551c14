/** Where in the page somebody is: `#/check`, `#/why/FINDING`, `#/history/REPORT`. */
import { useSyncExternalStore } from 'react';

export const viewIds = ['check', 'why', 'repair', 'wifi', 'call', 'history', 'tell'] as const;

export type ViewId = (typeof viewIds)[number];

export interface Route {
  readonly view: ViewId;
  /** What exactly is looked at: a cause, a report. */
  readonly about?: string;
}

const isView = (text: string): text is ViewId => viewIds.some((id) => id === text);

const routeOf = (hash: string): Route => {
  const [, view = '', about] = hash.replace(/^#/u, '').split('/');
  if (!isView(view)) return { view: 'check' };
  return about === undefined || about === '' ? { view } : { view, about: unescaped(about) };
};

/** What somebody typed into the address line may be anything. */
const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const hrefOf = (view: ViewId, about?: string): string =>
  about === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(about)}`;

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(listen, () => location.hash));
