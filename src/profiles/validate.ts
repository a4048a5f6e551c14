/**
 * A user's own profile, read from JSON or YAML text. Every complaint names the file,
 * the line, the rule that was broken, what was seen and what to write instead.
 *
 * Reading the file is the caller's business. Built-in profiles never come this way,
 * so an ordinary check loads neither the parser nor the schema.
 */
import * as v from 'valibot';
import type { ServiceProfile, Source } from '../model/profile.ts';
import { UserError } from '../model/user-error.ts';
import { defaultControls } from './controls.ts';
import { brokenCrossRules, type Path } from './cross-rules.ts';
import { explainIssue } from './explain-issue.ts';
import { parseFile, type Position } from './parse-file.ts';
import { rules } from './rules.ts';
import { profileSchema, type WrittenProfile } from './schema.ts';
import { waysOut, waysOutSource } from './ways-out.ts';

export interface ProfileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** e.g. `hosts[2].tcpPorts[0]`; empty for the file as a whole. */
  readonly field: string;
  readonly rule: string;
  readonly seen: string;
  readonly write: string;
}

export type LoadedProfile =
  | { readonly kind: 'valid'; readonly profile: ServiceProfile }
  | { readonly kind: 'invalid'; readonly problems: readonly ProfileProblem[] };

/** More than this at once helps nobody; the rest shows after these are mended. */
const MOST_PROBLEMS = 20;

export const loadProfile = (text: string, fileName: string): LoadedProfile => {
  const file = parseFile(text);
  if (file.kind === 'trouble') {
    return invalid(
      file.troubles.map((trouble) => ({ file: fileName, field: '', seen: '', ...trouble })),
    );
  }
  const { data } = file;
  if (!v.is(profileSchema, data)) {
    const issues = v.safeParse(profileSchema, data).issues ?? [];
    return invalid(issues.map((issue) => problemAt(explainIssue(issue), fileName, file.at)));
  }
  const broken = brokenCrossRules(data).map(({ path, rule, seen }) =>
    problemAt({ path, seen, ...(rules[rule] ?? { rule, write: '' }) }, fileName, file.at),
  );
  return broken.length > 0 ? invalid(broken) : { kind: 'valid', profile: completed(data) };
};

/** The same for a command line: complaints become one error for the person. */
export const parseProfile = (text: string, fileName: string): ServiceProfile => {
  const loaded = loadProfile(text, fileName);
  if (loaded.kind === 'valid') return loaded.profile;
  throw new UserError(
    `This profile cannot be used.\n${loaded.problems.map(describeProblem).join('\n')}`,
    'The fields are described in schemas/linecheck.profile-1.schema.json.',
  );
};

/** One line for a terminal: `profile.yaml:12:9: hosts[2].tcpPorts[0]: …; seen 70000; write e.g. 443`. */
export const describeProblem = (problem: ProfileProblem): string => {
  const { file, line, column, field, rule, seen, write } = problem;
  return [
    `${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${rule}`,
    ...(seen === '' ? [] : [`seen ${seen}`]),
    `write ${write}`,
  ].join('; ');
};

/** Two rules of one field may say the same in the same words. */
const once = (problems: readonly ProfileProblem[]): readonly ProfileProblem[] => [
  ...new Map(problems.map((problem) => [describeProblem(problem), problem])).values(),
];

const invalid = (problems: readonly ProfileProblem[]): LoadedProfile => ({
  kind: 'invalid',
  problems: once(problems)
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, MOST_PROBLEMS),
});

const problemAt = (
  broken: { path: Path; rule: string; seen: unknown; write: string },
  file: string,
  at: (path: Path) => Position,
): ProfileProblem => ({
  file,
  ...at(broken.path),
  field: fieldName(broken.path),
  rule: broken.rule,
  seen: shortened(broken.seen),
  write: broken.write,
});

const fieldName = (path: Path): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');

const shortened = (seen: unknown): string => {
  if (seen === undefined) return '';
  const text = JSON.stringify(seen) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Where no limits are given, those that Zoom's users are told to keep. */
const limitsSource: Source = {
  id: 'default-limits',
  url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0070504',
  readOn: '2026-11-20',
  mark: 'R',
};

/**
 * Fills in what may be left out. The written data itself is kept, in its own order:
 * the profile inside a report must come out of a replay as it went in.
 */
const completed = (written: WrittenProfile): ServiceProfile => {
  const added = [
    ...(written.limits === undefined ? [limitsSource] : []),
    ...(written.waysOut === undefined ? [waysOutSource] : []),
  ].filter(({ id }) => !written.sources.some((source) => source.id === id));
  return {
    ...written,
    media: { ...written.media, retiredRanges: written.media.retiredRanges ?? [] },
    limits: written.limits ?? {
      rttMs: 150,
      jitterMs: 40,
      lossRatio: 0.02,
      source: limitsSource.id,
    },
    needs: written.needs ?? [],
    status: written.status ?? [],
    client: written.client ?? { minimumVersions: [], processNames: [] },
    controls: { ...defaultControls, ...written.controls },
    waysOut: written.waysOut ?? waysOut(),
    sources: [...written.sources, ...added],
  };
};
