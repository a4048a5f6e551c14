/**
 * Text of a profile file to plain data, with a way back to line and column.
 *
 * JSON is read as YAML, which contains it. The parser's own search for duplicate
 * keys and its pretty errors take quadratic time on files made to hurt (minutes for
 * 100 000 keys), so both are off and duplicates are looked for here.
 */
import { isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Path } from './cross-rules.ts';

/** Our own profiles have 30 kB. The worst text of this size costs about two seconds, a megabyte ten. */
export const LARGEST_PROFILE_BYTES = 256 * 1024;

/** More references than this are a bomb: each may repeat a large part of the file. */
const MOST_ALIASES = 50;

export interface Trouble {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly write: string;
}

export type ParsedFile =
  | { readonly kind: 'data'; readonly data: unknown; readonly at: (path: Path) => Position }
  | { readonly kind: 'trouble'; readonly troubles: readonly Trouble[] };

export interface Position {
  readonly line: number;
  readonly column: number;
}

const START: Position = { line: 1, column: 1 };

const refused = (rule: string, write: string, at: Position = START): ParsedFile => ({
  kind: 'trouble',
  troubles: [{ ...at, rule, write }],
});

export const parseFile = (text: string): ParsedFile => {
  // Characters are at most bytes, so this never refuses a smaller file.
  if (text.length > LARGEST_PROFILE_BYTES) {
    return refused(
      `the file is larger than ${LARGEST_PROFILE_BYTES / 1024} kB`,
      'a profile of one service only',
    );
  }
  if (text.includes('\0')) return refused('the file is not text', 'a JSON or YAML text file');
  try {
    return parsed(text);
  } catch (error) {
    return afterThrow(error);
  }
};

/** The parser throws on alias bombs and runs out of stack on absurd nesting. */
const afterThrow = (error: unknown): ParsedFile => {
  if (error instanceof RangeError) {
    return refused('the file is nested too deeply', 'lists and fields as in the built-in profiles');
  }
  if (error instanceof ReferenceError) {
    return refused(
      `the file repeats parts of itself (aliases, "*name") more than ${MOST_ALIASES} times, or names one that does not exist`,
      'the values themselves',
    );
  }
  throw error;
};

const parsed = (text: string): ParsedFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Complaints come back as data; the parser must not write to the terminal.
    logLevel: 'error',
    uniqueKeys: false,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    return refused(
      `the file is neither valid JSON nor valid YAML: ${error.message}`,
      'quotes around text with special characters, and the same indentation for fields that belong together',
      position(error.pos[0]),
    );
  }
  const unusable = unusableKeys(document);
  if (unusable.length > 0) {
    return {
      kind: 'trouble',
      troubles: unusable.map(({ offset, ...said }) => ({ ...position(offset), ...said })),
    };
  }
  const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
  return { kind: 'data', data, at: (path) => position(offsetOf(document, path)) };
};

type UnusableKey = Pick<Trouble, 'rule' | 'write'> & { readonly offset: number };

const unusableKeys = (document: Document): readonly UnusableKey[] => {
  const found: UnusableKey[] = [];
  visit(document, {
    Map: (_, map) => {
      const known = new Set<string>();
      for (const { key } of map.items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key)) {
          found.push({ offset, rule: "a field's name must be text", write: 'a plain name' });
          continue;
        }
        const name = String(key.value);
        if (known.has(name)) {
          found.push({
            offset,
            rule: `the field ${JSON.stringify(name.slice(0, 60))} stands here twice`,
            write: 'each field once',
          });
        }
        known.add(name);
      }
    },
  });
  return found;
};

/** Where a value stands; for one that is missing, the nearest part around it that is there. */
const offsetOf = (document: Document, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
};
