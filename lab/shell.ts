import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

import { breakNetwork, type Means } from './attempt.ts';
import { chooseScenarios } from './choose.ts';
import { loadScenarios } from './scenarios/index.ts';
import type { Lab } from './topology/lab.ts';

/** A shell on the broken laptop, as its user. `linecheck` is there; leaving the shell ends the lab. */
export async function openShell(id: string, seed: number, means: Means): Promise<number> {
  const [scenario] = chooseScenarios(await loadScenarios(), [id]);
  if (!scenario) return 64;
  const { lab, arguments: extra } = await breakNetwork(scenario, seed, means);
  try {
    const command = [...means.doctor, ...extra].map((word) => `'${word}'`).join(' ');
    await lab.laptop.write(
      '/run/lab/bin/linecheck',
      `#!/bin/sh\n[ $# -gt 0 ] || exec ${command}\nexec '${means.doctor[0]}' '${means.doctor[1]}' "$@"\n`,
      0o755,
    );
    const { laptop, home, rttMs } = lab.plan;
    process.stderr.write(
      `${scenario.id}: ${scenario.tells}\n${laptop.host}: ${laptop.device} ${laptop.ipv4} ${laptop.ipv6}, router ${home.ipv4}, ${rttMs} ms to the world.\nTry: linecheck, dig zoom.us, curl https://zoom.us. Leave with exit.\n`,
    );
    const [program, ...words] = enterLaptop(lab);
    const path = `/run/lab/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
    const shell = spawn(program, words, {
      stdio: 'inherit',
      env: {
        ...lab.environment,
        PATH: path,
        TERM: process.env['TERM'] ?? 'dumb',
        PS1: `${laptop.host}$ `,
      },
    });
    await once(shell, 'exit');
    return 0;
  } finally {
    await lab.end();
  }
}

/** From outside into the laptop's namespaces, then down to an ordinary user without capabilities. */
function enterLaptop(lab: Lab): [string, ...string[]] {
  const pid = hostPid(lab);
  const user = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  const powers = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--no-new-privs'];
  return [
    'nsenter',
    '--target',
    String(pid),
    '--user',
    '--mount',
    '--net',
    '--uts',
    '--pid',
    '--preserve-credentials',
    `--wd=/`,
    ...user,
    ...powers,
    'sh',
  ];
}

/** The laptop's holder as this machine numbers it: the process of ours that is number 1 of two nested lists. */
function hostPid(lab: Lab): number {
  const labPid = lab.agent.process.pid;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const numbers = /^NSpid:\s+(.*)$/m.exec(status)?.[1]?.split(/\s+/) ?? [];
      const isInner = numbers.length >= 3 && numbers.at(-1) === '1';
      if (isInner && ancestors(Number(name)).includes(labPid ?? -1)) return Number(name);
    } catch {
      continue; // ended meanwhile
    }
  }
  throw new Error('the laptop’s processes cannot be found');
}

function ancestors(pid: number): number[] {
  const parent = Number(
    /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
  );
  return parent > 1 ? [parent, ...ancestors(parent)] : [];
}
