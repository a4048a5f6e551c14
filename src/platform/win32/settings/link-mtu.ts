/** MTU of an interface for IPv4, in the active store: a restart brings the old one back. */
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { setNumber } from '../shapes.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { interfaceIn, listInterfaces, noSuchInterface, objectionToName } from './interfaces.ts';

/** IPv4 needs 576 (RFC 791), Windows takes no less; jumbo frames end at 9216 or so. */
const smallest = 576;
const largest = 9_216;

/** A link that takes a new MTU is told at once; drivers that restart for it need some seconds. */
const settlesMs = 5_000;

export const linkMtu = (host: Host): SettingHandler<number> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs,
  objection: (on, value) =>
    objectionToName(on) ??
    (Number.isInteger(value) && value >= smallest && value <= largest
      ? undefined
      : `an MTU lies between ${smallest} and ${largest}`),
  read: async (on, signal) => {
    const found = await runSteps(host, [listInterfaces, allMtus], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const one = interfaceIn(found.answers[0] ?? [], on);
    if (one === undefined) return { kind: 'unknown', why: noSuchInterface };
    const row = (found.answers[1] ?? []).find(({ InterfaceIndex }) => InterfaceIndex === one.index);
    const mtu = setNumber(row?.['NlMtu']);
    return mtu === undefined
      ? { kind: 'unknown', why: 'it has no IPv4' }
      : { kind: 'value', value: mtu };
  },
  write: async (on, value, signal) => {
    const found = await runSteps(host, [listInterfaces], signal);
    if (found.kind === 'stopped') return { kind: 'refused', why: found.why };
    const one = interfaceIn(found.answers[0] ?? [], on);
    if (one === undefined) return { kind: 'refused', why: noSuchInterface };
    const steps: readonly Step[] = [
      {
        run: 'Set-NetIPInterface',
        with: {
          InterfaceIndex: one.index,
          AddressFamily: 'IPv4',
          NlMtuBytes: value,
          PolicyStore: 'ActiveStore',
        },
      },
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

const allMtus: Step = {
  run: 'Get-NetIPInterface',
  with: { AddressFamily: 'IPv4', PolicyStore: 'ActiveStore' },
  select: ['InterfaceIndex', 'NlMtu'],
};
