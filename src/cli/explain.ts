import { causePlaces, causeIds, isCauseId, type CauseId } from '../model/cause-id.ts';
import { clean } from '../report/clean.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import { isMessage } from '../text/render.ts';
import { codeText, unknownText } from './explain-code.ts';
import type { Runner } from './runners.ts';

const NOT_POSSIBLE = 2;

export const explain: Runner = async (typed, to) => {
  const [asked = ''] = typed.arguments;
  const word = asked.trim().toLowerCase();
  const width = to.out.columns;
  if (isCauseId(word)) {
    await to.out.write(await causeText(word, width));
    return 0;
  }
  const repairText = await fixText(word, width);
  if (repairText !== undefined) {
    await to.out.write(repairText);
    return 0;
  }
  const text = await codeText(asked, width);
  if (text !== undefined) {
    await to.out.write(text);
    return 0;
  }
  const shown = clean(asked.slice(0, 60));
  await to.err.write(`linecheck: ${await unknownText(asked, shown, causeIds)}\n`);
  return NOT_POSSIBLE;
};

const fixText = async (word: string, width: number): Promise<string | undefined> => {
  const { fixes } = await import('../fixes/index.ts');
  const fix = fixes.find(({ id }) => id === word);
  if (fix === undefined) return undefined;
  return `${[
    ...wrap(`${say(`fix.${fix.id}.title`)} (${fix.id})`, width),
    '',
    ...wrap(say(`fix.${fix.id}.does`), width),
    '',
    ...wrap(say('repair.risk', { risk: say(`risk.${fix.risk}`) }), width),
    ...(isMessage(`fix.${fix.id}.risk`) ? wrap(say(`fix.${fix.id}.risk`), width) : []),
    '',
    ...wrap(say('explain.mends', { causes: fix.mends.join(', ') }), width),
    '',
    ...wrap(say(fix.isGuided === true ? 'explain.needs-person' : 'explain.needs'), width),
    ...wrap(say('explain.wait', { waitSeconds: fix.waitSeconds }), width),
    ...wrap(
      fix.provenBy.length === 0
        ? say('explain.proven-by-nothing')
        : say('explain.proven-by', { probes: fix.provenBy.join(', ') }),
      width,
    ),
    '',
    ...wrap(say('explain.dry-run', { fix: fix.id }), width),
  ].join('\n')}\n`;
};

const causeText = async (cause: CauseId, width: number): Promise<string> => {
  const { causes } = await import('../diagnosis/causes/index.ts');
  const reads = causes.find(({ id }) => id === cause)?.reads ?? [];
  const places = causePlaces[cause].map((place) => say(`place.${place}`)).join(' / ');
  return `${[
    ...wrap(`${say(`${cause}.title`)} (${cause})`, width),
    '',
    ...wrap(say(`${cause}.means`), width),
    '',
    ...wrap(say('explain.lies', { places }), width),
    '',
    ...wrap(say('explain.do', { says: say(`${cause}.do`) }), width),
    '',
    ...wrap(
      reads.length === 0
        ? say('explain.nobody')
        : say('explain.questions', { probes: reads.join(', ') }),
      width,
    ),
  ].join('\n')}\n`;
};
