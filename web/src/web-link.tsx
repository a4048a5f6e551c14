import { useText } from './text.tsx';
import { Said } from './said.tsx';

/** Only web addresses become links, and the one who is visited learns nothing of this page. */
export const WebLink = ({ url }: { readonly url: string }) => {
  const { say } = useText();
  if (!/^https?:\/\//iu.test(url)) return <Said>{url}</Said>;
  return (
    <a href={url} rel="noopener noreferrer" target="_blank">
      <Said>{url}</Said>
      <span className="visually-hidden"> {say('page.new-window')}</span>
    </a>
  );
};
