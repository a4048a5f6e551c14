/** What every view may know and do; handed down once, so that views do not pass it on by hand. */
import { createContext, useContext } from 'react';

import type { PageSession } from '../../src/model/page-api.ts';
import type { Report } from '../../src/model/report.ts';
import type { Live } from './live.ts';

export interface Page {
  readonly session: PageSession;
  readonly live: Live;
  /** The newest; undefined while none was made, and until it has been fetched. */
  readonly report: Report | undefined;
  readonly service: string;
  readonly chooseService: (id: string) => void;
  /** Said once by screen readers, in the order of calling. */
  readonly announce: (text: string) => void;
  /** Shows what went wrong with something the person asked for. */
  readonly complain: (error: unknown) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('no page was provided');
  return page;
};
