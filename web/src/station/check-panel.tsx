/** The check of a browser: a question, then one question after the other, then a sentence and a report. */
import { useEffect, useRef, useState } from 'react';

import { type StationService, stationServices } from '../../../src/model/station-services.ts';
import { FigureList } from '../call/figure-list.tsx';
import type { CallFigures } from '../call/figures.ts';
import { useHeadingFocus } from '../heading-focus.ts';
import { Icon, verdictIcons } from '../icons.tsx';
import { useText } from '../text.tsx';
import { type BrowserFacts, checkFromBrowser, type Question } from './browser-check.ts';
import { judge } from './judge.ts';
import { asHtml, asJson, save } from './report.ts';

type State =
  | { readonly kind: 'start' }
  | { readonly kind: 'running'; readonly question: Question; readonly figures?: CallFigures }
  | { readonly kind: 'over'; readonly facts: BrowserFacts };

const questions: readonly Question[] = ['reach', 'delay', 'udp', 'tcp', 'down', 'up'];

interface PanelProps {
  readonly announce: (text: string) => void;
}

export const CheckPanel = ({ announce }: PanelProps) => {
  const { say } = useText();
  const [service, setService] = useState<StationService>(stationServices[0]);
  const [state, setState] = useState<State>({ kind: 'start' });
  const stopping = useRef<AbortController>(undefined);
  const heading = useHeadingFocus(state.kind);
  useEffect(() => () => stopping.current?.abort(), []);
  const ask = (question: Question): void => {
    setState({ kind: 'running', question });
    announce(say(`station.running.${question}`, { service: service.title }));
  };
  const begin = async (): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    const facts = await checkFromBrowser({
      service,
      signal: stop.signal,
      onQuestion: (question) => {
        if (!stop.signal.aborted) ask(question);
      },
      onFigures: (figures) =>
        setState((now) => (now.kind === 'running' ? { ...now, figures } : now)),
    });
    // What was said of the last question is no longer so; the heading in the focus says what is.
    announce('');
    setState(facts === undefined ? { kind: 'start' } : { kind: 'over', facts });
  };
  if (state.kind === 'over') {
    return <Over again={() => setState({ kind: 'start' })} facts={state.facts} heading={heading} />;
  }
  return (
    <div className="view">
      <header className="view-head">
        <h1 ref={heading} tabIndex={-1}>
          {say('station.title')}
        </h1>
        <p className="lead">{say('station.lead')}</p>
      </header>
      {state.kind === 'running' ? (
        <Running service={service} state={state} stop={() => stopping.current?.abort()} />
      ) : (
        <Start begin={() => void begin()} service={service} setService={setService} />
      )}
    </div>
  );
};

const Start = ({
  service,
  setService,
  begin,
}: {
  readonly service: StationService;
  readonly setService: (service: StationService) => void;
  readonly begin: () => void;
}) => {
  const { say } = useText();
  return (
    <>
      <fieldset className="choices">
        <legend>{say('station.meets')}</legend>
        {stationServices.map((one) => (
          <label className="choice" key={one.id}>
            <input
              checked={one.id === service.id}
              name="service"
              onChange={() => setService(one)}
              type="radio"
            />
            {one.title}
          </label>
        ))}
      </fieldset>
      <p className="soft">{say('station.asks')}</p>
      <p className="soft">{say('call.promise')}</p>
      <div className="row">
        <button className="button primary large" onClick={begin} type="button">
          {say('station.begin')}
        </button>
      </div>
    </>
  );
};

const Running = ({
  service,
  state,
  stop,
}: {
  readonly service: StationService;
  readonly state: Extract<State, { kind: 'running' }>;
  readonly stop: () => void;
}) => {
  const { say } = useText();
  const number = questions.indexOf(state.question) + 1;
  return (
    <>
      <div className="card">
        <p className="soft small">{say('call.step', { number, count: questions.length })}</p>
        <p className="level-words" id="question">
          {say(`station.running.${state.question}`, { service: service.title })}
        </p>
        <progress
          aria-labelledby="question"
          className="level"
          max={questions.length}
          value={number}
        />
        {state.figures !== undefined && <FigureList figures={state.figures} />}
      </div>
      <div className="row">
        <button className="button" onClick={stop} type="button">
          <Icon name="stop" size={20} />
          {say('station.stop')}
        </button>
      </div>
    </>
  );
};

const Over = ({
  facts,
  again,
  heading,
}: {
  readonly facts: BrowserFacts;
  readonly again: () => void;
  readonly heading: ReturnType<typeof useHeadingFocus>;
}) => {
  const { say } = useText();
  const { tone, headline, sentences } = judge(facts);
  return (
    <div className={`view verdict-${tone}`}>
      <header className="view-head">
        <p className="badge">
          <Icon name={verdictIcons[tone]} />
          {say(`verdict.${tone}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {say(headline.message, headline.values)}
        </h1>
      </header>
      <div className="stack">
        {sentences.map(({ message, values }) => (
          <p key={message}>{say(message, values)}</p>
        ))}
      </div>
      <Measured facts={facts} />
      <Saving facts={facts} />
      <section className="section">
        <h2>{say('station.blind')}</h2>
        <p>{say('station.blind.does')}</p>
      </section>
      <div className="row">
        <button className="button primary" onClick={again} type="button">
          {say('station.again')}
        </button>
      </div>
    </div>
  );
};

const Measured = ({ facts }: { readonly facts: BrowserFacts }) => {
  const { say, figure } = useText();
  const { idleRttMs, loadedRttMs, downMbps, upMbps, udp, tcp } = facts;
  const rows = [
    ['station.figure.down', downMbps, 'Mbps', 1],
    ['station.figure.up', upMbps, 'Mbps', 1],
    ['station.figure.idle', idleRttMs, 'ms', 0],
    ['station.figure.loaded', loadedRttMs, 'ms', 0],
  ] as const;
  return (
    <section className="card">
      {[udp, tcp].map((outcome) =>
        outcome?.kind === 'talked' ? (
          <div className="section" key={outcome.figures.path}>
            <h2>{say(`call.figures.${outcome.figures.path ?? 'udp'}`)}</h2>
            <FigureList figures={outcome.figures} />
          </div>
        ) : null,
      )}
      <dl className="figures call-figures">
        {rows.map(([label, value, unit, decimals]) =>
          value === undefined ? null : (
            <div className="figure" key={label}>
              <dt>{say(label)}</dt>
              <dd>
                <span className="figure-value">{figure(value, unit, decimals)}</span>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
};

const Saving = ({ facts }: { readonly facts: BrowserFacts }) => {
  const text = useText();
  const { say } = text;
  const name = `linecheck-${facts.at.slice(0, 16).replaceAll(/[-:]/gu, '')}`;
  return (
    <section className="section">
      <h2>{say('station.report')}</h2>
      <p className="soft">{say('station.report.lead')}</p>
      <div className="row">
        <button
          className="button"
          onClick={() => save(`${name}.html`, 'text/html', asHtml(facts, text))}
          type="button"
        >
          <Icon name="save" size={20} />
          {say('station.report.html')}
        </button>
        <button
          className="button"
          onClick={() => save(`${name}.json`, 'application/json', asJson(facts))}
          type="button"
        >
          <Icon name="save" size={20} />
          {say('station.report.json')}
        </button>
      </div>
    </section>
  );
};
