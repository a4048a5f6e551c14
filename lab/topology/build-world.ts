import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';

import { projectFolder, worldFolder } from './world-control.ts';

/** Compiles the services when their source is newer than what was compiled. Half a second, once. */
export function buildWorld(): void {
  const stamp = `${worldFolder}/world/main.js`;
  const source = `${projectFolder}/lab/world`;
  const newest = Math.max(
    ...readdirSync(source).map((file) => statSync(`${source}/${file}`).mtimeMs),
  );
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  rmSync(worldFolder, { recursive: true, force: true });
  execFileSync(process.execPath, [
    `${projectFolder}/node_modules/typescript/bin/tsc`,
    '-p',
    `${projectFolder}/lab/tsconfig.world.json`,
  ]);
}
