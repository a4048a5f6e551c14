import { useBeginCheck } from './check/begin-check.ts';
import { usePage } from './page.ts';
import { hrefOf } from './route.ts';
import { useText, type PageMessage } from './text.tsx';

/** A view that needs a check first says so, and offers it. */
export const NoReport = ({ title }: { readonly title: PageMessage }) => {
  const { say } = useText();
  const { live } = usePage();
  const begin = useBeginCheck();
  const { check, reportId } = live.state;
  const isComing = check.kind === 'running' || reportId !== undefined;
  return (
    <div className="view">
      <header className="view-head">
        <h1 tabIndex={-1}>{say(title)}</h1>
        <p className="lead">{say(isComing ? 'page.no-report.coming' : 'page.no-report')}</p>
      </header>
      {!isComing && (
        <p>
          <a className="button primary large" href={hrefOf('check')} onClick={() => begin()}>
            {say('page.check-now')}
          </a>
        </p>
      )}
    </div>
  );
};
