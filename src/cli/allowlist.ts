import {
  isFormat,
  writeList,
  writers,
  type About,
  type Family,
  type Format,
} from '../allowlist/index.ts';
import { UserError } from '../model/user-error.ts';
import { isBuiltInProfile } from '../profiles/index.ts';
import { clean } from '../report/clean.ts';
import type { Typed } from './parse-command.ts';
import type { Runner } from './runners.ts';
import { findService } from './service.ts';

export const allowlist: Runner = async (typed, to) => {
  const format = formatOf(typed.value('for'));
  const about = aboutOf(format, typed.value('about'));
  const asked = typed.value('service') ?? 'zoom';
  const profile = await findService(asked);
  const { text, remarks } = writeList({
    profile,
    format,
    about,
    families: familiesOf(typed),
    service: wordFor(asked),
    nowIso: new Date().toISOString(),
  });
  await to.out.write(text);
  for (const remark of remarks) await to.err.write(`linecheck: ${clean(remark)}\n`);
  return 0;
};

const formatOf = (text: string | undefined): Format => {
  if (text !== undefined && isFormat(text)) return text;
  throw new UserError(
    'linecheck allowlist needs to know for which product.',
    `Write --for with one of ${Object.keys(writers).join(', ')}.`,
  );
};

/** Without the option, what the format is most used for. */
const aboutOf = (format: Format, text: string | undefined): About => {
  const abouts: readonly About[] = writers[format].abouts;
  const [usual = 'firewall'] = abouts;
  if (text === undefined) return usual;
  const about = abouts.find((one) => one === text);
  if (about !== undefined) return about;
  throw new UserError(
    `--for ${format} cannot be about ${text}.`,
    `It can be about ${abouts.join(' or ')}; --for csv carries every kind of list.`,
  );
};

const familiesOf = (typed: Typed): readonly Family[] => {
  switch (typed.value('families')) {
    case '4':
      return [4];
    case '6':
      return [6];
    default:
      return [4, 6];
  }
};

/** As it can be typed again: a path with blanks or signs that a shell reads is only hinted at. */
const wordFor = (asked: string): string => {
  if (isBuiltInProfile(asked.toLowerCase())) return asked.toLowerCase();
  return /^[\w./~][\w./~-]*$/u.test(asked) ? asked : 'FILE';
};
