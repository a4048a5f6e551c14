import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { isPresent, missingPackages, whyNoLab } from './programs.ts';
import { notUnpacked, unpack } from './unpacked.ts';

/**
 * `npm run lab:setup`: installs what the lab needs where it may (root on Debian or Ubuntu), else says exactly what it
 * would install. Never fails a build: the lab itself names what it had to skip. No service is started.
 */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function install(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0;
  // Packages ask policy-rc.d whether they may start their daemons; ours are only wanted inside the lab.
  const policy = '/usr/sbin/policy-rc.d';
  const guard = existsSync(policy)
    ? 'true'
    : `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`;
  spawnSync('sh', ['-c', guard]);
  try {
    return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
  } finally {
    if (guard !== 'true') spawnSync('rm', ['-f', policy]);
  }
}

function main(): void {
  const wanted = missingPackages();
  const command = `apt-get install --no-install-recommends ${wanted.join(' ')}`;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (wanted.length === 0) say('lab: every program is here.');
  else if (mayInstall) {
    say(`lab: ${command}`);
    if (!install(wanted))
      say('lab: that did not work; scenarios that need what is missing will be skipped by name.');
  } else say(`lab: would need, as root:\n  ${command}`);
  const apart = notUnpacked();
  if (apart.length > 0 && mayInstall && !unpack(apart))
    say(`lab: ${apart.join(', ')} could not be unpacked; tests that need them will be skipped.`);
  if (!isPresent('tun'))
    say('lab: /dev/net/tun may not be opened here; tunnel scenarios will be skipped.');
  const obstacle = whyNoLab();
  say(obstacle === undefined ? 'lab: ready.' : `lab: cannot run here: ${obstacle}.`);
}

main();
