/**
 * A measured check by the page's own way, stopped by its button: `node page-stop.mjs MAIN REFLECTOR` on the laptop, and a
 * line on stdin presses it. Says on stderr when measuring begins, and prints the report that the page shows in the end.
 */
import { once } from 'node:events';

import { openPage } from './page-session.mjs';

const [main, reflector] = process.argv.slice(2);
const page = await openPage(main);

await page.post('check', { service: 'zoom', mode: 'enough', isThirdPartyAllowed: true, reflector });
void once(process.stdin, 'data').then(() => page.post('stop'));
for await (const { kind, content } of page.events()) {
  if (kind === 'measuring') process.stderr.write('Measuring now\n');
  if (kind !== 'state') continue;
  const { check, reportId } = content.state;
  if (check.kind === 'idle' && reportId !== undefined) break;
}
process.stdout.write(`${JSON.stringify(await page.ask('report'))}\n`);
if ((await page.close()) !== 0) process.exitCode = 70;
process.stdin.destroy();
