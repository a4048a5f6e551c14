/** The frame: who is where, what the server says, what is announced. The views are the page. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { PageSession } from '../../src/model/page-api.ts';
import type { Report } from '../../src/model/report.ts';
import type { Language } from '../../src/text/languages.ts';
import { ApiProblem, readIfAny } from './api.ts';
import { useAsked } from './asking.ts';
import { Farewell } from './farewell.tsx';
import { useLive } from './live.ts';
import { Masthead } from './masthead.tsx';
import { Notices } from './notices.tsx';
import { PageContext, type Page } from './page.ts';
import { Colophon } from './colophon.tsx';
import { useRoute, type Route, type ViewId } from './route.ts';
import { loadText, remember, TextProvider, useText, type Text } from './text.tsx';
import { views } from './views.ts';

import './theme.css';
import './parts.css';
import './app.css';

export const App = ({
  session,
  firstText,
}: {
  readonly session: PageSession;
  readonly firstText: Text;
}) => {
  const [text, setText] = useState(firstText);
  const chooseLanguage = useCallback(async (language: Language) => {
    const next = await loadText(language);
    remember(language);
    document.documentElement.lang = language;
    setText(next);
  }, []);
  return (
    <TextProvider text={text}>
      <Frame chooseLanguage={chooseLanguage} session={session} />
    </TextProvider>
  );
};

/** What went wrong, and in which view: it is gone with the view. */
interface Complaint {
  readonly error: unknown;
  readonly view: ViewId;
}

const Frame = ({
  session,
  chooseLanguage,
}: {
  readonly session: PageSession;
  readonly chooseLanguage: (language: Language) => Promise<void>;
}) => {
  const live = useLive();
  const route = useRoute();
  const { language } = useText();
  const [service, chooseService] = useState(session.services[0]?.id ?? 'zoom');
  const [announcement, announce] = useState('');
  const [complaint, setComplaint] = useState<Complaint>();
  const report = useNewestReport(live.state.reportId, language);
  const { view } = route;
  const complain = useCallback((error: unknown) => setComplaint({ error, view }), [view]);
  const error = complaint?.view === view ? complaint.error : undefined;
  const main = useRef<HTMLElement>(null);
  useTitleAndFocus(route, main);
  useVerdictAloud(report, announce);
  const page: Page = useMemo(
    () => ({ session, live, report, service, chooseService, announce, complain }),
    [session, live, report, service, complain],
  );
  const View = views[route.view] ?? views.check;
  if (live.link === 'over' || isLocked(error)) {
    return <Farewell message={live.link === 'over' ? 'page.over' : 'page.no-session'} />;
  }
  return (
    <PageContext value={page}>
      <Masthead chooseLanguage={chooseLanguage} main={main} view={route.view} />
      <main className="main" id="main" ref={main} tabIndex={-1}>
        <Notices error={error} isLost={live.link === 'lost'} />
        {View !== undefined && <View about={route.about} key={route.view} />}
      </main>
      <Colophon />
      <output aria-live="polite" className="visually-hidden">
        {announcement}
      </output>
    </PageContext>
  );
};

const isLocked = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem === 'no-session';

/** The old one stays until the new one is here: nothing flickers when a check ends or the language changes. */
const useNewestReport = (id: string | undefined, language: Language): Report | undefined => {
  const asked = useAsked(`${id ?? ''} ${language}`, () =>
    id === undefined
      ? Promise.resolve(undefined)
      : readIfAny<Report>(`report?language=${language}`, 'no-report'),
  );
  return useLast(asked.kind === 'here' ? asked.answer : undefined);
};

const useLast = <Value,>(value: Value | undefined): Value | undefined => {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
};

/** A new verdict is said wherever somebody is; where its heading takes the focus, that says it already. */
const useVerdictAloud = (report: Report | undefined, announce: (text: string) => void): void => {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (report === undefined || report.id === last.current) return;
    const isFirst = last.current === undefined;
    last.current = report.id;
    if (!isFirst && document.activeElement?.tagName !== 'H1') announce(report.headline);
  }, [report, announce]);
};

/** A view that opens takes the focus to its heading, so that a screen reader starts there; not at the first load. */
const useTitleAndFocus = (
  { view, about }: Route,
  main: { readonly current: HTMLElement | null },
): void => {
  const { say } = useText();
  const last = useRef<string>(undefined);
  useEffect(() => {
    document.title = `${say(`page.nav.${view}`)} · Linecheck`;
    const here = `${view} ${about ?? ''}`;
    if (last.current !== undefined && last.current !== here) {
      scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    last.current = here;
  }, [view, about, say, main]);
};
