/** Started inside namespaces by `dead-man.test.ts`: arms or disarms, and says how. Arguments: what to do, as JSON. */
import { deadlineIn } from '../deadline.ts';
import { filesUnder } from '../files.ts';
import { programRunner } from '../run-program.ts';
import { linuxDeadMan } from './dead-man.ts';

interface Order {
  readonly do: 'arm' | 'disarm';
  readonly id: string;
  readonly undo: readonly string[];
  readonly afterSeconds: number;
  readonly survivesRestart: boolean;
  readonly userId: number;
  readonly home: string;
  /** Nobody waits for it any longer than this. */
  readonly patienceMs?: number;
}

const parsed = (text: string): Order => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(text) as Order;
};

const orders = process.argv.slice(2).map(parsed);
for (const { do: what, userId, home, patienceMs = 20_000, ...order } of orders) {
  const signal = deadlineIn(patienceMs);
  const environment = { PATH: process.env['PATH'], HOME: home };
  const deadMan = linuxDeadMan({
    environment,
    home,
    userId,
    files: filesUnder(''),
    run: programRunner(environment),
  });
  const answer =
    what === 'arm'
      ? await deadMan.arm({ ...order, signal })
      : await deadMan.disarm(order.id, signal);
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
}
