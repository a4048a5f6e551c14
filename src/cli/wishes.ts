/** The options of `check`, turned into what a checkup wants to know. Everything that can be wrong is said here, before the first packet. */
import type { CheckupOptions } from '../checkup/run-checkup.ts';
import { factIds, type FactId } from '../model/facts.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { UserError } from '../model/user-error.ts';
import { parseReflectorAddress } from '../probes/reflector-address.ts';
import type { Reflector } from '../probes/probe.ts';
import { didYouMean } from './nearest.ts';
import type { Typed } from './parse-command.ts';
import { checkSaves } from './save.ts';
import { findService } from './service.ts';

export interface Wishes {
  readonly profile: ServiceProfile;
  readonly options: Omit<CheckupOptions, 'nonce'>;
  readonly face: 'people' | 'json' | 'events';
  readonly saves: readonly string[];
  readonly isVerbose: boolean;
  /** What the person should know before the first packet. */
  readonly remarks: readonly string[];
}

/** Long enough for the worst broken network seen in the lab, short enough for somebody waiting. */
export const DEFAULT_BUDGET_SECONDS = 10;
const MOST_SECONDS = 3600;

/**
 * Speech, video, capacity both ways and the stretches of the way take some eight seconds, a line that loses or wanders
 * twice that; what is not done by then hands in its part. What shows only after minutes has five of them.
 */
export const MEASURE_SECONDS: Readonly<Record<CheckupOptions['mode'], number>> = {
  reach: 0,
  enough: 20,
  long: 300,
};

/** M-Lab's policy: https://www.measurementlab.net/privacy/. */
const MLAB_PUBLISHES =
  '--speed mlab: M-Lab publishes every result together with your public address, for research.';

const REACH_WINS = '--reach leaves all measuring out, so --long has nothing to watch.';

export const readWishes = async (typed: Typed): Promise<Wishes> => {
  const saves = typed.values('save');
  const reflector = reflectorOf(typed.value('reflector'));
  const only = probesOf(typed.values('only'), 'only');
  const skip = probesOf(typed.values('skip'), 'skip');
  if (only !== undefined && only.every((id) => skip?.includes(id) === true)) {
    throw new UserError('--skip leaves nothing of --only.', 'Leave one of the two out.');
  }
  const face = faceOf(typed);
  if (typed.value('speed') === 'reflector' && reflector === undefined) {
    throw new UserError(
      '--speed reflector needs a reflector.',
      'Give its address: --reflector URL.',
    );
  }
  const budgetSeconds = budgetOf(typed.value('budget'));
  const mode = modeOf(typed);
  const speed = speedOf(typed.value('speed'));
  await checkSaves(saves);
  return {
    profile: await findService(typed.value('service') ?? 'zoom'),
    options: {
      isThirdPartyAllowed: !typed.has('no-third-party'),
      budgetSeconds,
      // A budget that was asked for is all there is; else measuring has a time of its own.
      ...(typed.has('budget') ? {} : { measureSeconds: MEASURE_SECONDS[mode] }),
      mode,
      ...(speed === undefined ? {} : { speed }),
      ...(reflector === undefined ? {} : { reflector }),
      ...(only === undefined ? {} : { only }),
      ...(skip === undefined ? {} : { skip }),
    },
    face,
    saves,
    isVerbose: typed.has('verbose'),
    remarks: [
      ...(speed === 'mlab' ? [MLAB_PUBLISHES] : []),
      ...(mode === 'reach' && typed.has('long') ? [REACH_WINS] : []),
    ],
  };
};

const modeOf = (typed: Typed): CheckupOptions['mode'] => {
  if (typed.has('reach')) return 'reach';
  return typed.has('long') ? 'long' : 'enough';
};

const speedOf = (text: string | undefined): CheckupOptions['speed'] =>
  // The command table has refused everything else.
  text === 'reflector' || text === 'cloudflare' || text === 'mlab' || text === 'none'
    ? text
    : undefined;

const faceOf = (typed: Typed): Wishes['face'] => {
  if (typed.has('json') && typed.has('events')) {
    throw new UserError(
      '--json and --events both want stdout.',
      'Take --events: its last line holds the whole report.',
    );
  }
  if (typed.has('events')) return 'events';
  return typed.has('json') ? 'json' : 'people';
};

const budgetOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_BUDGET_SECONDS;
  const seconds = /^\d{1,6}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
    throw new UserError(
      `--budget cannot be "${text.slice(0, 60)}".`,
      `It is a number of seconds from 1 to ${MOST_SECONDS}, such as --budget 10.`,
    );
  }
  return seconds;
};

const probesOf = (values: readonly string[], option: string): readonly FactId[] | undefined => {
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim());
  const named = words.filter((word) => word !== '');
  if (values.length > 0 && named.length === 0) {
    throw new UserError(`--${option} names no probe.`, `The probes are ${factIds.join(', ')}.`);
  }
  return named.length === 0 ? undefined : named.map(probeNamed);
};

const probeNamed = (word: string): FactId => {
  const id = factIds.find((one) => one === word);
  if (id !== undefined) return id;
  throw new UserError(
    `There is no probe "${word.slice(0, 60)}".`,
    didYouMean(word, factIds, `The probes are ${factIds.join(', ')}.`),
  );
};

export const reflectorOf = (text: string | undefined): Reflector | undefined => {
  if (text === undefined) return undefined;
  const address = parseReflectorAddress(text);
  if (address.kind === 'reflector') return address.reflector;
  throw new UserError(
    `--reflector: ${address.says}.`,
    '`linecheck reflector` prints the address to give.',
  );
};
