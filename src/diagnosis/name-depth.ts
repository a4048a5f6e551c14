/** How many labels a name has below the service's own domain: rules written as `*.zoom.us` often mean one. */
import type { ServiceProfile } from '../model/profile.ts';

/** Labels in front of the domain; undefined for names that are not the service's. */
export const depthOf = ({ domains }: ServiceProfile, name: string): number | undefined => {
  const domain = domains.find((one) => name === one || name.endsWith(`.${one}`));
  if (domain === undefined) return undefined;
  return name === domain ? 0 : name.slice(0, -domain.length - 1).split('.').length;
};

/** Deeper than one label: `zoomsjccv154mmr.sjc.zoom.us`. */
export const isDeep = (profile: ServiceProfile, name: string): boolean =>
  (depthOf(profile, name) ?? 0) >= 2;

/** One label or none: what a rule for `*.zoom.us` lets through even when it is read narrowly. */
export const isShallow = (profile: ServiceProfile, name: string): boolean => {
  const depth = depthOf(profile, name);
  return depth !== undefined && depth <= 1;
};
