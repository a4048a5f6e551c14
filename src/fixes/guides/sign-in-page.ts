import type { ServiceProfile } from '../../model/profile.ts';

/**
 * The address opened to be shown a sign-in page, the same that the advice names: plain HTTP, for only such a
 * page can the network replace with its own; and one that shows a word when nobody replaces it, not an empty window.
 */
export const signInPage = ({ controls }: ServiceProfile): string | undefined => {
  const plain = controls.portal.filter(({ url }) => url.startsWith('http:'));
  return (plain.find(({ body }) => body?.startsWith('<') === true) ?? plain[0])?.url;
};
