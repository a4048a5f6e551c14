import type { ProviderText } from '../../../src/model/page-api.ts';
import { readIfAny } from '../api.ts';
import { useAsked } from '../asking.ts';
import { useText } from '../text.tsx';
import { CopyButton } from './out-of-here.tsx';
import { PreviewText } from './preview-text.tsx';
import { Said } from '../said.tsx';

/** For the internet provider: only where something measured points at them. */
export const Provider = ({ reportId }: { readonly reportId: string }) => {
  const { say, language } = useText();
  const asked = useAsked(`${reportId} ${language}`, () =>
    readIfAny<ProviderText>(`provider-text?language=${language}`, 'no-report'),
  );
  if (asked.kind !== 'here' || asked.answer === undefined) return null;
  const { isProviderToBlame, subject, text } = asked.answer;
  return (
    <section className="section">
      <h2>{say('page.provider.title')}</h2>
      <p className="soft">
        {say(isProviderToBlame ? 'page.provider.blame' : 'page.provider.no-blame')}
      </p>
      {isProviderToBlame && (
        <>
          <p>
            {say('page.tell.subject')} <Said>{subject}</Said>
          </p>
          <PreviewText label={say('page.provider.title')} text={text} />
          <p>
            <CopyButton text={text} />
          </p>
        </>
      )}
    </section>
  );
};
