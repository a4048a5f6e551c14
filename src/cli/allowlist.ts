import {
  isFormat,
  needsOf,
  writeList,
  writers,
  type About,
  type Family,
  type Format,
  type Wish,
} from '../allowlist/index.ts';
import { missingNeeds, type MissingNeed } from '../model/missing-needs.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { isBuiltInProfile } from '../profiles/index.ts';
import { clean } from '../report/clean.ts';
import type { Console } from './console.ts';
import type { Typed } from './parse-command.ts';
import type { Runner } from './runners.ts';
import { findService } from './service.ts';

export const allowlist: Runner = async (typed, to) => {
  const format = formatOf(typed.value('for'));
  const about = aboutOf(format, typed.value('about'));
  const saved = typed.value('report');
  const report = saved === undefined ? undefined : await reportNamed(saved, typed);
  const asked = report?.service.id ?? typed.value('service') ?? 'zoom';
  const profile = report?.profile ?? (await findService(asked));
  const missing = report === undefined ? undefined : await missingIn(report);
  const { text, remarks } = writeList({
    profile,
    format,
    about,
    families: familiesOf(typed),
    service: wordFor(asked),
    nowIso: new Date().toISOString(),
    ...(missing === undefined ? {} : { missing }),
  });
  if (missing !== undefined && needsOf(missing.needs, about).length === 0) {
    await tellNothing(missing.needs, to);
    return NOTHING_MISSING;
  }
  await to.out.write(text);
  for (const remark of remarks) await to.err.write(`linecheck: ${clean(remark)}\n`);
  return 0;
};

const NOTHING_MISSING = 2;

/** `last`: the newest check that this computer keeps. */
const reportNamed = async (name: string, typed: Typed): Promise<Report> => {
  if (typed.value('service') !== undefined) {
    throw new UserError(
      '--report and --service were both given.',
      'Leave --service out: the report says for which service it is.',
    );
  }
  const { judgeAgain, judgedAnew } = await import('./saved-report.ts');
  if (name !== 'last') return judgeAgain(name);
  const [newest] = await (await import('./history.ts')).earlierReports(1);
  if (newest !== undefined) return judgedAnew(newest, 'the newest check');
  throw new UserError(
    'This computer keeps no earlier check.',
    'Run `linecheck check` first, or name a saved report.',
  );
};

/** Of what may leave: the list is made to be handed to somebody. */
const missingIn = async (report: Report): Promise<NonNullable<Wish['missing']>> => {
  const left = await (await import('./leaving.ts')).leaving(report);
  return { needs: missingNeeds(left), startedAt: left.startedAt };
};

const tellNothing = async (needs: readonly MissingNeed[], { err }: Console): Promise<void> => {
  const kinds = [...new Set(needs.map(({ about }) => about))];
  const hint =
    kinds.length === 0
      ? 'This report shows nothing that a rule would mend.'
      : `This report shows nothing of this kind to be missing. Try --for csv --about ${kinds.join(' or ')}.`;
  await err.write(`linecheck: ${hint}\n`);
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
