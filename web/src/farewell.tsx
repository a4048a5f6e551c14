import { Icon } from './icons.tsx';
import { useText, type PageMessage } from './text.tsx';

import './theme.css';
import './parts.css';
import './farewell.css';

/** All that is left when the program behind the page is not there. */
export const Farewell = ({ message }: { readonly message: PageMessage }) => {
  const { say } = useText();
  return (
    <main className="farewell">
      <Icon name="check" size={48} />
      <h1>{say('page.farewell')}</h1>
      <p className="lead">{say(message)}</p>
      <p>
        <code>linecheck ui</code>
      </p>
    </main>
  );
};
