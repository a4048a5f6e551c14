/** The questions that `scripts/rights.ps1` answers. */
import type { Host } from '../host.ts';
import { asText, isObject, parseJson, type JsonObject } from '../json.ts';
import { powershell } from './powershell.ts';
import { decode } from './decode.ts';

export type RightsAnswer =
  | { readonly kind: 'done'; readonly answer: JsonObject }
  /** `isRefusal`: the person said no. */
  | { readonly kind: 'failed'; readonly isRefusal: boolean; readonly why: string };

export const askRights = async (
  host: Host,
  order: JsonObject,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<RightsAnswer> => {
  const result = await powershell(host, 'rights', order, options);
  switch (result.kind) {
    case 'absent':
      return failed('there is no Windows PowerShell');
    case 'refused':
      return failed(result.why);
    case 'late':
      return failed('Windows PowerShell did not answer in time');
    case 'ended':
      break;
  }
  const text = result.bytes === undefined ? result.stdout : decode(result.bytes, []);
  const answer = parseRights(text);
  if (answer?.['ok'] === true) return { kind: 'done', answer };
  const why = asText(answer?.['why']) || `Windows PowerShell ended with ${result.code}`;
  return { ...failed(why.slice(0, 300)), isRefusal: answer?.['refused'] === true };
};

/** The last line that is an object: warnings may stand before it. */
export const parseRights = (text: string): JsonObject | undefined =>
  text
    .split(/\r?\n/u)
    .map((line) => parseJson(line.trim()))
    .findLast(isObject);

const failed = (why: string): Extract<RightsAnswer, { kind: 'failed' }> => ({
  kind: 'failed',
  isRefusal: false,
  why,
});
