import type { OverallVerdict } from '../../src/model/diagnosis.ts';
import { Icon, verdictIcons } from './icons.tsx';
import { useText } from './text.tsx';

/** A verdict as shape, word and colour. */
export const VerdictBadge = ({ verdict }: { readonly verdict: OverallVerdict }) => {
  const { say } = useText();
  return (
    <p className={`badge verdict-${verdict}`}>
      <Icon name={verdictIcons[verdict]} size={20} />
      {say(`verdict.${verdict}`)}
    </p>
  );
};
