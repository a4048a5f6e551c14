/** Everything that can change a Windows computer, one handler a setting. */
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { noHands } from '../no-hands.ts';

export const windowsHands = (_host: Host): Hands => ({ ...noHands });
