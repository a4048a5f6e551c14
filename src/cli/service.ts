import type { Report } from '../model/report.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { UserError } from '../model/user-error.ts';
import { builtInProfile, builtInProfileIds, isBuiltInProfile } from '../profiles/index.ts';
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
  const { parseProfile } = await import('../profiles/validate.ts');
  return parseProfile(await readFile(text, MAX_PROFILE_BYTES), text);
};

/** The profile that a report carries, checked like a file of one's own. */
export const profileInReport = async (report: Report, name: string): Promise<ServiceProfile> => {
  const { parseProfile } = await import('../profiles/validate.ts');
  return parseProfile(JSON.stringify(report.profile), `the profile in ${name}`);
};
