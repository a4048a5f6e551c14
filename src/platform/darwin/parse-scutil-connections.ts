/**
 * `scutil --nc list`: `* (Connected)  UUID VPN (com.wireguard.macos) "name" [VPN:com.wireguard.macos]`.
 * The name is the person's own and may hold quotes and brackets; it ends before the last ` [`.
 */
import { wholeLines } from '../text-lines.ts';

export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly state: 'up' | 'down' | 'changing';
  /** `VPN:com.wireguard.macos`, `IPSec`, `PPP:L2TP` … */
  readonly kind: string;
}

const row =
  /^\*?\s*\(([A-Za-z ]+)\)\s+([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}) .*?"(.*)"\s+\[([^\]]*)\]\s*$/u;

export const parseConnections = (text: string): readonly Connection[] =>
  wholeLines(text).flatMap((line) => {
    const [, word = '', id = '', name = '', kind = ''] = row.exec(line) ?? [];
    const state = connectionState(word);
    return id === '' || state === undefined ? [] : [{ id, name, state, kind }];
  });

/** The interface that `scutil --nc status ID` names in its dictionary, where it names one. [K] */
export const parseConnectionDevice = (text: string): string | undefined =>
  /^\s*InterfaceName : (\w+)[ \t]*\r?\n/mu.exec(text)?.[1];

/** Undefined for a word that is none of the four. */
export const connectionState = (word: string): Connection['state'] | undefined => {
  if (word === 'Connected') return 'up';
  if (word === 'Disconnected') return 'down';
  return word === 'Connecting' || word === 'Disconnecting' ? 'changing' : undefined;
};
