/** Name, ways through the page, language. On a narrow screen the ways fold into a menu. */
import { useEffect, useRef, useState, type RefObject } from 'react';

import { isLanguage, languageNames, type Language } from '../../src/text/languages.ts';
import { Icon } from './icons.tsx';
import { usePage } from './page.ts';
import { hrefOf, viewIds, type ViewId } from './route.ts';
import { useText } from './text.tsx';
import { views } from './views.ts';

import './masthead.css';

interface MastheadAsk {
  readonly view: ViewId;
  readonly main: RefObject<HTMLElement | null>;
  readonly chooseLanguage: (language: Language) => Promise<void>;
}

export const Masthead = ({ view, main, chooseLanguage }: MastheadAsk) => {
  const { say } = useText();
  return (
    <header className="masthead">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The hash names views here: jumping is done by hand.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say('page.skip')}
      </a>
      <div className="masthead-inner">
        <a className="wordmark" href={hrefOf('check')}>
          <span className="wordmark-mark">
            <Icon name="check" size={20} />
          </span>
          Linecheck
        </a>
        <Menu chooseLanguage={chooseLanguage} view={view} />
      </div>
    </header>
  );
};

/** Open, it is left by choosing, by its button and by Escape. */
const Menu = ({ view, chooseLanguage }: Omit<MastheadAsk, 'main'>) => {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [isOpen]);
  return (
    <>
      <button
        aria-controls="menu"
        aria-expanded={isOpen}
        className="menu-button"
        onClick={() => setOpen(!isOpen)}
        ref={button}
        type="button"
      >
        <Icon name={isOpen ? 'no' : 'menu'} size={20} />
        {say('page.menu')}
      </button>
      <div className={isOpen ? 'menu is-open' : 'menu'} id="menu">
        <nav aria-label={say('page.menu')}>
          <ul className="ways">
            {viewIds
              .filter((id) => views[id] !== undefined)
              .map((id) => (
                <li key={id}>
                  <Way id={id} isHere={id === view} leave={() => setOpen(false)} />
                </li>
              ))}
          </ul>
        </nav>
        <LanguageSwitch choose={chooseLanguage} />
      </div>
    </>
  );
};

const Way = ({
  id,
  isHere,
  leave,
}: {
  readonly id: ViewId;
  readonly isHere: boolean;
  readonly leave: () => void;
}) => {
  const { say } = useText();
  const { live } = usePage();
  const { open, kept } = live.state.changes;
  return (
    <a aria-current={isHere ? 'page' : undefined} className="way" href={hrefOf(id)} onClick={leave}>
      <Icon name={id} size={20} />
      {say(`page.nav.${id}`)}
      {id === 'repair' && open + kept > 0 && (
        <span className="way-count">
          <span aria-hidden="true">{open + kept}</span>
          <span className="visually-hidden">
            {say('page.nav.repair.count', { count: open + kept })}
          </span>
        </span>
      )}
    </a>
  );
};

const LanguageSwitch = ({ choose }: { readonly choose: (language: Language) => Promise<void> }) => {
  const { say, language } = useText();
  const { complain } = usePage();
  return (
    <label className="language">
      <Icon name="globe" size={18} />
      <span className="visually-hidden">{say('page.language')}</span>
      <select
        onChange={({ target }) => {
          if (isLanguage(target.value)) choose(target.value).catch(complain);
        }}
        value={language}
      >
        {Object.entries(languageNames).map(([id, name]) => (
          <option key={id} lang={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
