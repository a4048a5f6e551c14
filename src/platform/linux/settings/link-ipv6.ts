/**
 * IPv6 of one interface, on or off, whole: the kernel's switch, and with it the addresses and
 * routes that a person set and that the switch takes away (measured: `disable_ipv6` empties the
 * interface, and back on only the link-local address comes by itself). What a router announces
 * comes again when it is asked, which the kernel does; where a network manager does that in its
 * stead (`accept_ra` off), nobody would ask, and we say so instead of switching.
 */
import { writeFile } from 'node:fs/promises';
import type { Texts } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { objectionToInterface } from './interface-name.ts';
import { parseSetAddresses, parseSetRoutes, routeLine } from './parse-link-ipv6.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** `ip` answers in 3 ms; this forgives a computer that is swapping. */
const timeoutMs = 5_000;

const keys = ['disable_ipv6', 'addresses', 'routes'];

export const linkIpv6 = (host: Host): SettingHandler<Texts> => ({
  needs: 'admin',
  lasts: 'until-restart',
  // Routes through a fresh link-local address wait for its duplicate check, a second at most.
  settlesMs: 2_000,
  objection: (on, texts) => objectionToInterface(on) ?? objectionToTexts(texts),
  read: (on, signal) => readWhole(host, on, signal),
  write: async (on, texts, signal) => {
    try {
      await writeFile(switchOf(on), `${texts['disable_ipv6']}\n`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { kind: 'refused', why };
    }
    return texts['disable_ipv6'] === '1' ? { kind: 'written' } : refill(host, on, texts, signal);
  },
  // Off with everything gone, or on and not yet filled again: both are our own half way.
  isTorn: (current, { before, after }) => {
    const lines = new Set([before, after].flatMap(linesOf));
    return linesOf(current).every((line) => lines.has(line));
  },
});

const switchOf = (device: string): string => `/proc/sys/net/ipv6/conf/${device}/disable_ipv6`;

const linesOf = (texts: Texts): readonly string[] =>
  `${texts['addresses'] ?? ''}\n${texts['routes'] ?? ''}`.split('\n').filter((line) => line !== '');

const addressLine =
  /^[0-9a-f:.]+\/\d{1,3}(?: (?:nodad|noprefixroute|home|mngtmpaddr|preferred_lft \d+))*$/u;

const objectionToTexts = (texts: Texts): string | undefined => {
  const isKnown = Object.keys(texts).every((key) => keys.includes(key));
  if (!isKnown || !['0', '1'].includes(texts['disable_ipv6'] ?? '')) {
    return 'that is not the state of an interface';
  }
  const isRight =
    (texts['addresses'] ?? '').split('\n').every((line) => line === '' || addressLine.test(line)) &&
    (texts['routes'] ?? '').split('\n').every((line) => line === '' || routeLine.test(line));
  return isRight ? undefined : 'that is no address or route';
};

const readWhole = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Reading<Texts>> => {
  const file = await host.files.read(switchOf(device));
  if (file.kind !== 'text') return unknown('this interface has no IPv6 to switch');
  const options = { timeoutMs, signal };
  const shown = await host.run('ip', ['-json', '-6', 'addr', 'show', 'dev', device], options);
  const trouble = unreadable('ip', shown);
  if (trouble !== undefined || shown.kind !== 'ended') return trouble ?? unknown('no answer');
  const set = parseSetAddresses(shown.stdout);
  if (set === undefined) return unknown('ip printed no list of addresses');
  if (set.hasPassing && !(await asksRouters(host, device))) {
    return unknown(
      'a network manager holds the addresses: switched off here they would not return',
    );
  }
  const routes = await readRoutes(host, device, signal);
  if (routes.kind === 'unknown') return routes;
  return value({
    disable_ipv6: file.text.trim(),
    addresses: set.addresses.join('\n'),
    routes: routes.value.join('\n'),
  });
};

/** Documentation/networking/ip-sysctl: 1 asks unless the computer forwards, 2 asks in any case. */
const asksRouters = async (host: Host, device: string): Promise<boolean> => {
  const read = async (key: string): Promise<string> => {
    const file = await host.files.read(`/proc/sys/net/ipv6/conf/${device}/${key}`);
    return file.kind === 'text' ? file.text.trim() : '';
  };
  const accepts = await read('accept_ra');
  return accepts === '2' || (accepts === '1' && (await read('forwarding')) === '0');
};

const readRoutes = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Reading<readonly string[]>> => {
  const args = ['-N', '-details', '-6', 'route', 'show', 'dev', device, 'table', 'all'];
  const result = await host.run('ip', args, { timeoutMs, signal });
  const trouble = unreadable('ip', result);
  if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
  const routes = parseSetRoutes(result.stdout);
  return routes === undefined ? unknown('ip printed a route we do not understand') : value(routes);
};

/** Newest address first is how the kernel prints them: added again in reverse they stand as before. */
const refill = async (
  host: Host,
  device: string,
  texts: Texts,
  signal: AbortSignal,
): Promise<Writing> => {
  const now = await readWhole(host, device, signal);
  if (now.kind === 'unknown') return { kind: 'failed', why: now.why };
  const standing = new Set(linesOf(now.value));
  const missing = (key: string): readonly (readonly string[])[] =>
    (texts[key] ?? '')
      .split('\n')
      .filter((line) => line !== '' && !standing.has(line))
      .map((line) => line.split(' '));
  const orders = [
    ...missing('addresses')
      .toReversed()
      .map((words) => ['addr', 'add', ...words, 'dev', device]),
    ...missing('routes').map((words) => ['route', 'add', ...words, 'dev', device]),
  ];
  for (const order of orders) {
    const writing = writingOf('ip', await host.run('ip', ['-6', ...order], { timeoutMs, signal }));
    if (writing.kind !== 'written')
      return { kind: 'failed', why: 'why' in writing ? writing.why : '' };
  }
  return { kind: 'written' };
};
