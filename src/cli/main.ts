#!/usr/bin/env node
/**
 * The way in. Whatever happens, it ends with one of the promised statuses: a verdict,
 * 64 for wrong usage, 70 for our own fault. Node's own status for an uncaught error is
 * 1, which would read as "degraded".
 */
import { cleanLines } from '../report/clean.ts';
import { openConsole, OutputError, type Console } from './console.ts';
import { helperWord } from './helper-word.ts';
import { noteInterrupts, obeyInterrupts } from './interrupts.ts';

const WRONG_USAGE = 64;
const OUR_FAULT = 70;

const terminal = openConsole();
let isFinished = false;

const finish = (code: number): void => {
  isFinished = true;
  // Probes that were not waited for may still hold sockets; nobody waits for them now.
  process.exit(code);
};

const isDebugging = (process.env['LINECHECK_DEBUG'] ?? '') !== '';

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const complain = async (error: unknown): Promise<number> => {
  if (error instanceof Error && error.name === 'UserError') {
    const hint = 'hint' in error ? `${String(error.hint)}\n` : '';
    // It repeats what was typed, and that may have come from a web page or another program.
    await terminal.err.write(cleanLines(`linecheck: ${error.message}\n${hint}`));
    return WRONG_USAGE;
  }
  if (error instanceof OutputError) {
    await terminal.err.write(cleanLines(`linecheck: ${error.message}\n`));
    return OUR_FAULT;
  }
  const detail =
    isDebugging && error instanceof Error ? (error.stack ?? '') : 'LINECHECK_DEBUG=1 shows where.';
  // What failed may quote what came from the wire.
  await terminal.err.write(
    cleanLines(`linecheck: a fault of its own: ${messageOf(error).slice(0, 300)}\n${detail}\n`),
  );
  return OUR_FAULT;
};

const crash = async (error: unknown): Promise<void> => {
  try {
    finish(await complain(error));
  } catch {
    finish(OUR_FAULT);
  }
};

process.on('uncaughtException', (error) => void crash(error));
process.on('unhandledRejection', (error) => void crash(error));
process.on('exit', () => {
  // Nothing left to wait for although the work is not done: a promise that never settled.
  if (!isFinished) {
    process.exitCode = OUR_FAULT;
    process.stderr.write('linecheck: a fault of its own: it stopped without an answer\n');
  }
});

const isVersion = (word: string | undefined): boolean => word === '--version' || word === '-V';
const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const run = async (argv: readonly string[], to: Console): Promise<number> => {
  const [first, second] = argv;
  if (isVersion(first)) {
    await to.out.write(`${(await import('./version.ts')).version()}\n`);
    return 0;
  }
  if (isHelp(first) || (first === 'help' && second === undefined)) {
    await to.out.write((await import('./help.ts')).generalHelp());
    return 0;
  }
  if (first === helperWord) return (await import('./helper.ts')).helper(argv.slice(1));
  // Options alone, or nothing, mean a check as well.
  if (first === undefined || first === 'check' || first.startsWith('-')) noteInterrupts();
  const { parseCommand, commandNamed } = await import('./parse-command.ts');
  const { helpOf } = await import('./help.ts');
  if (first === 'help') {
    await to.out.write(helpOf(commandNamed(second ?? '')));
    return 0;
  }
  const typed = parseCommand(argv);
  if (typed.command.name !== 'check') obeyInterrupts();
  if (typed.has('help')) {
    await to.out.write(helpOf(typed.command));
    return 0;
  }
  const { runners } = await import('./runners.ts');
  return runners[typed.command.name]?.(typed, to) ?? OUR_FAULT;
};

run(process.argv.slice(2), terminal).then(finish, crash);
