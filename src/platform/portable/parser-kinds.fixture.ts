/**
 * The kinds of raw output every parser is tried with. A case is named by its kind, with details
 * behind it where there are several (`good-two-adapters`), a code page last (`german-850`).
 */
export const kinds = [
  'good',
  'odd',
  'german',
  'french',
  'japanese',
  'crlf',
  'utf-16le',
  'oem',
  'empty',
  'cut-off',
  'hurtful',
] as const;

type Kind = (typeof kinds)[number];

/** By parser the kinds that cannot exist for it, each with the reason. */
export type Exemptions = Readonly<Record<string, Readonly<Partial<Record<Kind, string>>>>>;

const codePage = /-(?:437|850|852|932|936|949|950|1252|macroman)$/u;

/** None for a name that follows no convention. Chinese is welcome, not asked for. */
export const kindsOf = (title: string, bytes: Buffer): readonly (Kind | 'chinese')[] => {
  const named = [...kinds, 'chinese' as const].filter(
    (kind) => title === kind || title.startsWith(`${kind}-`),
  );
  return [
    ...named,
    ...(codePage.test(title) ? ['oem' as const] : []),
    // What Windows prints has the line ends of DOS by itself.
    ...(named.includes('good') && bytes.includes('\r\n') ? ['crlf' as const] : []),
  ];
};

/** A case in code page 850 that is plain ASCII, or a `crlf` without a line end of DOS, tests nothing. */
export const doesFitName = (title: string, bytes: Buffer): boolean => {
  const has = new Set(kindsOf(title, bytes));
  if (has.has('oem') && isUtf8(bytes)) return false;
  if (has.has('utf-16le') && !bytes.includes(0)) return false;
  if (has.has('crlf') && !bytes.includes('\r\n')) return false;
  if (has.has('empty') && bytes.toString('latin1').trim() !== '') return false;
  return has.size > 0;
};

const isUtf8 = (bytes: Buffer): boolean => Buffer.from(bytes.toString('utf8')).equals(bytes);
