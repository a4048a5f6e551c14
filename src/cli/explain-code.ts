/** Error codes of meeting apps: the same number means different things in different places. */
import type { ErrorCode } from '../codes/index.ts';
import { say, spokenNow } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';
import { loadCodeTexts } from '../text/render.ts';
import { nearest } from './nearest.ts';

/** What the known codes say to what was asked; undefined when it is none of them. */
export const codeText = async (asked: string, width: number): Promise<string | undefined> => {
  const { findCodes } = await import('../codes/index.ts');
  const codes = findCodes(asked);
  if (codes.length === 0) return undefined;
  await loadCodeTexts(spokenNow());
  const blocks = codes.map((code) => [
    ...wrap(heading(code), width),
    '',
    ...aboutCode(code, width),
  ]);
  const intro = codes.length === 1 ? [] : [...wrap(say('code.which'), width), ''];
  return `${[...intro, ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))].join('\n')}\n`;
};

/** For somebody who asked for what nobody knows: that, and what comes nearest to it. */
export const unknownText = async (
  asked: string,
  shown: string,
  names: readonly string[],
): Promise<string> => {
  const { codeNames, nearestCodes } = await import('../codes/index.ts');
  await loadCodeTexts(spokenNow());
  const close = nearestCodes(asked);
  const word = nearest(asked.trim().toLowerCase(), [...names, ...codeNames]);
  const hint =
    close.length > 0
      ? say('code.nearest', { codes: close.join(', ') })
      : word === undefined
        ? say('code.catalogue')
        : say('repair.meant', { word });
  return `${say('code.unknown', { asked: shown })}\n${hint}`;
};

const heading = ({ codes, seenIn }: ErrorCode): string =>
  say('code.heading', { codes: codes.join(', '), place: `text:code.place.${seenIn}` });

const aboutCode = (code: ErrorCode, width: number): readonly string[] => {
  const { means, whatDecides, checks, causes } = code;
  return [
    ...hanging('  ', say(means), width),
    ...hanging('  ', say('code.to-do', { says: `text:${code.do}` }), width),
    ...(whatDecides === undefined
      ? []
      : hanging('  ', say('code.decides', { says: `text:${whatDecides}` }), width)),
    ...(checks.length === 0
      ? []
      : hanging('  ', say('code.checks', { checks: checks.join(', ') }), width)),
    ...(causes.length === 0 ? [] : [`  ${say('code.causes')}`]),
    ...causes.flatMap((cause) => hanging('    - ', `${cause}: ${say(`${cause}.title`)}`, width)),
    ...sourcesOf(code, width),
  ];
};

const sourcesOf = ({ readings }: ErrorCode, width: number): readonly string[] => [
  `  ${say(readings.length === 1 ? 'code.source' : 'code.sources')}`,
  ...readings.flatMap(({ says, mark, source }) =>
    hanging(
      '    - ',
      `${says === undefined ? '' : `${say(says)} `}(${say(`code.mark.${mark}`)}) ${source}`,
      width,
    ),
  ),
];
