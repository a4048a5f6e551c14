import type { AnyObservation } from '../model/observation.ts';
import { canonical } from '../model/target.ts';
import { clean, shorten } from './clean.ts';
import { failureWords } from './failure-words.ts';
import { skipWords } from './skip-words.ts';

/** One observation as a row: what was asked, how it ended, what was seen. */
export interface EvidenceLine {
  readonly id: string;
  readonly target: string;
  readonly result: 'measured' | 'failed' | 'skipped';
  readonly says: string;
  readonly tookMs: number;
}

/** A deeper value (a chain of certificates) is named by its size: the JSON report has it whole. */
const deepest = 3;

const units: readonly (readonly [RegExp, (value: number) => string])[] = [
  [/Ms$/u, (value) => `${Math.round(value * 10) / 10} ms`],
  [/Bytes$/u, (value) => `${value} bytes`],
  [/Seconds$/u, (value) => `${value} s`],
  [/Mbps$/u, (value) => `${value} Mbit/s`],
  [/Dbm$/u, (value) => `${value} dBm`],
  [/Ratio$/u, (value) => `${Math.round(value * 1000) / 10} %`],
];

const named = (key: string, value: number): string => {
  const unit = units.find(([pattern]) => pattern.test(key));
  return unit === undefined
    ? `${wordsOf(key)} ${value}`
    : `${wordsOf(key.replace(unit[0], ''))} ${unit[1](value)}`;
};

/** `isNameMatching` as `name matching`, `mappedIp` as `mapped ip`. */
const wordsOf = (key: string): string =>
  key
    .replace(/^(?:is|has)(?=[A-Z])/u, '')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase();

const listed = (key: string, values: readonly unknown[], depth: number): string => {
  if (values.length === 0) return `no ${wordsOf(key)}`;
  if (values.every((value) => typeof value !== 'object'))
    return `${wordsOf(key)} ${values.join(', ')}`;
  if (depth >= deepest) return `${values.length} ${wordsOf(key)}`;
  return values.map((value) => `[${flattened(value, depth + 1)}]`).join(' ');
};

const field = (key: string, value: unknown, depth: number): string => {
  if (typeof value === 'number') return named(key, value);
  if (typeof value === 'boolean') return value ? wordsOf(key) : `not ${wordsOf(key)}`;
  if (typeof value === 'string') return value === '' ? '' : `${wordsOf(key)} ${value}`;
  if (Array.isArray(value)) return listed(key, value, depth);
  if (typeof value !== 'object' || value === null) return '';
  return depth >= deepest ? wordsOf(key) : `${wordsOf(key)} (${flattened(value, depth + 1)})`;
};

const flattened = (value: unknown, depth: number): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, inner]) => field(key, inner, depth))
        .filter((text) => text !== '')
        .join(', ')
    : String(value);

const says = ({ outcome }: AnyObservation): string => {
  switch (outcome.kind) {
    case 'measured':
      return flattened(outcome.value, 1);
    case 'skipped':
      return skipWords(outcome.why);
    case 'failed': {
      const { class: failureClass, detail } = outcome.failure;
      const why = [detail.code, detail.message].filter((part) => part !== undefined);
      const behind = [failureClass, ...why].join(', ');
      return `${failureWords(failureClass)} (${behind})`;
    }
  }
};

/** `maxCharacters` trades completeness for lines a person can scan; the JSON report is complete. */
export const evidenceLine = (observation: AnyObservation, maxCharacters = 300): EvidenceLine => ({
  id: clean(observation.id),
  target: clean(canonical(observation.target)),
  result: observation.outcome.kind,
  says: shorten(clean(says(observation)), maxCharacters),
  tookMs: observation.tookMs,
});
