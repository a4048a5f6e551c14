import type { Sentence } from '../model/report.ts';
import type { MessageValues, Reason } from '../model/verdict.ts';
import { isMessage, MissingText, render } from '../text/render.ts';
import { clean } from './clean.ts';

/** A value `text:ID` stands for another sentence of the catalogue, e.g. the title of a cause. */
const NESTED = 'text:';

const filled = (value: MessageValues[string]): MessageValues[string] =>
  typeof value === 'string' && value.startsWith(NESTED) && isMessage(value.slice(NESTED.length))
    ? render(value.slice(NESTED.length))
    : value;

/**
 * A sentence of the catalogue with its values filled in; what came from the wire
 * cannot steer anything. A sentence that was never written must not cost a person
 * the whole report: its id and values stand in for it.
 */
export const say = (message: string, values: MessageValues = {}): string => {
  const complete = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, filled(value)]),
  );
  try {
    return clean(render(message, complete));
  } catch (error) {
    if (!(error instanceof MissingText)) throw error;
    const rest = Object.entries(complete).map(([name, value]) => `${name} ${String(value)}`);
    return clean([message, ...rest].join(', '));
  }
};

export const sentence = ({ message, values, from }: Reason): Sentence => ({
  says: say(message, values),
  message,
  values,
  from,
});
