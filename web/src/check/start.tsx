import { useState, type RefObject } from 'react';

import type { CheckMode } from '../../../src/model/page-api.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { currentWishes, useBeginCheck, wish, type Wishes } from './begin-check.ts';
import { Said } from '../said.tsx';

export const Start = ({
  heading,
  failed,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly failed: string | undefined;
}) => {
  const { say } = useText();
  const begin = useBeginCheck();
  return (
    <div className="view start">
      <header className="view-head">
        <h1 ref={heading} tabIndex={-1}>
          {say('page.start.title')}
        </h1>
        <p className="lead">{say('page.start.lead')}</p>
      </header>
      {failed !== undefined && (
        <p className="notice bad">
          <Icon name="poor" />
          <Said>{failed}</Said>
        </p>
      )}
      <ServiceChoice />
      <div className="row">
        <button className="button primary large" onClick={() => begin()} type="button">
          {say('page.check-now')}
        </button>
      </div>
      <MoreWishes />
    </div>
  );
};

export const ServiceChoice = () => {
  const { say } = useText();
  const { session, service, chooseService } = usePage();
  if (session.services.length < 2) return null;
  return (
    <fieldset className="choices">
      <legend>{say('page.service')}</legend>
      {session.services.map(({ id, title }) => (
        <label className="choice" key={id}>
          <input
            checked={id === service}
            name="service"
            onChange={() => chooseService(id)}
            type="radio"
          />
          <Said>{title}</Said>
        </label>
      ))}
    </fieldset>
  );
};

const modes: readonly CheckMode[] = ['reach', 'enough', 'long'];

/** For somebody who wants it otherwise; nobody else needs to open it. */
export const MoreWishes = () => {
  const { say } = useText();
  const { session } = usePage();
  const [wishes, setWishes] = useState(currentWishes);
  const change = (part: Partial<Wishes>): void => {
    const next = { ...wishes, ...part };
    wish(next);
    setWishes(next);
  };
  return (
    <details className="fold">
      <summary>{say('page.wishes')}</summary>
      <div className="card">
        <fieldset className="choices">
          <legend>{say('page.wishes.mode')}</legend>
          {modes.map((mode) => (
            <label className="choice" key={mode}>
              <input
                checked={mode === wishes.mode}
                name="mode"
                onChange={() => change({ mode })}
                type="radio"
              />
              {say(`page.wishes.mode.${mode}`)}
            </label>
          ))}
        </fieldset>
        <label className="choice">
          <input
            checked={!wishes.isThirdPartyAllowed}
            onChange={({ target }) => change({ isThirdPartyAllowed: !target.checked })}
            type="checkbox"
          />
          {say('page.wishes.no-third-party')}
        </label>
        <label className="field">
          <span>{say('page.wishes.reflector')}</span>
          <input
            autoComplete="off"
            onChange={({ target }) => change({ reflector: target.value })}
            placeholder={session.reflector ?? ''}
            spellCheck={false}
            type="text"
            value={wishes.reflector}
          />
        </label>
      </div>
    </details>
  );
};
