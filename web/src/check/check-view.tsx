/** The first view: one sentence and one button, before, during and after a check. */
import { usePage } from '../page.ts';
import { useHeadingFocus } from '../heading-focus.ts';
import { Result } from './result.tsx';
import { Running } from './running.tsx';
import { Start } from './start.tsx';

import './check-view.css';

export const CheckView = () => {
  const { live, report } = usePage();
  const { check, reportId } = live.state;
  const shown = check.kind === 'running' ? 'running' : report === undefined ? 'start' : 'result';
  const heading = useHeadingFocus(shown);
  if (check.kind === 'running') return <Running check={check} heading={heading} />;
  if (report !== undefined) return <Result heading={heading} report={report} />;
  // A report is on its way, or nothing is known yet: a flash of the start page would mislead.
  if (reportId !== undefined || live.link === 'connecting') return null;
  return <Start failed={check.kind === 'failed' ? check.says : undefined} heading={heading} />;
};
