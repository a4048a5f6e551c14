import { Icon } from './icons.tsx';
import { useText } from './text.tsx';

import './theme.css';
import './parts.css';
import './farewell.css';

/** All that is left when the program behind the page is not there, or does not take this page for its own. */
export const Farewell = ({ message }: { readonly message: 'page.over' | 'page.no-session' }) => {
  const { say } = useText();
  return (
    <main className="farewell">
      <Icon name="check" size={48} />
      <h1>{say(message === 'page.over' ? 'page.farewell' : 'page.expired')}</h1>
      <p className="lead">{say(message)}</p>
      <p>
        <code>linecheck ui</code>
      </p>
    </main>
  );
};
