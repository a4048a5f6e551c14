import type { Plan } from './plan.ts';
import type { Job, Room } from './room.ts';
import { projectFolder } from './world-control.ts';

/** The built reflector on a rented machine outside every service's ranges. The line to paste comes before `ready`. */
export async function startReflector(
  rented: Room,
  plan: Plan,
  extra: readonly string[] = [],
): Promise<{ url: string; job: Job }> {
  const lines: string[] = [];
  const address = plan.ipv4 ? plan.rented.ipv4 : plan.rented.ipv6;
  const job = await rented.start(
    [
      process.execPath,
      `${projectFolder}/dist/cli/main.js`,
      'reflector',
      '--address',
      address,
      ...extra,
    ],
    {
      ready: /^ready/,
      onLine: (line) => lines.push(line),
      env: { LINECHECK_HOME: '/run/lab/reflector' },
    },
  );
  const url = lines.join('\n').match(/https:\/\/\S+/)?.[0];
  if (url === undefined) throw new Error(`the reflector printed no address:\n${lines.join('\n')}`);
  return { url, job };
}
