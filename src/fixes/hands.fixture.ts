/**
 * A computer made of a few settings in memory, and a journal in memory, for tests: any step can be the
 * one at which the process is killed. A kill never returns, as the real one does not.
 */
import { EventEmitter, once } from 'node:events';

import type { Change, SettingId, Settings } from '../model/change.ts';
import type { Hands, SettingHandler, Writing } from '../platform/hands.ts';
import { noHands } from '../platform/no-hands.ts';
import type { Clock } from './clock.ts';
import { encodeLine, type JournalLine } from './journal-line.ts';
import type { Journal } from './journal.ts';
import { localSurgeon, type LocalSurgeonAsk } from './local-surgeon.ts';
import type { Operation, OperationPlan, Surgeon } from './surgeon.ts';
import { readTransaction } from './transaction.ts';

export type Values = Map<string, unknown>;

export const placeOf = ({ setting, on }: Pick<Change, 'setting' | 'on'>): string =>
  `${setting} ${on}`;

export const valuesBefore = (changes: readonly Change[]): Values =>
  new Map(changes.map((change) => [placeOf(change), change.before]));

/** Called before and after everything that leaves a trace; may never come back. */
export type Step = (name: string) => Promise<void>;

export const noStep: Step = () => Promise.resolve();

/** Counts the steps and stops the world at the one with this number, 1 first. */
export const killAt = (
  number: number,
): { readonly step: Step; readonly killed: Promise<'killed'>; steps(): readonly string[] } => {
  const names: string[] = [];
  const death = new EventEmitter();
  return {
    killed: once(death, 'killed').then(() => 'killed' as const),
    steps: () => names,
    step: (name) => {
      names.push(name);
      if (names.length !== number) return Promise.resolve();
      death.emit('killed');
      return new Promise(() => {});
    },
  };
};

export interface Behaviour {
  readonly needs?: 'user' | 'admin';
  readonly lasts?: 'until-restart' | 'for-good';
  readonly settlesMs?: number;
  /** Instead of writing. */
  write?(place: string, value: unknown, values: Values): Writing;
  objection?(on: string, value: unknown): string | undefined;
  /** A write is two halves, and a kill may fall between them. */
  readonly isTearing?: boolean;
}

const TORN = 'half written: ';

export const memoryHands = (
  values: Values,
  behaviour: Behaviour = {},
  step: Step = noStep,
): Hands => {
  const handler = <Id extends SettingId>(id: Id): SettingHandler<Settings[Id]> => ({
    needs: behaviour.needs ?? 'user',
    lasts: behaviour.lasts ?? 'for-good',
    settlesMs: behaviour.settlesMs ?? 0,
    objection: (on, value) => behaviour.objection?.(on, value),
    read: async (on) => {
      const place = placeOf({ setting: id, on });
      if (!values.has(place)) return { kind: 'unknown', why: 'not there' };
      return { kind: 'value', value: structuredClone(values.get(place)) as Settings[Id] };
    },
    write: async (on, value) => {
      const place = placeOf({ setting: id, on });
      await step(`before write ${place}`);
      const instead = behaviour.write?.(place, value, values);
      if (instead !== undefined) return instead;
      if (behaviour.isTearing === true) {
        values.set(place, `${TORN}${JSON.stringify(value)}`);
        await step(`in write ${place}`);
      }
      values.set(place, structuredClone(value));
      await step(`after write ${place}`);
      return { kind: 'written' };
    },
    isTorn: (current, { after }) => (current as unknown) === `${TORN}${JSON.stringify(after)}`,
  });
  return {
    ...noHands,
    settings: {
      'file.hosts': handler('file.hosts'),
      'dns.networkmanager': handler('dns.networkmanager'),
      'dns.resolvconf': handler('dns.resolvconf'),
      'proxy.gnome': handler('proxy.gnome'),
      'link.mtu': handler('link.mtu'),
      'firewall.ufw-rule': handler('firewall.ufw-rule'),
      'tunnel.connection': handler('tunnel.connection'),
    },
    elevation: { ...noHands.elevation, isElevated: false },
    deadMan: {
      arm: async ({ id }) => {
        await step(`arm`);
        return { kind: 'armed', by: [`a timer for ${id}`] };
      },
      disarm: () => step('disarm'),
    },
    bootId: async () => 'boot-1',
  };
};

/** Each file is its text; the map survives the process. A kill inside a write leaves `tornShare` of the line. */
export const memoryJournal = (
  files: Map<string, string>,
  step: Step = noStep,
  tornShare = 0.5,
): Journal => {
  const append = async (id: string, line: JournalLine): Promise<void> => {
    await step(`before ${nameOf(line)}`);
    const text = files.get(id) ?? '';
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    const written = text + gap + encodeLine(line);
    files.set(id, written.slice(0, text.length + (written.length - text.length) * tornShare));
    await step(`in ${nameOf(line)}`);
    files.set(id, written);
    await step(`after ${nameOf(line)}`);
  };
  const fileOf = (id: string) => ({
    append: (line: JournalLine) => append(id, line),
    read: async () => readTransaction(files.get(id) ?? ''),
  });
  return {
    create: async (line) => {
      await append(line.id, line);
      return fileOf(line.id);
    },
    open: async (id) => fileOf(id),
    list: async () => ({
      problems: [],
      transactions: [...files.values()].flatMap((text) => {
        const read = readTransaction(text);
        return read.kind === 'transaction' ? [read.transaction] : [];
      }),
    }),
    prune: async () => {},
  };
};

const nameOf = (line: JournalLine): string =>
  'state' in line ? `${line.kind} ${line.index} ${line.state}` : line.kind;

/** Stands still, except while somebody waits. */
export const manualClock = (): Clock => {
  let elapsedMs = 0;
  return {
    now: () => elapsedMs,
    // 2026-11-23T12:00:00Z
    wallClock: () => 1_795_435_200_000 + elapsedMs,
    wait: async (ms) => {
      elapsedMs += ms;
    },
  };
};

export const surgeonAsk = (
  hands: Hands,
  journal: Journal,
  lockPath: string,
  clock: Clock = manualClock(),
): LocalSurgeonAsk => ({
  hands,
  journal,
  lockPath,
  clock,
  whyUntrusted: async () => undefined,
  armedUndo: (id) => ['/usr/bin/linecheck', 'undo', '--armed', id],
});

export interface Room {
  readonly values: Values;
  readonly files: Map<string, string>;
  readonly surgeon: Surgeon;
}

/** A surgeon, the settings it finds, and its journal. */
export const roomFor = (
  changes: readonly Change[],
  lockPath: string,
  behaviour: Behaviour = {},
): Room => {
  const values = valuesBefore(changes);
  const files = new Map<string, string>();
  const hands = memoryHands(values, behaviour);
  return {
    values,
    files,
    surgeon: localSurgeon(surgeonAsk(hands, memoryJournal(files), lockPath)),
  };
};

export const planOf = (...changes: readonly Change[]): OperationPlan => ({
  fix: 'some-fix',
  changes,
  deadlineSeconds: 120,
  isTimedTest: false,
});

export const begun = async (
  { surgeon }: Room,
  ...changes: readonly Change[]
): Promise<Operation> => {
  const beginning = await surgeon.begin(planOf(...changes), new AbortController().signal);
  if (beginning.kind !== 'begun') throw new Error(JSON.stringify(beginning));
  return beginning.operation;
};
