import type { OverallVerdict } from '../../../src/model/diagnosis.ts';
import type { WifiSample } from '../../../src/model/page-api.ts';

/**
 * Signal in dBm for real-time sound and picture: -67 is what vendors plan voice for, below -75 rates fall and
 * packets are repeated. The probe's rule for a weak signal uses the same two bounds.
 */
const GOOD_DBM = -67;
const WEAK_DBM = -75;

/** One answer in twenty missing is heard as gaps. */
const LOSSY_RATIO = 0.05;

export interface Standing {
  readonly id: 'good' | 'fair' | 'weak' | 'lossy' | 'away' | 'unknown';
  readonly tone: OverallVerdict;
}

/** Whether the router still answers weighs more than the signal: a strong signal that loses packets helps nobody. */
export const standingOf = ({ isConnected, signalDbm, gatewayLossRatio }: WifiSample): Standing => {
  if (!isConnected) return { id: 'away', tone: 'blocked' };
  if (gatewayLossRatio !== undefined && gatewayLossRatio >= LOSSY_RATIO) {
    return { id: 'lossy', tone: 'blocked' };
  }
  if (signalDbm === undefined) return { id: 'unknown', tone: 'unknown' };
  if (signalDbm >= GOOD_DBM) return { id: 'good', tone: 'ready' };
  return signalDbm >= WEAK_DBM ? { id: 'fair', tone: 'degraded' } : { id: 'weak', tone: 'blocked' };
};
