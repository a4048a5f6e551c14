/**
 * Repairs by the page's own way, without a browser: starts `linecheck ui`, enters with the address it
 * prints, checks, asks what would be changed, agrees, follows the events to the end, and stops it by
 * Ctrl-C. Runs on the broken laptop: `node page-driver.mjs MAIN FIX`; prints how it ended as JSON.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const [main, fix] = process.argv.slice(2);
const server = spawn(process.execPath, [main, 'ui', '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [launch] = await once(createInterface({ input: server.stdout }), 'line');
const { origin } = new URL(launch);
const entered = await fetch(launch, { redirect: 'manual' });
const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';

const ask = async (path, init = {}) => {
  const response = await fetch(`${origin}/api/${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};
const { csrf } = await ask('session', { headers: { cookie } });
const headers = { cookie, origin, 'content-type': 'application/json', 'x-linecheck-csrf': csrf };
const post = (path, body) => ask(path, { method: 'POST', headers, body: JSON.stringify(body) });

/** The states as they come, until one is as wished for. */
const states = async function* states() {
  const { body } = await fetch(`${origin}/api/events`, { headers: { cookie } });
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    text += part;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/mu.exec(event)?.[1];
      if (event.startsWith('event: state\n') && data !== undefined) yield JSON.parse(data).state;
    }
  }
};

await post('check', { service: 'zoom', mode: 'reach', isThirdPartyAllowed: true });
let step = 'check';
for await (const { check, repair, reportId } of states()) {
  if (step === 'check' && check.kind === 'idle' && reportId !== undefined) {
    const plan = await post('repair/plan', fix === undefined ? {} : { fix });
    const chosen = plan.proposals.find(({ isPossible }) => isPossible);
    if (chosen === undefined) throw new Error(`no way: ${JSON.stringify(plan)}`);
    await post('repair/start', { planId: plan.id, fix: chosen.fix, consent: true });
    step = 'repair';
  } else if (step === 'repair' && repair.kind === 'over') {
    process.stdout.write(`${JSON.stringify(repair)}\n`);
    process.exitCode = ['kept', 'helped'].includes(repair.outcome) ? 0 : 1;
    break;
  }
}
server.kill('SIGINT');
const [code] = await once(server, 'exit');
// Ended by Ctrl-C is a good end.
if (code !== 0) process.exitCode = 70;
