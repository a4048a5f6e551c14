/**
 * The user name and password that the environment holds for a proxy.
 *
 * Kept apart from the facts on purpose: a report never carries credentials, yet a proxy
 * that takes them must not be reported as one that refuses us.
 */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

const VARIABLES = [
  'https_proxy',
  'HTTPS_PROXY',
  'http_proxy',
  'HTTP_PROXY',
  'all_proxy',
  'ALL_PROXY',
];

export const proxyCredentials = (
  proxy: string,
  environment: NodeJS.ProcessEnv = process.env,
): Credentials | undefined => {
  const wanted = hostOf(proxy);
  for (const variable of VARIABLES) {
    const text = environment[variable];
    if (text === undefined || wanted === undefined || hostOf(text) !== wanted) continue;
    const { username, password } = new URL(withScheme(text));
    if (username !== '') return { user: decoded(username), password: decoded(password) };
  }
  return undefined;
};

/** curl and most others take `host:port` for `http://host:port`. */
const withScheme = (text: string): string => (text.includes('://') ? text : `http://${text}`);

const hostOf = (text: string): string | undefined =>
  URL.canParse(withScheme(text)) ? new URL(withScheme(text)).host : undefined;

/** A stray per cent sign in a password is common, and means itself. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
