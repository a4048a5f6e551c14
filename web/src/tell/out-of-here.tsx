import { useState } from 'react';

import type { TellAnswer, TellWish } from '../../../src/model/page-api.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText } from '../text.tsx';
import { Said } from '../said.tsx';

/** Mail programs cut longer addresses short without a word. */
const MOST_MAIL_CHARACTERS = 2000;

const mailAddress = ({ subject, text }: TellAnswer): string =>
  `mailto:?subject=${encodeURIComponent(subject ?? '')}&body=${encodeURIComponent(text)}`;

const save = ({ fileName, mediaType, text }: TellAnswer): void => {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** File, clipboard or mail program; each does exactly what its button says. */
export const OutOfHere = ({
  answer,
  face,
}: {
  readonly answer: TellAnswer;
  readonly face: TellWish['face'];
}) => {
  const { say, figure } = useText();
  const mail = mailAddress(answer);
  const fits = mail.length <= MOST_MAIL_CHARACTERS;
  const isMail = face === 'mail';
  return (
    <div className="stack">
      <div className="row">
        {isMail && fits && (
          <a className="button primary large" href={mail}>
            <Icon name="tell" size={20} />
            {say('page.tell.mail')}
          </a>
        )}
        {isMail ? (
          <CopyButton isPrimary={!fits} text={answer.text} />
        ) : (
          <button className="button primary large" onClick={() => save(answer)} type="button">
            <Icon name="save" size={20} />
            {say('page.tell.save')}
          </button>
        )}
        {isMail ? (
          <button className="button" onClick={() => save(answer)} type="button">
            <Icon name="save" size={20} />
            {say('page.tell.save')}
          </button>
        ) : (
          <CopyButton text={answer.text} />
        )}
      </div>
      <p className="soft small">
        <Said>{answer.fileName}</Said> ({figure(answer.bytes / 1000, 'kB', 1)}).{' '}
        {isMail && !fits ? say('page.tell.too-long') : say('page.tell.nothing-sent')}
      </p>
    </div>
  );
};

export const CopyButton = ({
  text,
  isPrimary = false,
}: {
  readonly text: string;
  readonly isPrimary?: boolean;
}) => {
  const { say } = useText();
  const { announce, complain } = usePage();
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
      announce(say('page.copied'));
    } catch (error) {
      complain(error);
    }
  };
  const isCopied = copied === text;
  return (
    <button
      className={isPrimary ? 'button primary large' : 'button'}
      onClick={() => void copy()}
      type="button"
    >
      <Icon name={isCopied ? 'yes' : 'copy'} size={20} />
      {say(isCopied ? 'page.copied' : 'page.copy')}
    </button>
  );
};
