/**
 * Repairs by the page's own way, without a browser: checks, asks what would be changed, agrees, follows the events
 * to the end, and stops it by Ctrl-C. Runs on the broken laptop: `node page-driver.mjs MAIN FIX`; prints how it ended
 * as JSON.
 */
import { openPage } from './page-session.mjs';

const [main, fix] = process.argv.slice(2);
const page = await openPage(main);

await page.post('check', { service: 'zoom', mode: 'reach', isThirdPartyAllowed: true });
let step = 'check';
for await (const { kind, content } of page.events()) {
  if (kind !== 'state') continue;
  const { check, repair, reportId } = content.state;
  if (step === 'check' && check.kind === 'idle' && reportId !== undefined) {
    const plan = await page.post('repair/plan', fix === undefined ? {} : { fix });
    const chosen = plan.proposals.find(({ isPossible }) => isPossible);
    if (chosen === undefined) throw new Error(`no way: ${JSON.stringify(plan)}`);
    await page.post('repair/start', { planId: plan.id, fix: chosen.fix, consent: true });
    step = 'repair';
  } else if (step === 'repair' && repair.kind === 'over') {
    process.stdout.write(`${JSON.stringify(repair)}\n`);
    process.exitCode = ['kept', 'helped'].includes(repair.outcome) ? 0 : 1;
    break;
  }
}
// Ended by Ctrl-C is a good end.
if ((await page.close()) !== 0) process.exitCode = 70;
