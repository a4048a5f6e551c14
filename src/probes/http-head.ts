/** The head of an HTTP answer, read from bytes that may be anything. */
export interface HttpHead {
  readonly status: number;
  readonly reason: string;
  /** Every value of a header, in order, at most 300 characters each. */
  readonly valuesOf: (name: string) => readonly string[];
  /** Bytes after the head that were already there. */
  readonly rest: Buffer;
}

const MOST_HEADERS = 100;
const MOST_CHARACTERS = 300;

/** Undefined unless the bytes begin with a whole HTTP/1 head. */
export const parseHead = (bytes: Buffer): HttpHead | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [, status, reason = ''] = /^HTTP\/1\.[01] (\d{3})(?: (.*))?$/.exec(first) ?? [];
  if (status === undefined) return undefined;
  const headers = lines.slice(0, MOST_HEADERS).flatMap((line) => {
    const [, name, value] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ name: name.toLowerCase(), value: value.trim().slice(0, MOST_CHARACTERS) }];
  });
  return {
    status: Number(status),
    reason: reason.slice(0, MOST_CHARACTERS),
    valuesOf: (wanted) => headers.filter(({ name }) => name === wanted).map(({ value }) => value),
    rest: bytes.subarray(end + 4),
  };
};
