/**
 * Fault injection: the real journal, the real handlers, the real dead man, with a step before and
 * after everything that leaves a trace. What a step does is the test's business: mostly, dying.
 */
import type { SettingHandlers, SettingHandler } from '../platform/hands.ts';
import type { Step } from './hands.fixture.ts';
import type { Journal, JournalFile } from './journal.ts';
import type { LocalSurgeonAsk } from './local-surgeon.ts';

export const stepping = (ask: LocalSurgeonAsk, step: Step): LocalSurgeonAsk => ({
  ...ask,
  journal: steppingJournal(ask.journal, step),
  hands: {
    ...ask.hands,
    settings: steppingHandlers(ask.hands.settings, step),
    deadMan: {
      arm: async (order) => {
        await step('before arming');
        const armed = await ask.hands.deadMan.arm(order);
        await step('after arming');
        return armed;
      },
      disarm: async (id, signal) => {
        await step('before disarming');
        await ask.hands.deadMan.disarm(id, signal);
        await step('after disarming');
      },
    },
  },
});

const steppingJournal = (journal: Journal, step: Step): Journal => {
  const file = (real: JournalFile): JournalFile => ({
    read: () => real.read(),
    append: async (line) => {
      const name = 'state' in line ? `${line.kind} ${line.index} ${line.state}` : line.kind;
      await step(`before ${name}`);
      await real.append(line);
      await step(`after ${name}`);
    },
  });
  return {
    ...journal,
    create: async (line) => {
      await step('before begin');
      const made = await journal.create(line);
      await step('after begin');
      return file(made);
    },
    open: async (id) => file(await journal.open(id)),
  };
};

const steppingHandler = <Value>(
  handler: SettingHandler<Value>,
  step: Step,
): SettingHandler<Value> => ({
  ...handler,
  write: async (on, value, signal) => {
    await step(`before writing ${on}`);
    const writing = await handler.write(on, value, signal);
    await step(`after writing ${on}`);
    return writing;
  },
});

const steppingHandlers = (settings: SettingHandlers, step: Step): SettingHandlers =>
  Object.fromEntries(
    Object.entries(settings).map(([id, handler]) => [
      id,
      // Each keeps the values of its own kind; nothing here looks into them.
      steppingHandler(handler as SettingHandler<unknown>, step),
    ]),
  );

/** Counts the steps and kills this very process (SIGKILL) at the one with this number; 0: never. */
export const killingAt = (
  number: number,
): { readonly step: Step; readonly steps: () => readonly string[] } => {
  const names: string[] = [];
  return {
    steps: () => names,
    step: async (name) => {
      names.push(name);
      if (names.length !== number) return;
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => {});
    },
  };
};
