/** Reads what a person pastes after `--reflector`: `https://host[:port][/?key=KEY][#sha256=FINGERPRINT]`. */
import type { Reflector } from './probe.ts';

export type ReflectorAddress =
  | { readonly kind: 'reflector'; readonly reflector: Reflector }
  | { readonly kind: 'problem'; readonly says: string };

const problem = (says: string): ReflectorAddress => ({ kind: 'problem', says });

const EXAMPLE = 'https://reflector.example.org/#sha256=…';
/** Nothing honest is longer; what is, was pasted by mistake. */
const LONGEST = 1000;

export const parseReflectorAddress = (text: string): ReflectorAddress => {
  const trimmed = text.trim();
  if (trimmed === '') return problem(`a reflector address is needed, like ${EXAMPLE}`);
  if (trimmed.length > LONGEST) return problem('this is too long for a reflector address');
  if (!URL.canParse(trimmed)) {
    return problem(`"${shortened(trimmed)}" is not an address; one looks like ${EXAMPLE}`);
  }
  const url = new URL(trimmed);
  if (url.protocol !== 'https:') {
    return problem(`a reflector address begins with https://, not ${url.protocol}//`);
  }
  if (url.username !== '' || url.password !== '') {
    return problem('a reflector takes no user name or password; its key goes into /?key=…');
  }
  if (url.pathname !== '/')
    return problem(`nothing but /?key=… may follow the host: ${url.pathname}`);
  return withSecrets(url);
};

const withSecrets = (url: URL): ReflectorAddress => {
  const strange = [...url.searchParams.keys()].find((name) => name !== 'key');
  if (strange !== undefined) return problem(`unknown parameter "${strange}"; only "key" is known`);
  const key = url.searchParams.get('key');
  if (key === '') return problem('the key is empty');
  const fingerprint = fingerprintOf(url.hash);
  if (fingerprint === 'wrong') {
    return problem(
      'the part after # must be sha256= and 64 hexadecimal digits, as the reflector prints it',
    );
  }
  return {
    kind: 'reflector',
    reflector: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? 443 : Number(url.port),
      ...(key === null ? {} : { key }),
      ...(fingerprint === undefined ? {} : { sha256: fingerprint }),
    },
  };
};

/** With or without colons, in either case: both are in use for fingerprints. */
const fingerprintOf = (hash: string): string | undefined => {
  if (hash === '' || hash === '#') return undefined;
  const [, digits] = /^#sha256=([0-9a-f:]+)$/i.exec(hash) ?? [];
  const plain = digits?.replaceAll(':', '').toLowerCase();
  return plain?.length === 64 ? plain : 'wrong';
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The address to paste, as the reflector prints it. */
export const formatReflectorAddress = ({ host, port, key, sha256 }: Reflector): string => {
  const name = host.includes(':') ? `[${host}]` : host;
  const at = port === 443 ? '' : `:${port}`;
  const query = key === undefined ? '' : `?key=${encodeURIComponent(key)}`;
  const hash = sha256 === undefined ? '' : `#sha256=${sha256}`;
  return `https://${name}${at}${query === '' && hash === '' ? '' : `/${query}`}${hash}`;
};
