import { isDeepStrictEqual } from 'node:util';

import type { Report } from '../model/report.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { UserError } from '../model/user-error.ts';
import { builtInProfile, builtInProfileIds, isBuiltInProfile } from '../profiles/index.ts';
import { clean } from '../report/clean.ts';
import { didYouMean } from './nearest.ts';
import { readFile } from './read-file.ts';

/** The largest vendor list of ranges, written out with comments, is below 200 kB. */
const MAX_PROFILE_BYTES = 4 * 1024 * 1024;

/** What looks like a path is one; everything else is a name, right or mistyped. */
const isPath = (text: string): boolean => /[/\\]|\.(?:ya?ml|json)$/iu.test(text) || text === '-';

export const findService = async (text: string): Promise<ServiceProfile> => {
  const name = text.toLowerCase();
  if (isBuiltInProfile(name)) return builtInProfile(name);
  if (!isPath(text)) {
    throw new UserError(
      `There is no service "${text.slice(0, 60)}".`,
      didYouMean(
        name,
        builtInProfileIds,
        `It is ${builtInProfileIds.join(', ')}, or a profile file of your own such as ./our-service.yaml.`,
      ),
    );
  }
  const fileName = text === '-' ? 'stdin' : text;
  return parseProfile(await readFile(text, MAX_PROFILE_BYTES), fileName);
};

const parseProfile = async (text: string, name: string): Promise<ServiceProfile> => {
  const { describeProblem, loadProfile } = await import('../profiles/validate.ts');
  const loaded = loadProfile(text, name);
  if (loaded.kind === 'valid') return loaded.profile;
  throw new UserError(
    `${name} is not a usable profile:\n${loaded.problems
      .map((problem) => `  ${clean(describeProblem(problem))}`)
      .join('\n')}`,
    'schemas/linecheck.profile-1.schema.json says what a profile looks like.',
  );
};

/**
 * The profile that a report carries, checked like a file of one's own. Kept as it is
 * written where the check changes nothing in it, so that a replay repeats every byte.
 */
export const profileInReport = async (
  { profile }: Report,
  name: string,
): Promise<ServiceProfile> => {
  const checked = await parseProfile(JSON.stringify(profile, null, 2), `the profile in ${name}`);
  return isDeepStrictEqual(checked, profile) ? profile : checked;
};
