/**
 * `DefaultConnectionSettings`, `SavedLegacySettings` and `WinHttpSettings`: version, counter, flags
 * (1 direct, 2 proxy, 4 configuration file, 8 detect), then three texts, each with its length in
 * bytes before it: proxy, exceptions, address of the configuration file. Little-endian. After them
 * come 32 bytes that nobody explains; they are kept as they are.
 * (blogs.msdn.microsoft.com/askie/2017/06/20; for WinHTTP the same layout is assumed, see design note 007.)
 */
export interface ProxyBlob {
  readonly version: number;
  readonly counter: number;
  readonly flags: number;
  readonly proxy: string;
  readonly bypass: string;
  readonly pacUrl: string;
  /** Hexadecimal. */
  readonly rest: string;
}

export const proxyFlags = { direct: 1, manual: 2, pac: 4, detect: 8 } as const;

/** More than any person writes; a length beyond it is no length. */
const maxTextBytes = 64 * 1024;

/** From hexadecimal text; undefined for anything that does not add up. */
export const parseProxyBlob = (hex: string): ProxyBlob | undefined => {
  if (!/^(?:[0-9a-f]{2})+$/iu.test(hex)) return undefined;
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length < 12) return undefined;
  let at = 12;
  const texts: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    // WinHTTP leaves out what is not set; a blob that ends between two texts is whole.
    if (at === bytes.length) texts.push('');
    else {
      if (at + 4 > bytes.length) return undefined;
      const length = bytes.readUInt32LE(at);
      if (length > maxTextBytes || at + 4 + length > bytes.length) return undefined;
      texts.push(bytes.subarray(at + 4, at + 4 + length).toString('latin1'));
      at += 4 + length;
    }
  }
  const [proxy = '', bypass = '', pacUrl = ''] = texts;
  return {
    version: bytes.readUInt32LE(0),
    counter: bytes.readUInt32LE(4),
    flags: bytes.readUInt32LE(8),
    proxy,
    bypass,
    pacUrl,
    rest: bytes.subarray(at).toString('hex'),
  };
};

export const writeProxyBlob = (blob: ProxyBlob): string => {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(blob.version, 0);
  head.writeUInt32LE(blob.counter, 4);
  head.writeUInt32LE(blob.flags, 8);
  const texts = [blob.proxy, blob.bypass, blob.pacUrl].map((text) => {
    const body = Buffer.from(text, 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length, 0);
    return Buffer.concat([length, body]);
  });
  return Buffer.concat([head, ...texts, Buffer.from(blob.rest, 'hex')]).toString('hex');
};
