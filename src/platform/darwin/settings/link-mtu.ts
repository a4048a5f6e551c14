/** Largest packet of one interface, by `networksetup`; it stays over a restart. */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { ask } from '../tools.ts';
import { objectionToDevice } from './service.ts';
import { runSteps, unknown, value } from './writing.ts';

/** The interface is taken down and up again. */
const settlesMs = 5_000;
const timeoutMs = 10_000;

/** RFC 8200: IPv6 needs 1280; Apple's hardware takes 9000 and some more. */
const smallest = 1_280;
const largest = 16_384;

export const linkMtu = (host: Host): SettingHandler<number> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on, mtu) =>
    objectionToDevice(on) ??
    (Number.isInteger(mtu) && mtu >= smallest && mtu <= largest
      ? undefined
      : 'no link takes packets of that size'),
  read: async (on, signal) => {
    if (objectionToDevice(on) !== undefined) return unknown('no interface can have that name');
    const said = await ask(host, 'networksetup', ['-getMTU', on], { signal });
    if (said.kind === 'unknown') return said;
    const mtu = parseMtu(said.text);
    return mtu === undefined ? unknown('networksetup named no size of packets') : value(mtu);
  },
  write: async (on, mtu, signal) =>
    runSteps(host, [['networksetup', ['-setMTU', on, String(mtu)]]], { signal, timeoutMs }),
});

/** `Active MTU: 1500 (Current Setting: 1500)`. What is set counts: it is what is written back. */
export const parseMtu = (text: string): number | undefined => {
  const [, active, setting] = /^Active MTU: (\d+) \(Current Setting: (\d+)\)/mu.exec(text) ?? [];
  return active === undefined ? undefined : Number(setting);
};
