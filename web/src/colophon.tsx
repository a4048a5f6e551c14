import { send } from './api.ts';
import { usePage } from './page.ts';
import { useText } from './text.tsx';

import './colophon.css';

export const Colophon = () => {
  const { say } = useText();
  const { session, complain } = usePage();
  return (
    <footer className="colophon">
      <p>
        Linecheck {session.version} · {say('page.stays-here')}
      </p>
      <button
        className="button plain"
        onClick={() => void send('quit').catch(complain)}
        type="button"
      >
        {say('page.quit')}
      </button>
    </footer>
  );
};
