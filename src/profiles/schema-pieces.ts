/**
 * The smallest pieces of a profile file. Messages are ids of the rules in
 * `rules.ts`, which say what was broken and what to write instead.
 */
import * as v from 'valibot';
import { rangeOf } from '../model/ranges.ts';

export const described = <const Schema extends v.GenericSchema>(
  schema: Schema,
  title: string,
  description: string,
) => v.pipe(schema, v.title(title), v.description(description));

/** Three labels and more are fine; wildcards, addresses with scheme or port are not. */
const HOST_NAME =
  /^(?=.{1,253}$)(?:[a-zA-Z0-9_](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

/** The pattern lets 31 February through. */
const isRealDate = (given: string): boolean => {
  const time = Date.parse(given);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
};

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const text = v.pipe(v.string(), v.nonEmpty('not-empty'), v.maxLength(500, 'not-too-long'));
export const id = v.pipe(v.string(), v.regex(ID, 'id'), v.maxLength(64, 'not-too-long'));
export const hostName = v.pipe(v.string(), v.regex(HOST_NAME, 'host-name'));
export const port = v.pipe(
  v.number(),
  v.integer('port'),
  v.minValue(1, 'port'),
  v.maxValue(65_535, 'port'),
);
export const date = v.pipe(v.string(), v.isoDate('date'), v.check(isRealDate, 'date'));
export const url = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/, 'url'),
  v.url('url'),
  v.maxLength(2000, 'not-too-long'),
);
/** A portal can only replace what is not encrypted. */
export const plainUrl = v.pipe(url, v.startsWith('http://', 'plain-url'));
export const secureUrl = v.pipe(url, v.startsWith('https://', 'secure-url'));
export const cidr = v.pipe(
  v.string(),
  v.check((given) => rangeOf(given) !== undefined, 'cidr'),
);
export const ip = v.pipe(v.string(), v.ip('ip'));
export const positive = v.pipe(v.number(), v.gtValue(0, 'positive'));
export const ratio = v.pipe(v.number(), v.minValue(0, 'ratio'), v.maxValue(1, 'ratio'));
export const source = described(
  id,
  'Source',
  'Id of the entry in "sources" in which this was read',
);

/** Bounded lists: a file made to hurt must not keep a check busy. */
export const list = <const Schema extends v.GenericSchema>(item: Schema, most = 500) =>
  v.pipe(v.array(item), v.maxLength(most, 'too-many'));
