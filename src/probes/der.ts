/** Just enough of DER (X.690) to find one's way through a certificate without parsing all of it. */
export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Where the element begins and where the next one would. */
  readonly start: number;
  readonly end: number;
}

/** One tag, length and value; undefined when the bytes end too soon. */
export const readElement = (der: Buffer, offset: number): Element | undefined => {
  const [tag, first] = [der[offset], der[offset + 1]];
  if (tag === undefined || first === undefined) return undefined;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (extra > 3 || offset + 2 + extra > der.length) return undefined;
  const length = extra === 0 ? first : der.readUIntBE(offset + 2, extra);
  const end = offset + 2 + extra + length;
  return end > der.length
    ? undefined
    : { tag, content: der.subarray(offset + 2 + extra, end), start: offset, end };
};

/** [0], the optional version at the beginning of a certificate's body. */
const VERSION_TAG = 0xa0;

/** Issuer and subject of a certificate as they were encoded (RFC 5280 4.1); undefined for what is none. */
export const namesOf = (
  certificate: Buffer,
): { readonly issuer: Buffer; readonly subject: Buffer } | undefined => {
  const body = readElement(readElement(certificate, 0)?.content ?? EMPTY, 0)?.content ?? EMPTY;
  const fields: Element[] = [];
  for (let offset = 0; fields.length < 6;) {
    const field = readElement(body, offset);
    if (field === undefined) return undefined;
    offset = field.end;
    if (field.tag !== VERSION_TAG) fields.push(field);
    // Serial, algorithm, issuer, validity, subject.
    if (fields.length === 5) break;
  }
  const [, , issuer, , subject] = fields;
  if (issuer === undefined || subject === undefined) return undefined;
  return {
    issuer: body.subarray(issuer.start, issuer.end),
    subject: body.subarray(subject.start, subject.end),
  };
};

const EMPTY = Buffer.alloc(0);
