/** Asks the server who it is, loads the language, and draws the page. */
import { createRoot } from 'react-dom/client';

import type { PageSession } from '../../src/model/page-api.ts';
import { openSession } from './api.ts';
import { App } from './app.tsx';
import { Farewell } from './farewell.tsx';
import { firstLanguage, loadText, TextProvider } from './text.tsx';

const begin = async (): Promise<void> => {
  const place = document.querySelector('#page');
  if (place === null) return;
  const root = createRoot(place);
  let session: PageSession | undefined;
  try {
    session = await openSession();
  } catch {
    // Opened without the address from the terminal, or after the program has ended: the page says so.
  }
  const text = await loadText(firstLanguage(session?.language ?? 'en'));
  document.documentElement.lang = text.language;
  root.render(
    session === undefined ? (
      <TextProvider text={text}>
        <Farewell message="page.no-session" />
      </TextProvider>
    ) : (
      <App firstText={text} session={session} />
    ),
  );
};

void begin();
