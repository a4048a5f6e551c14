/**
 * `iw dev X survey dump`: how busy the channel is and how loud its noise. Only the block of the
 * channel in use counts: the others were heard for moments during a scan.
 */
import { endedText } from '../text-lines.ts';

export interface ChannelTimes {
  readonly noiseDbm?: number;
  readonly activeMs?: number;
  readonly busyMs?: number;
}

export const parseSurvey = (text: string): ChannelTimes | undefined => {
  const block = endedText(text)
    .split(/^(?=Survey data from )/mu)
    .find((part) => /^\s*frequency:\s*\d+(?:\.\d+)? MHz \[in use\]\s*$/mu.test(part));
  if (block === undefined) return undefined;
  const noise = Number(/^\s*noise:\s*(-\d{1,3}) dBm\s*$/mu.exec(block)?.[1] ?? Number.NaN);
  const activeMs = timeOf(block, 'active');
  const busyMs = timeOf(block, 'busy');
  return {
    // Nothing is quieter than thermal noise in a narrow channel (-110 dBm), and -1 is a driver's "no idea".
    ...(noise >= -110 && noise <= -30 ? { noiseDbm: noise } : {}),
    ...(activeMs === undefined ? {} : { activeMs }),
    ...(busyMs === undefined ? {} : { busyMs }),
  };
};

const timeOf = (block: string, which: string): number | undefined => {
  const pattern = new RegExp(`^\\s*channel ${which} time:\\s*(\\d{1,18}) ms\\s*$`, 'mu');
  const digits = pattern.exec(block)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** A shorter time on the channel than this is a glimpse. */
const MIN_ACTIVE_MS = 100;

/**
 * Share of the time in which the channel was busy between two looks. Some drivers start the
 * counters anew with every look: then the second look alone is the time between.
 */
export const busyBetween = (
  before: ChannelTimes | undefined,
  after: ChannelTimes | undefined,
): { readonly busyRatio?: number } => {
  if (after?.activeMs === undefined || after.busyMs === undefined) return {};
  const isRunning =
    before?.activeMs !== undefined &&
    before.busyMs !== undefined &&
    before.activeMs <= after.activeMs &&
    before.busyMs <= after.busyMs;
  const activeMs = after.activeMs - (isRunning ? before.activeMs : 0);
  const busyMs = after.busyMs - (isRunning ? before.busyMs : 0);
  return activeMs >= MIN_ACTIVE_MS && busyMs <= activeMs ? { busyRatio: busyMs / activeMs } : {};
};
