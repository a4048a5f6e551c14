import { readdirSync } from 'node:fs';

import type { Repair } from '../repair.ts';

/** The catalogue: every file beside this one exports `repair`, whose id is the file's name, as with scenarios. */
export async function loadRepairs(): Promise<readonly Repair[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'),
  );
  return Promise.all(files.toSorted().map(load));
}

async function load(file: string): Promise<Repair> {
  const module: { repair?: Repair } = await import(new URL(file, import.meta.url).href);
  if (module.repair === undefined) throw new Error(`lab/repairs/${file} exports no repair`);
  if (`${module.repair.id}.ts` !== file)
    throw new Error(`lab/repairs/${file} calls itself ${module.repair.id}`);
  return module.repair;
}
