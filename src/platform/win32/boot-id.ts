/**
 * Which start of the kernel this is. A start after "fast startup" keeps the kernel and its settings, and this
 * number too: both agree that it was no restart. [K]
 */
import type { Host } from '../host.ts';
import { asText } from '../json.ts';
import { askRights } from './rights.ts';

/** PowerShell starts in 0.5-1 s, in many on a computer that is starting up itself. */
const timeoutMs = 30_000;

/** Empty where it cannot be told. */
export const windowsBootId = async (host: Host): Promise<string> => {
  const asked = await askRights(host, { do: 'boot-id' }, { timeoutMs });
  const text = asked.kind === 'done' ? (asText(asked.answer['bootId']) ?? '') : '';
  return /^\d{10,20}$/u.test(text) ? text : '';
};
