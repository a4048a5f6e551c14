/** What a capacity test was asked to be: the query of its address. */

export interface Ndt7Ask {
  readonly kind: 'download' | 'upload';
  /** Our own: how fast to send, bits per second; as fast as it goes if absent. */
  readonly rateBps?: number;
  /** The owner's limit, for whoever changes the pace later. */
  readonly mostBps?: number;
  /** How often the counters are told. */
  readonly everyMs: number;
  readonly maxMs: number;
}

export const NDT7_PROTOCOL = 'net.measurementlab.ndt.v7';

/** Specification, "query string parameters". */
const LONGEST_QUERY = 4096;
/** Both figures are the specification's: not more often than every 250 ms, ten seconds, at most fifteen. */
const EVERY_MS = 250;
const USUAL_MS = 10_000;
const MOST_MS = 15_000;
/** Our own clients may have it quicker, but not so that the counters become the load. */
const LEAST_EVERY_MS = 50;

const KINDS = { '/ndt/v7/download': 'download', '/ndt/v7/upload': 'upload' } as const;

/** Undefined for another path; `wrong` for one that must be answered with 400. */
export const readNdt7Ask = (url: URL): Ndt7Ask | 'wrong' | undefined => {
  const { pathname, searchParams, search } = url;
  if (pathname !== '/ndt/v7/download' && pathname !== '/ndt/v7/upload') return undefined;
  if (search.length > LONGEST_QUERY) return 'wrong';
  const rateBps = wholeNumber(searchParams.get('rate_bps'), 8000, 1e11);
  const everyMs = wholeNumber(searchParams.get('every_ms'), LEAST_EVERY_MS, MOST_MS);
  const maxMs = wholeNumber(searchParams.get('max_ms'), LEAST_EVERY_MS, MOST_MS);
  if (rateBps === 'wrong' || everyMs === 'wrong' || maxMs === 'wrong') return 'wrong';
  return {
    kind: KINDS[pathname],
    ...(rateBps === undefined ? {} : { rateBps }),
    everyMs: everyMs ?? EVERY_MS,
    maxMs: maxMs ?? USUAL_MS,
  };
};

const wholeNumber = (
  text: string | null,
  least: number,
  most: number,
): number | undefined | 'wrong' => {
  if (text === null) return undefined;
  if (!/^\d{1,12}$/.test(text)) return 'wrong';
  return Math.min(most, Math.max(least, Number(text)));
};

/**
 * Our own, on a download (feature `ndt7-pace`): a ping whose payload is `rate_bps=N` changes the pace from there on, 0 stops.
 * Any other payload is just a ping. A new connection instead would take four round trips and TCP's ramp.
 */
export const readPaceOrder = (payload: Buffer): number | undefined => {
  const digits = /^rate_bps=(\d{1,12})$/.exec(payload.toString('latin1'))?.[1];
  return digits === undefined ? undefined : Math.min(1e11, Number(digits));
};
