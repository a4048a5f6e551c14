import type { ReactNode } from 'react';

/** What steers a line rather than standing in it: control characters, changes of direction, invisible formatting. */
const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shown = (text: string): string =>
  text.replaceAll(steering, (character) =>
    character === '\n' || character === '\t'
      ? character
      : `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/**
 * Text that this page did not write: sentences of the server, and in them names that strangers chose. Shown
 * as text, kept apart from the direction of what stands around it, its steering characters as their codes.
 */
export const Said = ({
  children,
  className,
}: {
  readonly children: string;
  readonly className?: string;
}) => <bdi className={className}>{wholeWords(shown(children))}</bdi>;

/** A heading that ends a line with "Wi-" is read twice. */
const wholeWords = (text: string): ReactNode =>
  text.split('Wi-Fi').flatMap((part, index) =>
    index === 0
      ? [part]
      : [
          <span className="whole" key={index}>
            Wi-Fi
          </span>,
          part,
        ],
  );
