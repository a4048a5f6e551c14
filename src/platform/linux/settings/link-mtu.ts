/** The largest packet an interface sends. The kernel forgets it with the interface, so a restart is an undo. */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asNumber, asText, objectsIn, parseJson } from '../../json.ts';
import { objectionToInterface } from './interface-name.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** `ip` answers in 3 ms; this forgives a computer that is swapping. */
const timeoutMs = 5_000;

/** RFC 8200: below 1280 the kernel takes IPv6 away from the interface, with all its addresses. */
const leastBytes = 1280;
const mostBytes = 65_535;

export const linkMtu = (host: Host): SettingHandler<number> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, bytes) =>
    objectionToInterface(on) ??
    (Number.isInteger(bytes) && bytes >= leastBytes && bytes <= mostBytes
      ? undefined
      : `${bytes} bytes is no size for a link that carries IPv6`),
  read: async (on, signal) => {
    const args = ['-json', 'link', 'show', 'dev', on];
    const result = await host.run('ip', args, { timeoutMs, signal });
    const trouble = unreadable('ip', result);
    if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
    const bytes = parseLinkMtu(result.stdout);
    return bytes === undefined ? unknown('ip named no size') : value(bytes);
  },
  write: async (on, bytes, signal) => {
    const args = ['link', 'set', 'dev', on, 'mtu', String(bytes)];
    return writingOf('ip', await host.run('ip', args, { timeoutMs, signal }));
  },
});

/**
 * `ip -json link show dev NAME`: one link; earlier ones print an empty object for each that was not
 * asked for. Undefined for less and for more.
 */
export const parseLinkMtu = (text: string): number | undefined => {
  const [link, ...others] = objectsIn(parseJson(text)).filter(
    (one) => asText(one['ifname']) !== undefined,
  );
  const bytes = others.length === 0 ? asNumber(link?.['mtu']) : undefined;
  return bytes !== undefined && Number.isInteger(bytes) && bytes > 0 ? bytes : undefined;
};
