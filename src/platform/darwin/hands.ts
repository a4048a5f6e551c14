/** Everything that can change a Mac, one handler a setting. */
import { darwinBootId } from '../boot-id.ts';
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { noHands } from '../no-hands.ts';

export const darwinHands = (host: Host): Hands => ({
  ...noHands,
  elevation: { ...noHands.elevation, isElevated: host.userId === 0 },
  bootId: () => darwinBootId(host),
});
