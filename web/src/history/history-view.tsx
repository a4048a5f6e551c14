/** Earlier checks, and what changed since it last worked here. */
import type { HistoryEntry, PageComparison } from '../../../src/model/page-api.ts';
import type { Report } from '../../../src/model/report.ts';
import { read, readIfAny } from '../api.ts';
import { useAsked } from '../asking.ts';
import { VerdictBadge } from '../badge.tsx';
import { Activities } from '../check/activities.tsx';
import { Figures } from '../check/figures.tsx';
import { WayPicture } from '../check/way-picture.tsx';
import { Icon, verdictIcons } from '../icons.tsx';
import { NoReport } from '../no-report.tsx';
import { Notices } from '../notices.tsx';
import { usePage } from '../page.ts';
import { hrefOf } from '../route.ts';
import { useText } from '../text.tsx';
import type { ViewProps } from '../views.ts';
import { FindingCard } from '../why/finding.tsx';
import { Comparison } from './comparison.tsx';
import { Said } from '../said.tsx';

import './history-view.css';

export const HistoryView = ({ about }: ViewProps) =>
  about === undefined ? <History /> : <Earlier id={about} key={about} />;

const History = () => {
  const { say, language } = useText();
  const { live } = usePage();
  const key = `${live.state.reportId ?? ''} ${language}`;
  const asked = useAsked(key, () => read<readonly HistoryEntry[]>('history'));
  const compared = useAsked(key, () =>
    readIfAny<PageComparison>(`compare?language=${language}`, 'nothing-to-compare'),
  );
  if (asked.kind === 'here' && asked.answer.length === 0) {
    return <NoReport title="page.history.title" />;
  }
  const comparison = compared.kind === 'here' ? compared.answer : undefined;
  return (
    <div className="view">
      <header className="view-head">
        <h1 tabIndex={-1}>{say('page.history.title')}</h1>
        <p className="lead">{say('page.history.lead')}</p>
      </header>
      {asked.kind === 'failed' && <Notices error={asked.error} isLost={false} />}
      {comparison !== undefined && (
        <Comparison
          comparison={comparison}
          title={say(
            comparison.newer.verdict === 'ready' ? 'page.compare.since' : 'page.compare.worked',
          )}
        />
      )}
      {asked.kind === 'here' && (
        <section className="section">
          <h2>{say('page.history.list')}</h2>
          <ul className="entries card">
            {asked.answer.map((entry) => (
              <Entry entry={entry} key={entry.id} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const Entry = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say, when } = useText();
  const { id, verdict, service, startedAt, causes } = entry;
  return (
    <li className={`entry verdict-${verdict}`}>
      <span className="entry-mark">
        <Icon name={verdictIcons[verdict]} size={20} />
      </span>
      <span className="entry-text">
        <a href={hrefOf('history', id)}>
          <Said>{service.title}</Said>: {say(`verdict.${verdict}`)}
        </a>
        {causes.length > 0 && (
          <span className="small">{causes.map((cause) => say(`${cause}.title`)).join(' · ')}</span>
        )}
        <span className="soft small">{when(startedAt)}</span>
      </span>
    </li>
  );
};

/** One earlier check, and what has changed from it to the newest. */
const Earlier = ({ id }: { readonly id: string }) => {
  const { say, language, when } = useText();
  const { report: newest } = usePage();
  const place = encodeURIComponent(id);
  const asked = useAsked(`${id} ${language}`, () =>
    readIfAny<Report>(`history/${place}?language=${language}`, 'not-found'),
  );
  const isNewest = newest?.id === id;
  const compared = useAsked(`${id} ${newest?.id ?? ''} ${language}`, () =>
    isNewest || newest === undefined
      ? Promise.resolve(undefined)
      : readIfAny<PageComparison>(
          `compare?older=${place}&newer=${encodeURIComponent(newest.id)}&language=${language}`,
          'nothing-to-compare',
        ),
  );
  const report = asked.kind === 'here' ? asked.answer : undefined;
  const comparison = compared.kind === 'here' ? compared.answer : undefined;
  return (
    <div className="view">
      <header className="view-head">
        <p>
          <a href={hrefOf('history')}>{say('page.history.back')}</a>
        </p>
        <h1 tabIndex={-1}>
          {report === undefined
            ? say(asked.kind === 'waiting' ? 'page.loading' : 'page.history.gone')
            : when(report.startedAt)}
        </h1>
        {report !== undefined && (
          <>
            <p className="lead">
              <Said>{report.headline}</Said>
            </p>
            <VerdictBadge verdict={report.verdict} />
          </>
        )}
      </header>
      {comparison !== undefined && (
        <Comparison comparison={comparison} title={say('page.compare.until-now')} />
      )}
      {report !== undefined && (
        <>
          <WayPicture report={report} />
          {report.diagnosis.findings.map((finding) => (
            <FindingCard finding={finding} key={finding.cause} observations={report.observations} />
          ))}
          <Activities report={report} />
          <Figures report={report} />
        </>
      )}
    </div>
  );
};
