import { readdirSync } from 'node:fs';

import type { Scenario } from '../scenario.ts';

/**
 * The catalogue: every file beside this one exports `scenario`, whose id is the file's name. Read from the folder, not
 * listed, so that many hands can add to it.
 */
export async function loadScenarios(): Promise<readonly Scenario[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'),
  );
  return Promise.all(files.toSorted().map(load));
}

async function load(file: string): Promise<Scenario> {
  const module: { scenario?: Scenario } = await import(new URL(file, import.meta.url).href);
  if (module.scenario === undefined) throw new Error(`lab/scenarios/${file} exports no scenario`);
  if (`${module.scenario.id}.ts` !== file)
    throw new Error(`lab/scenarios/${file} calls itself ${module.scenario.id}`);
  return module.scenario;
}
