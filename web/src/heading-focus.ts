import { useEffect, useRef, type RefObject } from 'react';

/** Nothing is there to be replaced yet: what comes first leaves the focus at the start of the page. */
export const NOTHING = 'nothing';

/**
 * When what is shown changes by itself or by a button that vanishes with it, the focus would fall to the
 * start of the document. It goes to the heading of what is there now; a focus that still stands is left alone.
 */
export const useHeadingFocus = (state: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(state);
  useEffect(() => {
    const before = last.current;
    if (state === before || state === NOTHING) return;
    last.current = state;
    if (before === NOTHING) return;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heading.current?.focus();
  }, [state]);
  return heading;
};
