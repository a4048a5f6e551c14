/** `linecheck ui` without a browser: starts it, enters with the address it prints, and asks what its page would ask. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export const openPage = async (main) => {
  const server = spawn(process.execPath, [main, 'ui', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [launch] = await once(createInterface({ input: server.stdout }), 'line');
  const { origin } = new URL(launch);
  const entered = await fetch(launch, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';

  const ask = async (path, init = {}) => {
    const response = await fetch(`${origin}/api/${path}`, { headers: { cookie }, ...init });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const { csrf } = await ask('session');
  const headers = { cookie, origin, 'content-type': 'application/json', 'x-linecheck-csrf': csrf };

  return {
    ask,
    post: (path, body = {}) => ask(path, { method: 'POST', headers, body: JSON.stringify(body) }),
    /** Kind and content of all that the page is told, until whoever reads it has seen enough. */
    async *events() {
      const { body } = await fetch(`${origin}/api/events`, { headers: { cookie } });
      let text = '';
      for await (const part of body.pipeThrough(new TextDecoderStream())) {
        text += part;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^data: (.*)$/mu.exec(event)?.[1];
          const kind = /^event: (.*)$/mu.exec(event)?.[1];
          if (kind !== undefined && data !== undefined) yield { kind, content: JSON.parse(data) };
        }
      }
    },
    /** By Ctrl-C; its exit status. */
    async close() {
      server.kill('SIGINT');
      const [code] = await once(server, 'exit');
      return code;
    },
  };
};
