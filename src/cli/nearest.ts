import { nearest } from '../model/nearest.ts';

export { nearest } from '../model/nearest.ts';

/** For the hint of an error: the nearest name, else where to find them all. */
export const didYouMean = (wrong: string, names: readonly string[], otherwise: string): string => {
  const name = nearest(wrong, names);
  return name === undefined ? otherwise : `Did you mean ${name}?`;
};
