/** Error codes of meeting apps: the same number means different things in different places. */
import type { ErrorCode } from '../codes/index.ts';
import type { Source } from '../model/profile.ts';
import { say } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';

export const codeNames = async (): Promise<readonly string[]> =>
  (await import('../codes/index.ts')).codeNames;

/** Known codes close to a number that is not known itself. */
export const closeCodes = async (asked: string): Promise<readonly string[]> =>
  (await import('../codes/index.ts')).nearestCodes(asked);

const MARKS: Readonly<Record<Source['mark'], string>> = {
  A: "the vendor's own words",
  B: 'a third party that quotes the vendor',
  C: 'one weak page',
  R: 'recalled, no page found; to be checked at',
};

export const codeText = async (asked: string, width: number): Promise<string | undefined> => {
  const { findCodes, places } = await import('../codes/index.ts');
  const codes = findCodes(asked);
  if (codes.length === 0) return undefined;
  const blocks = codes.map((code) => [
    ...wrap(`${code.codes.join(', ')}, seen ${places[code.seenIn]}`, width),
    '',
    ...aboutCode(code, width),
  ]);
  const intro =
    codes.length === 1
      ? []
      : [...wrap('The same number is used in several places. Where did you see it?', width), ''];
  return `${[...intro, ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))].join('\n')}\n`;
};

const aboutCode = (code: ErrorCode, width: number): readonly string[] => {
  const { readings, checks, causes } = code;
  return [
    ...hanging('  ', code.means, width),
    ...hanging('  ', `What to do: ${code.do}`, width),
    ...(code.whatDecides === undefined
      ? []
      : hanging('  ', `What decides: ${code.whatDecides}`, width)),
    ...(checks.length === 0 ? [] : hanging('  ', `Checks that tell: ${checks.join(', ')}.`, width)),
    ...(causes.length === 0 ? [] : ['  Possible causes:']),
    ...causes.flatMap((cause) => hanging('    - ', `${cause}: ${say(`${cause}.title`)}`, width)),
    readings.length === 1 ? '  Source:' : '  Sources, which add to or contradict each other:',
    ...readings.flatMap(({ says, mark, source }) =>
      hanging(
        '    - ',
        `${says === code.means ? '' : `${says} `}(${MARKS[mark]}) ${source}`,
        width,
      ),
    ),
  ];
};
