/** What would leave this computer, to the letter, before it does: the person saves, copies or mails it. */
import { useState } from 'react';

import type { TellAnswer, TellWish } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { useAsked } from '../asking.ts';
import { Icon } from '../icons.tsx';
import { NoReport } from '../no-report.tsx';
import { Notices } from '../notices.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { OutOfHere } from './out-of-here.tsx';
import { PreviewText } from './preview-text.tsx';
import { Provider } from './provider.tsx';
import { Said } from '../said.tsx';

import './tell-view.css';

const faces = ['mail', 'html', 'md', 'json'] as const satisfies readonly TellWish['face'][];

export const TellView = () => {
  const { report } = usePage();
  return report === undefined ? <NoReport title="page.tell.title" /> : <Tell id={report.id} />;
};

const Tell = ({ id }: { readonly id: string }) => {
  const { say, language } = useText();
  const [face, setFace] = useState<TellWish['face']>('mail');
  const asked = useAsked(`${id} ${face} ${language}`, () =>
    send<TellAnswer>('tell-it', { reportId: id, face, language }),
  );
  return (
    <div className="view">
      <header className="view-head">
        <h1 tabIndex={-1}>{say('page.tell.title')}</h1>
        <p className="lead">{say('page.tell.lead')}</p>
      </header>
      <fieldset className="choices">
        <legend>{say('page.tell.face')}</legend>
        {faces.map((one) => (
          <label className="choice" key={one}>
            <input checked={one === face} name="face" onChange={() => setFace(one)} type="radio" />
            {say(`page.tell.face.${one}`)}
          </label>
        ))}
      </fieldset>
      {asked.kind === 'failed' && <Notices error={asked.error} isLost={false} />}
      {asked.kind === 'waiting' && <p className="soft">{say('page.loading')}</p>}
      {asked.kind === 'here' && (
        <>
          <OutOfHere answer={asked.answer} face={face} />
          <Preview answer={asked.answer} face={face} />
          <Redactions answer={asked.answer} />
        </>
      )}
      <Provider reportId={id} />
    </div>
  );
};

const Preview = ({
  answer,
  face,
}: {
  readonly answer: TellAnswer;
  readonly face: TellWish['face'];
}) => {
  const { say, language } = useText();
  const source = <PreviewText label={say('page.tell.preview')} text={answer.text} />;
  return (
    <section className="section">
      <h2>{say('page.tell.preview')}</h2>
      {answer.subject !== undefined && (
        <p>
          {say('page.tell.subject')} <Said>{answer.subject}</Said>
        </p>
      )}
      {face === 'html' ? (
        <>
          <iframe
            className="preview-frame"
            sandbox=""
            src={`/api/preview/${encodeURIComponent(answer.reportId)}?language=${language}`}
            title={say('page.tell.preview')}
          />
          <details className="fold">
            <summary>{say('page.tell.source')}</summary>
            {source}
          </details>
        </>
      ) : (
        source
      )}
    </section>
  );
};

const Redactions = ({ answer }: { readonly answer: TellAnswer }) => {
  const { say } = useText();
  const { redactions, replaced = [] } = answer;
  return (
    <section className="section">
      <h2>{say('page.tell.redactions')}</h2>
      <p className="soft">
        {say(redactions.length === 0 ? 'page.tell.redactions.none' : 'page.tell.redactions.lead')}
      </p>
      {redactions.length > 0 && (
        <ul className="redactions">
          {redactions.map((one) => (
            <li key={one}>
              <Icon name="lock" size={18} />
              <Said>{one}</Said>
            </li>
          ))}
        </ul>
      )}
      {replaced.length > 0 && (
        <details className="fold">
          <summary>{say('page.tell.replaced', { count: replaced.length })}</summary>
          <dl className="replaced">
            {replaced.map(({ kind, was, becomes }) => (
              <div key={`${kind} ${was}`}>
                <dt>
                  <Said>{was}</Said>
                </dt>
                <dd>
                  <Said>{becomes}</Said>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
};
