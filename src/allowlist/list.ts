/** The contract of this folder: what is asked of a writer, and what every writer needs. */
import type { NeededRule } from '../model/needed-rules.ts';
import type { ServiceProfile } from '../model/profile.ts';

export type About = 'firewall' | 'proxy-bypass' | 'no-inspection' | 'split-tunnel';
export type Family = 4 | 6;

export interface List {
  readonly profile: ServiceProfile;
  readonly about: About;
  readonly families: readonly Family[];
  /** Those that matter for what the list is about. */
  readonly rules: readonly NeededRule[];
  /** Already without the mark of a comment. */
  readonly header: readonly string[];
}

export interface Writer {
  readonly title: string;
  /** What this format can say; the first is meant when nothing was asked for. */
  readonly abouts: readonly [About, ...About[]];
  /** Filters packets and sees no names: rules by name are remarks in it. */
  readonly isBlindToNames?: boolean;
  /** What whoever puts it in must know about this product; for the header. */
  readonly hints: (list: Omit<List, 'header'>) => readonly string[];
  readonly write: (list: List) => readonly string[];
}

export const familyOf = (range: string): Family => (range.includes(':') ? 6 : 4);

export const rangesOf = ({ ranges }: NeededRule, family: Family): readonly string[] =>
  ranges.filter((range) => familyOf(range) === family);

/** Longest names first matter nowhere; short and stable names do: products cut or refuse long ones. */
export const shortId = (id: string, most: number): string => id.slice(0, most).replace(/-+$/u, '');

/** Control and direction characters out, one line: a title comes from a file that anybody may have written. */
export const inComment = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trimEnd();

/** `zoom.us` with everything below, where `*` covers any number of labels. */
export const withStar = ({ names }: NeededRule): readonly string[] =>
  names.flatMap(({ name, isTree }) => (isTree ? [name, `*.${name}`] : [name]));

/** The same where `*` may cover one label only: media servers have two (`a.sjc.zoom.us`). */
export const withStars = ({ names }: NeededRule): readonly string[] =>
  names.flatMap(({ name, isTree }) => (isTree ? [name, `*.${name}`, `*.*.${name}`] : [name]));

export const ruleLine = ({ id, transport, ports, why }: NeededRule): string =>
  `${id}: ${transport.toUpperCase()} ${ports.join(', ')}: ${why}`;
