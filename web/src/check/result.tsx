/** What came out: the sentence, what to do now, where it breaks, what will work, ways round it. */
import type { RefObject } from 'react';

import type { Report } from '../../../src/model/report.ts';
import { VerdictBadge } from '../badge.tsx';
import { Icon } from '../icons.tsx';
import { hrefOf } from '../route.ts';
import { useText } from '../text.tsx';
import { WebLink } from '../web-link.tsx';
import { Activities } from './activities.tsx';
import { useBeginCheck } from './begin-check.ts';
import { Figures } from './figures.tsx';
import { MoreWishes, ServiceChoice } from './start.tsx';
import { WayPicture } from './way-picture.tsx';
import { Said } from '../said.tsx';

export const Result = ({
  report,
  heading,
}: {
  readonly report: Report;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) => {
  const { say } = useText();
  const begin = useBeginCheck();
  return (
    <div className="view">
      <Answer heading={heading} report={report} />
      <WayPicture report={report} />
      <WaysOut report={report} />
      <Activities report={report} />
      <Figures report={report} />
      <section className="section again">
        <h2>{say('page.again.title')}</h2>
        <ServiceChoice />
        <MoreWishes />
        <p>
          <button className="button" onClick={() => begin()} type="button">
            {say('page.check-now')}
          </button>
        </p>
      </section>
    </div>
  );
};

/** More than four lines of the large letters. */
const LONG_LETTERS = 110;

const Answer = ({
  report,
  heading,
}: {
  readonly report: Report;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) => {
  const { say, when } = useText();
  const begin = useBeginCheck();
  const [first] = report.diagnosis.findings;
  const fixes = report.diagnosis.findings.flatMap((finding) => finding.fixes);
  const main = mainButton(fixes);
  const again = (
    <button
      className={main === 'again' ? 'button primary large' : 'button'}
      onClick={() => begin(report.service.id)}
      type="button"
    >
      {say('page.check-again')}
    </button>
  );
  return (
    <section className={`answer verdict-${report.verdict}`}>
      <VerdictBadge verdict={report.verdict} />
      <h1
        className={report.headline.length > LONG_LETTERS ? 'is-long' : undefined}
        ref={heading}
        tabIndex={-1}
      >
        <Said>{report.headline}</Said>
      </h1>
      {first !== undefined && (
        <p className="lead">
          <Said>{first.advice}</Said>
        </p>
      )}
      <div className="row">
        {main === 'tell' && <Way isMain to="tell" />}
        {main !== 'again' && <Way isMain={main === 'repair'} to="repair" />}
        {again}
        {first !== undefined && (
          <a className="button plain" href={hrefOf('why')}>
            {say('page.to-why')}
          </a>
        )}
      </div>
      {main === 'repair' && <p className="soft small">{say('page.result.repair-shows')}</p>}
      <p className="soft small">
        {say('page.result.made', { when: when(report.startedAt), seconds: report.tookMs / 1000 })}
        {report.run.isInterrupted && ` ${say('page.result.interrupted')}`}
      </p>
    </section>
  );
};

/** Where only others can mend it, what helps is to tell them; a hotspot stands among the ways out, too. */
const ofOthers: ReadonlySet<string> = new Set(['ask-administrator', 'use-hotspot']);

const mainButton = (fixes: readonly string[]): 'repair' | 'tell' | 'again' => {
  // An outage of the service: nothing on this side needs repair, and a button that offers it would say otherwise.
  if (fixes.length === 0 || fixes[0] === 'wait-for-service') return 'again';
  const isTheirs = fixes.includes('ask-administrator') && fixes.every((fix) => ofOthers.has(fix));
  return isTheirs ? 'tell' : 'repair';
};

const Way = ({ to, isMain }: { readonly to: 'repair' | 'tell'; readonly isMain: boolean }) => {
  const { say } = useText();
  return (
    <a className={isMain ? 'button primary large' : 'button'} href={hrefOf(to)}>
      <Icon name={to} size={20} />
      {say(`page.to-${to}`)}
    </a>
  );
};

const WaysOut = ({ report }: { readonly report: Report }) => {
  const { say } = useText();
  if (report.verdict === 'ready' || report.waysOut.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('page.ways-out')}</h2>
      <ol className="ways-out card">
        {report.waysOut.map(({ id, says, url }, index) => (
          <li key={id}>
            <span aria-hidden="true" className="ways-out-number">
              {index + 1}
            </span>
            <span>
              <Said>{says}</Said> {url !== undefined && <WebLink url={url} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
