/**
 * One observation, or one change, as it may leave. Built anew from the fields that are listed: what
 * is not listed is not copied.
 */
import type { AnyObservation } from '../model/observation.ts';
import type { Failure } from '../model/failure.ts';
import type { ReportedChange } from '../model/report.ts';
import { canonical, type Target } from '../model/target.ts';
import { factShapes, targetShapes } from './redact-fields.ts';
import type { Names } from './redact-names.ts';
import { startShaper, type TextRules } from './redact-shape.ts';
import type { Tokens } from './redact-tokens.ts';

export interface ObservationAsk {
  readonly tokens: Tokens;
  readonly names: Names;
  readonly words: (text: string) => string;
}

export interface Leaving {
  target(target: Target): Target;
  observation(observation: AnyObservation): AnyObservation;
  change(change: ReportedChange): ReportedChange;
}

/** As `fixes/local-surgeon.ts` makes them. */
const TRANSACTION = /^\d{8}T?\d{6}Z?-[\da-z]{2,12}$/iu;

export const startLeaving = ({ tokens, names, words }: ObservationAsk): Leaving => {
  const shaper = startShaper(rulesWith({ tokens, names, words }));

  const failure = (one: Failure, probe: AnyObservation['probe']): unknown => ({
    class: one.class,
    step: words(one.step),
    detail: shaper.fields(
      { code: 'words', errno: 'plain', syscall: 'words', elapsedMs: 'plain', message: 'words' },
      one.detail,
    ),
    ...(one.value === undefined ? {} : { value: shaper.byShape(factShapes[probe], one.value) }),
  });

  const outcomeOf = ({ probe, outcome }: AnyObservation): unknown => {
    switch (outcome.kind) {
      case 'measured':
        return { kind: 'measured', value: shaper.byShape(factShapes[probe], outcome.value) };
      case 'failed':
        return { kind: 'failed', failure: failure(outcome.failure, probe) };
      case 'skipped':
        return { kind: 'skipped', why: words(outcome.why) };
    }
  };

  const target = (where: Target): Target => {
    const result = shaper.fields(targetShapes[where.kind], where);
    // As for observations: the shapes are compared with the targets by the compiler.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as Target;
  };

  const observation = (one: AnyObservation): AnyObservation => {
    const where = target(one.target);
    const number = one.id.slice(one.id.lastIndexOf('#'));
    const result = {
      id: `${one.probe}@${canonical(where)}${/^#\d{1,6}$/u.test(number) ? number : '#1'}`,
      probe: one.probe,
      target: where,
      at: one.at,
      tookMs: one.tookMs,
      ...(one.lateMs === undefined ? {} : { lateMs: one.lateMs }),
      outcome: outcomeOf(one),
    };
    // Field by field what the observation was: the shapes are compared with the facts by the compiler.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as AnyObservation;
  };

  const change = (one: ReportedChange): ReportedChange => ({
    fix: words(one.fix),
    // Made from the time and chance; whoever undoes it does so on the computer that knows it.
    transaction: TRANSACTION.test(one.transaction) ? one.transaction : words(one.transaction),
    at: one.at,
    state: one.state,
    setting: words(one.setting),
    on: words(one.on),
    what: words(one.what),
    goes: one.goes.map(words),
    comes: one.comes.map(words),
  });

  return { target, observation, change };
};

/** A report says the same few hundred texts again and again. */
export const once = (change: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = change(text);
    known.set(text, result);
    return result;
  };
};

const DIGEST = /^[\da-f]{64}$/iu;

const rulesWith = ({ tokens, names, words }: ObservationAsk): TextRules => {
  const host = once((text) => names.host(text));
  return {
    words,
    host,
    place: once((text) => place(text, names)),
    own: host,
    url: once((text) => (text.includes('://') ? names.url(text) : words(text))),
    path: once((text) => names.path(text)),
    device: once((text) => names.device(text)),
    digest: (text) =>
      text === '' ? text : tokens.note('digest', text, tokens.digest('digest', text)),
    'public-digest': (text) => (DIGEST.test(text) || text === '' ? text : words(text)),
  };
};

/** The address of a page, of a host, or of a host and port. */
const place = (text: string, names: Names): string => {
  if (text.includes('://')) return names.url(text);
  const port = /^([^:]+)(:\d{1,5})$/u.exec(text);
  return port === null ? names.host(text) : `${names.host(port[1] ?? '')}${port[2] ?? ''}`;
};
