/** Any measured value as nested lists, names as in the report file: for whoever wants to see the thing itself. */
import { useText } from '../text.tsx';
import { Said } from '../said.tsx';

/** More entries than this (all roots of a trust store, all rules of a firewall) are counted; the file has them all. */
const MOST_ENTRIES = 40;

const DEEPEST = 6;

export const FactTree = ({
  value,
  depth = 0,
}: {
  readonly value: unknown;
  readonly depth?: number;
}) => {
  if (typeof value !== 'object' || value === null) {
    return <Said className="fact-value">{String(value)}</Said>;
  }
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return <span className="soft">–</span>;
  if (depth >= DEEPEST) return <span className="soft">…</span>;
  const isPlainList = Array.isArray(value) && value.every((inner) => typeof inner !== 'object');
  return isPlainList ? (
    <PlainList values={value.map(String)} />
  ) : (
    <Entries depth={depth} entries={entries} isList={Array.isArray(value)} />
  );
};

const PlainList = ({ values }: { readonly values: readonly string[] }) => {
  const shown = values.slice(0, MOST_ENTRIES);
  return (
    <span>
      {shown.map((text, index) => (
        <span key={`${index} ${text}`}>
          {index > 0 && ', '}
          <Said>{text}</Said>
        </span>
      ))}
      <More count={values.length - shown.length} />
    </span>
  );
};

const Entries = ({
  entries,
  isList,
  depth,
}: {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly isList: boolean;
  readonly depth: number;
}) => {
  const shown = entries.slice(0, MOST_ENTRIES);
  return (
    <>
      <dl className="facts">
        {shown.map(([key, inner]) => (
          <div className="fact" key={key}>
            <dt>{isList ? `${Number(key) + 1}.` : <Said>{key}</Said>}</dt>
            <dd>
              <FactTree depth={depth + 1} value={inner} />
            </dd>
          </div>
        ))}
      </dl>
      <More count={entries.length - shown.length} />
    </>
  );
};

const More = ({ count }: { readonly count: number }) => {
  const { say } = useText();
  return count <= 0 ? null : <span className="soft"> {say('page.more', { count })}</span>;
};
