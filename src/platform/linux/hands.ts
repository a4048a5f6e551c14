/** Everything that can change a Linux computer, one handler a setting. */
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { noHands } from '../no-hands.ts';

export const linuxHands = (host: Host): Hands => ({
  ...noHands,
  elevation: { ...noHands.elevation, isElevated: host.userId === 0 },
});
