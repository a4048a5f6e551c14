/** The page that a reflector serves: the check that needs only a browser at `/`, the test call at `/call`. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { type Language, languageNames } from '../../../src/text/languages.ts';
import { CallFlow } from '../call/call-flow.tsx';
import { firstLanguage, loadText, remember, type Text, TextProvider, useText } from '../text.tsx';
import { ownStation } from './address.ts';
import { CheckPanel } from './check-panel.tsx';

import '../theme.css';
import '../parts.css';
import '../app.css';
import '../call/call.css';
import './station.css';

type Place = 'check' | 'call';

const StationPage = ({ firstText }: { readonly firstText: Text }) => {
  const [text, setText] = useState(firstText);
  const choose = async (language: Language): Promise<void> => {
    const next = await loadText(language);
    remember(language);
    document.documentElement.lang = language;
    setText(next);
  };
  return (
    <TextProvider text={text}>
      <Frame choose={choose} />
    </TextProvider>
  );
};

const Frame = ({ choose }: { readonly choose: (language: Language) => Promise<void> }) => {
  const { say, language } = useText();
  const [place, setPlace] = useState<Place>(location.pathname === '/call' ? 'call' : 'check');
  const [announcement, announce] = useState('');
  const title = `${say(place === 'call' ? 'call.title' : 'station.title')} · Linecheck`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className="station-head">
        <a className="visually-hidden" href="#main">
          {say('page.skip')}
        </a>
        <strong>Linecheck</strong>
        <label className="station-language">
          <span className="visually-hidden">{say('page.language')}</span>
          <select
            onChange={({ target }) => {
              const chosen = languages.find((one) => one === target.value);
              if (chosen !== undefined) void choose(chosen);
            }}
            value={language}
          >
            {languages.map((one) => (
              <option key={one} lang={one} value={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main className="main" id="main" tabIndex={-1}>
        {place === 'check' ? (
          <CheckPanel announce={announce} />
        ) : (
          <CallFlow announce={announce} station={ownStation} />
        )}
        <p className="row">
          <button
            className="button plain"
            onClick={() => setPlace(place === 'check' ? 'call' : 'check')}
            type="button"
          >
            {say(place === 'check' ? 'station.call' : 'station.back')}
          </button>
        </p>
      </main>
      <output aria-live="polite" className="visually-hidden">
        {announcement}
      </output>
    </>
  );
};

const languages: readonly Language[] = ['en', 'de', 'es', 'ja'];

const begin = async (): Promise<void> => {
  const place = document.querySelector('#page');
  if (place === null) return;
  const text = await loadText(firstLanguage('en'));
  document.documentElement.lang = text.language;
  createRoot(place).render(<StationPage firstText={text} />);
};

void begin();
