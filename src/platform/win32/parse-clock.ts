/**
 * `w32tm /query /status` by shape: labels are translated, order and values are not. The first number
 * is the leap indicator (3: not synchronised), the second the stratum, the only `0x…` the reference
 * (0 or `LOCL`: no outside source). Refusals carry an HRESULT in every language.
 */
import type { ClockState } from '../../model/machine-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { wholeLines } from '../text-lines.ts';
import { firstIn } from './shapes.ts';

/** ERROR_SERVICE_NOT_ACTIVE. */
const notRunning = '0x80070426';
const noSource = new Set(['00000000', '4C4F434C']);

export const parseTimeStatus = (text: string): ClockState | undefined => {
  if (text.toLowerCase().includes(notRunning)) return { isSynchronised: false };
  const values = wholeLines(text).flatMap((line) => /[:：]\s*(.+?)\s*$/u.exec(line)?.[1] ?? []);
  const leap = /^([0-3])\s*\(/u.exec(values[0] ?? '')?.[1];
  const stratum = /^(\d{1,2})\b/u.exec(values[1] ?? '')?.[1];
  const reference = /0x([0-9a-f]{8})/iu.exec(values.join('\n'))?.[1]?.toUpperCase();
  if (leap === undefined || stratum === undefined || reference === undefined) return undefined;
  // Stratum 0 is "unspecified" (RFC 5905): nobody has set this clock.
  const isSynchronised = leap !== '3' && stratum !== '0' && !noSource.has(reference);
  const source = sourceIn(values);
  return { isSynchronised, ...(source === undefined ? {} : { source }) };
};

/** The line after the time of the last success: a name, with flags after a comma. */
const sourceIn = (values: readonly string[]): string | undefined => {
  const hosts = values.filter((value) =>
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:,0x[0-9a-f]+)?$/iu.test(value),
  );
  return hosts.find((value) => !/^\d+(?:\.\d+)?s?$/u.test(value))?.replace(/,0x[0-9a-f]+$/iu, '');
};

/** Section `clock`, for when w32tm may not answer: a service that does not run sets no clock. */
export const parseTimeService = (data: JsonObject): ClockState => {
  const service = firstIn(data['service']);
  const type = asText(firstIn(data['config'])['Type']);
  const server = (asText(firstIn(data['config'])['NtpServer']) ?? '').split(/[\s,]/u)[0] ?? '';
  const isOff = asText(service['StartMode']) === 'Disabled' || type === 'NoSync';
  if (isOff) return { isSynchronised: false };
  const isName = /^[a-z0-9.:-]{1,253}$/iu.test(server);
  return isName && type !== 'NT5DS' ? { source: server } : {};
};
