/**
 * Which addresses may be opened for a person: web pages, and the settings places this program names. An
 * address ends up as an argument of a program of the system, and some of it comes from the network.
 */

export type PageAddress =
  | { readonly kind: 'web'; readonly url: string }
  /** A panel of the desktop's settings: `gnome-control-center:wifi`, `systemsettings:kcm_proxy`. */
  | { readonly kind: 'panel'; readonly program: string; readonly panel: string }
  /** `ms-settings:…`, `windowsdefender:…`, `x-apple.systempreferences:…`. */
  | { readonly kind: 'place'; readonly url: string };

const panelPrograms = [
  'gnome-control-center',
  'systemsettings',
  'gnome-software',
  'plasma-discover',
];

/** Longest address a portal hands out in practice; beyond it is no address a person should be sent to. */
const maxLength = 2_000;

export const pageAddress = (text: string): PageAddress | undefined => {
  if (text.length > maxLength) return undefined;
  const panel = /^([a-z-]+):([A-Za-z0-9_-]{0,60})$/u.exec(text);
  const [, program = '', name = ''] = panel ?? [];
  if (panelPrograms.includes(program) && !name.startsWith('-')) {
    return { kind: 'panel', program, panel: name };
  }
  if (
    /^(?:ms-settings|windowsdefender|x-apple\.systempreferences):[A-Za-z0-9_.?&=/-]*$/u.test(text)
  ) {
    return { kind: 'place', url: text };
  }
  return webAddress(text);
};

/** As the URL parser writes it: quotes, blanks, line ends and marks escaped, no password in it. */
const webAddress = (text: string): PageAddress | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') return undefined;
  return { kind: 'web', url: url.href };
};
