import type { Lab } from '../topology/lab.ts';

const current = '6.2.11.5069';

/** Zoom's client as its Debian package leaves it: `/opt/zoom` with a version file and its programs. */
export async function installZoom(
  lab: Lab,
  {
    version = current,
    without = [],
    notExecutable = [],
  }: {
    readonly version?: string;
    readonly without?: readonly string[];
    readonly notExecutable?: readonly string[];
  } = {},
): Promise<void> {
  const { laptop } = lab;
  await laptop.makeWritable('/opt');
  for (const name of ['zoom', 'ZoomLauncher']) {
    if (without.includes(name)) continue;
    const mode = notExecutable.includes(name) ? 0o644 : 0o755;
    await laptop.write(`/opt/zoom/${name}`, '#!/bin/sh\n', mode);
  }
  await laptop.write('/opt/zoom/version.txt', `${version}\n`);
}
