/** Something fetched for a view: asked anew when `key` changes, forgotten when the view goes. */
import { useEffect, useEffectEvent, useState } from 'react';

export type Asked<Answer> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown };

/** `ask` is called again for each new `key`, never for a new function alone. */
export const useAsked = <Answer>(key: string, ask: () => Promise<Answer>): Asked<Answer> => {
  const [asked, setAsked] = useState<Asked<Answer> & { readonly key: string }>({
    kind: 'waiting',
    key,
  });
  const wanted = useEffectEvent(ask);
  useEffect(() => {
    let isWanted = true;
    wanted().then(
      (answer) => isWanted && setAsked({ kind: 'here', answer, key }),
      (error: unknown) => isWanted && setAsked({ kind: 'failed', error, key }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return asked.key === key ? asked : { kind: 'waiting' };
};
