/** Started as an ordinary user by `elevation.test.ts`: asks for a helper, talks to it, prints what came of it. */
import { deadlineIn } from '../deadline.ts';
import { filesUnder } from '../files.ts';
import { programRunner } from '../run-program.ts';
import { linuxElevation } from './elevation.ts';

const [patience = '', ...command] = process.argv.slice(2);
const { PATH, HOME, DISPLAY } = process.env;
const environment = { PATH, HOME, DISPLAY };
const elevation = linuxElevation({
  environment,
  home: HOME ?? '/',
  userId: process.geteuid?.() ?? -1,
  files: filesUnder(''),
  run: programRunner(environment),
});

const answer = await elevation.start(command, '100% sure? Password:', deadlineIn(Number(patience)));
if (answer.kind === 'started') {
  const { channel } = answer;
  await channel.send('put "it" back');
  const lines: string[] = [];
  for await (const line of channel.lines) {
    lines.push(line);
    if (line.startsWith('heard ')) await channel.close();
  }
  process.stdout.write(`\n${JSON.stringify({ kind: 'started', lines })}\n`);
} else {
  process.stdout.write(`\n${JSON.stringify(answer)}\n`);
}
process.exit(0);
