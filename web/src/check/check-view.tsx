/** The first view: one sentence and one button, before, during and after a check. */
import { usePage } from '../page.ts';
import { NOTHING, useHeadingFocus } from '../heading-focus.ts';
import type { Live } from '../live.ts';
import { useText } from '../text.tsx';
import { Result } from './result.tsx';
import { Running } from './running.tsx';
import { Start } from './start.tsx';

import './check-view.css';

export const CheckView = () => {
  const { live, report } = usePage();
  const { check } = live.state;
  const shown = shownIn(live, report !== undefined);
  const heading = useHeadingFocus(shown);
  if (check.kind === 'running') return <Running check={check} heading={heading} />;
  if (report !== undefined) return <Result heading={heading} report={report} />;
  if (shown === NOTHING) return <Coming />;
  return <Start failed={check.kind === 'failed' ? check.says : undefined} heading={heading} />;
};

/** An empty page would look broken; a word that flashes by would unsettle. It comes after a moment. */
const Coming = () => {
  const { say } = useText();
  return <p className="lead coming">{say('page.loading')}</p>;
};

/** While a report is on its way, or nothing is known yet, a flash of the start page would mislead. */
const shownIn = ({ link, state }: Live, hasReport: boolean): string => {
  if (state.check.kind === 'running') return 'running';
  if (hasReport) return 'result';
  return state.reportId !== undefined || link === 'connecting' ? NOTHING : 'start';
};
