import { useText } from './text.tsx';

/** Only web addresses become links, and the one who is visited learns nothing of this page. */
export const WebLink = ({ url }: { readonly url: string }) => {
  const { say } = useText();
  if (!/^https?:\/\//iu.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} rel="noopener noreferrer" target="_blank">
      <bdi>{url}</bdi>
      <span className="visually-hidden"> {say('page.new-window')}</span>
    </a>
  );
};
