/** Started in a mount namespace by the test: tries to set aside a folder that is a disk of its own. */
import { readdirSync } from 'node:fs';
import { deadlineIn } from '../../deadline.ts';
import { clientFolder } from './client-folder.ts';

const home = process.argv[2] ?? '';
const on = `${home}/.zoom/data`;
const handler = clientFolder({ home }, () => undefined);
void handler
  .write(on, { at: `${on}.set-aside-1` }, deadlineIn(10_000))
  .then((writing) =>
    process.stdout.write(JSON.stringify({ writing, names: readdirSync(`${home}/.zoom`) })),
  );
