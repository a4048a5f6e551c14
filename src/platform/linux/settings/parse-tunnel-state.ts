import { wholeLines } from '../../text-lines.ts';

type State = 'up' | 'down';

/** `nmcli -g GENERAL.STATE connection show`: a word, and nothing at all for one that is down (NetworkManager 1.42). */
export const parseConnectionState = (text: string): State | undefined => {
  if (text.trim() === '') return 'down';
  return stateIn(text, {
    activated: 'up',
    activating: 'up',
    deactivating: 'down',
    deactivated: 'down',
  });
};

/** `systemctl is-active`: one word, never translated. */
export const parseUnitState = (text: string): State | undefined =>
  stateIn(text, {
    active: 'up',
    activating: 'up',
    reloading: 'up',
    inactive: 'down',
    failed: 'down',
    deactivating: 'down',
  });

/** A word cut off may be another one: `activ`, or `active` of `activex`. */
const stateIn = (text: string, words: Readonly<Record<string, State>>): State | undefined => {
  const [line = '', ...others] = wholeLines(text);
  const word = line.trim();
  return others.length === 0 && Object.hasOwn(words, word) ? words[word] : undefined;
};
