/** The few ASN.1 DER forms that a certificate needs (X.690). */

function sized(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}

export const sequence = (...items: Buffer[]): Buffer => sized(0x30, Buffer.concat(items));
export const setOf = (...items: Buffer[]): Buffer => sized(0x31, Buffer.concat(items));
export const octets = (content: Buffer): Buffer => sized(0x04, content);
export const bits = (content: Buffer, unused = 0): Buffer =>
  sized(0x03, Buffer.concat([Buffer.from([unused]), content]));
export const text = (content: string): Buffer => sized(0x0c, Buffer.from(content));
export const yes = (): Buffer => sized(0x01, Buffer.from([0xff]));
/** Context-specific: constructed for structures, primitive for implicit strings. */
export const tagged = (number: number, ...items: Buffer[]): Buffer =>
  sized(0xa0 | number, Buffer.concat(items));
export const implicit = (number: number, content: Buffer): Buffer => sized(0x80 | number, content);

export function integer(value: Buffer | number): Buffer {
  const raw = typeof value === 'number' ? Buffer.from([value]) : value;
  const needsSign = ((raw[0] ?? 0) & 0x80) !== 0;
  return sized(0x02, needsSign ? Buffer.concat([Buffer.from([0]), raw]) : raw);
}

export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const chunk = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      chunk.unshift((left & 0x7f) | 0x80);
    }
    bytes.push(...chunk);
  }
  return sized(0x06, Buffer.from(bytes));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  return at.getUTCFullYear() < 2050
    ? sized(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : sized(0x18, Buffer.from(`${digits}Z`));
}
