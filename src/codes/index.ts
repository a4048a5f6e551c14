/** The catalogue of error codes, and how to look into it. Works offline. */
import { accountCodes } from './account.ts';
import { appCodes } from './app.ts';
import { places, type ErrorCode } from './code.ts';
import { installerCodes } from './installer.ts';
import { sdkCodes } from './sdk.ts';

export { type ErrorCode, type SeenIn } from './code.ts';

/** Usual places first: who types a number has mostly seen it in the app. */
export const errorCodes: readonly ErrorCode[] = [
  ...appCodes,
  ...installerCodes,
  ...accountCodes,
  ...sdkCodes,
].toSorted((one, other) => places.indexOf(one.seenIn) - places.indexOf(other.seenIn));

/** Longer texts were pasted by mistake. */
const LONGEST_TEXT = 300;

const RANGE = /^(?<from>\d+)-(?<to>\d+)$/;

/**
 * What a number, or the words of a dialog, can mean; several entries when the same
 * number is used in several places. `Error code: 5003`, `(10002)` and a whole pasted
 * sentence are understood.
 */
export const findCodes = (text: string): readonly ErrorCode[] => {
  const given = text.slice(0, LONGEST_TEXT);
  const numbers = numbersIn(given);
  return errorCodes.filter(({ codes }) => codes.some((code) => isMeant(code, numbers, given)));
};

/** Codes close to a number that nobody knows: a digit off, or in the same block. At most three. */
export const nearestCodes = (text: string): readonly string[] => {
  const [asked] = numbersIn(text.slice(0, LONGEST_TEXT));
  if (asked === undefined) return [];
  const known = new Set(
    errorCodes.flatMap(({ codes }) => codes).filter((code) => /^\d/.test(code)),
  );
  return [...known]
    .map((code) => ({ code, away: distance(code, asked) }))
    .filter(({ away }) => away <= NEAR)
    .toSorted((one, other) => one.away - other.away)
    .slice(0, 3)
    .map(({ code }) => code);
};

/** Everything `explain` knows by number or words, for hints and completions. */
export const codeNames: readonly string[] = [...new Set(errorCodes.flatMap(({ codes }) => codes))];

/** Codes are given out in blocks of about ten. */
const NEAR = 10;

/** Numbers that stand by themselves; beside a long one, short ones are a time or a count. */
const numbersIn = (text: string): readonly string[] => {
  const all = [...text.matchAll(/(?<![a-zA-Z0-9_])\d+(?![a-zA-Z0-9_])/g)].map(([number]) =>
    number.replace(/^0+(?=\d)/, ''),
  );
  const long = all.filter((number) => number.length >= 3);
  return long.length > 0 ? long : all;
};

const isMeant = (code: string, numbers: readonly string[], text: string): boolean => {
  const range = RANGE.exec(code)?.groups;
  if (range) {
    return numbers.some(
      (number) => Number(number) >= Number(range['from']) && Number(number) <= Number(range['to']),
    );
  }
  return /^\d+$/.test(code)
    ? numbers.includes(code)
    : text.toLowerCase().includes(code.toLowerCase());
};

/** How far a number lies from a code: one wrong digit counts as one, else the plain difference. */
const distance = (code: string, asked: string): number => {
  const ends = code.split('-');
  return Math.min(
    ...ends.map((end) => (isOneDigitOff(end, asked) ? 1 : Math.abs(Number(end) - Number(asked)))),
  );
};

const isOneDigitOff = (code: string, asked: string): boolean => {
  // Among short numbers every one is a digit away from every other.
  if (code.length < 4) return false;
  // A wrong first digit is a different family rather than a slip.
  if (code[0] !== asked[0]) return false;
  if (code.length === asked.length) {
    return Array.from(code).filter((digit, index) => digit !== asked[index]).length === 1;
  }
  const [long, short] = code.length > asked.length ? [code, asked] : [asked, code];
  return (
    long.length === short.length + 1 &&
    Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
};
