/** The catalogue of causes. A new file in this folder is a cause once it stands here. */
import type { Cause } from '../cause.ts';
import { noLink } from './no-link.ts';

export const causes: readonly Cause[] = [noLink];
