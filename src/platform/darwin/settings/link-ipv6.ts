/**
 * IPv6 of one interface: automatic, off, link-local only, or set by hand with address, router and prefix.
 * `networksetup` works on the service that owns the interface. A hand-made setting whose three parts it
 * does not all print could not be put back, and is not touched. [K]
 */
import { isIP } from 'node:net';
import type { Texts } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { ask } from '../tools.ts';
import { findServiceOn, objectionToDevice } from './service.ts';
import { runSteps, unknown, value } from './writing.ts';

/** Addresses from the router take a few seconds to come back. */
const settlesMs = 5_000;
const timeoutMs = 10_000;

const modes: Readonly<Record<string, string>> = {
  automatic: '-setv6automatic',
  off: '-setv6off',
  'link-local': '-setv6LinkLocal',
  manual: '-setv6manual',
};

const partKeys = ['address', 'prefixLength', 'router'] as const;

export const linkIpv6 = (host: Host): SettingHandler<Texts> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on, texts) => objectionToDevice(on) ?? objectionToTexts(texts),
  read: async (on, signal) => {
    const service = await findServiceOn(host, on, signal);
    if (service.kind === 'unknown') return service;
    const said = await ask(host, 'networksetup', ['-getinfo', service.value], { signal });
    if (said.kind === 'unknown') return said;
    const texts = parseIpv6(said.text);
    return texts === undefined
      ? unknown('networksetup does not say how IPv6 is set, or not all of it')
      : value(texts);
  },
  write: async (on, texts, signal) => {
    const service = await findServiceOn(host, on, signal);
    if (service.kind === 'unknown') return { kind: 'refused', why: service.why };
    const mode = texts['mode'] ?? '';
    const parts = mode === 'manual' ? partKeys.map((key) => texts[key] ?? '') : [];
    const args = [modes[mode] ?? '', service.value, ...parts];
    return runSteps(host, [['networksetup', args]], { signal, timeoutMs });
  },
});

const objectionToTexts = (texts: Texts): string | undefined => {
  const mode = texts['mode'] ?? '';
  const keys = Object.keys(texts);
  if (!Object.hasOwn(modes, mode)) return 'that is no way to set IPv6';
  if (mode !== 'manual') return keys.length === 1 ? undefined : 'that mode has no parts';
  const isRight =
    keys.length === 4 &&
    isIP(texts['address'] ?? '') === 6 &&
    isIP(texts['router'] ?? '') === 6 &&
    /^\d{1,3}$/u.test(texts['prefixLength'] ?? '');
  return isRight ? undefined : 'that is no address of IPv6 with its router';
};

const words: Readonly<Record<string, string>> = {
  Automatic: 'automatic',
  Off: 'off',
  'Link-local only': 'link-local',
  Manual: 'manual',
};

/** Undefined for a mode in other words, and for a manual one that is not told whole. */
export const parseIpv6 = (text: string): Texts | undefined => {
  const valueOf = (key: string): string =>
    new RegExp(`^${key}: (.*?)\\s*$`, 'mu').exec(text)?.[1] ?? '';
  const word = valueOf('IPv6');
  const mode = Object.hasOwn(words, word) ? words[word] : undefined;
  if (mode === undefined) return undefined;
  if (mode !== 'manual') return { mode };
  const texts = {
    mode,
    address: valueOf('IPv6 IP address'),
    prefixLength: valueOf('IPv6 Prefix Length'),
    router: valueOf('IPv6 Router'),
  };
  return objectionToTexts(texts) === undefined ? texts : undefined;
};
