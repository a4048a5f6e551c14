/**
 * The catalogue of services. A profile is loaded when it is asked for: `--version`
 * should not pay for address ranges, nor a Zoom check for the other three.
 */
import type { ServiceProfile } from '../model/profile.ts';

const catalogue = {
  zoom: async () => (await import('./zoom.ts')).zoom,
  teams: async () => (await import('./teams.ts')).teams,
  meet: async () => (await import('./meet.ts')).meet,
  webex: async () => (await import('./webex.ts')).webex,
} as const satisfies Record<string, () => Promise<ServiceProfile>>;

export type BuiltInProfileId = keyof typeof catalogue;

export const isBuiltInProfile = (text: string): text is BuiltInProfileId =>
  Object.hasOwn(catalogue, text);

export const builtInProfileIds: readonly BuiltInProfileId[] =
  Object.keys(catalogue).filter(isBuiltInProfile);

/** A profile that came with the program. A file of the user's own goes through `validate.ts` instead. */
export const builtInProfile = (id: BuiltInProfileId): Promise<ServiceProfile> => catalogue[id]();
