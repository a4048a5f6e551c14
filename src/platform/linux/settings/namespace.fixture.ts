/**
 * Started inside namespaces by the tests of this folder: carries out orders on settings through the
 * hands of this computer, one after the other, and prints the answers as JSON.
 */
import { spawnSync } from 'node:child_process';
import { deadlineIn } from '../../deadline.ts';
import type { SettingHandler } from '../../hands.ts';
import { linuxPlatform } from '../index.ts';
import { skipped } from '../../../model/outcome.ts';

/** `sh`: something that happens meanwhile; its output is the answer. */
export type Order =
  | { readonly read: string; readonly on: string }
  | { readonly write: string; readonly on: string; readonly value: unknown }
  | { readonly sh: string };

const platform = linuxPlatform(process.env, async () => skipped('no lookups here'));

const carryOut = async (order: Order): Promise<unknown> => {
  if ('sh' in order) {
    const { stdout, stderr } = spawnSync('sh', ['-c', order.sh], { encoding: 'utf8' });
    return stdout + stderr;
  }
  const settings: Readonly<Record<string, unknown>> = (await platform.hands()).settings;
  const handler = settings['read' in order ? order.read : order.write] as SettingHandler<unknown>;
  const signal = deadlineIn(30_000);
  if ('read' in order) return handler.read(order.on, signal);
  const why = handler.objection(order.on, order.value);
  return why === undefined ? handler.write(order.on, order.value, signal) : { objection: why };
};

const main = async (): Promise<void> => {
  const answers: unknown[] = [];
  for (const order of JSON.parse(process.argv[2] ?? '[]') as readonly Order[]) {
    answers.push(await carryOut(order));
  }
  process.stdout.write(`\n${JSON.stringify(answers)}\n`);
};

void main();
