import { must, resolves } from './controls.ts';
import type { Lab } from './topology/lab.ts';

/** Proofs that a name is answered one way here and another way elsewhere, for scenarios about names. */

/** What one resolver says in a word: its status, and its addresses if it gave any. */
export async function says(lab: Lab, name: string, at?: string): Promise<string> {
  const { status, addresses } = await resolves(lab, name, at === undefined ? {} : { at });
  return [status, ...addresses].join(' ');
}

/** The configured resolver denies or falsifies a name that 1.1.1.1 knows, and is honest about another. */
export async function onlyDenies(lab: Lab, name: string): Promise<string> {
  const [here, elsewhere, control] = await Promise.all([
    says(lab, name),
    says(lab, name, '1.1.1.1'),
    says(lab, 'www.google.com'),
  ]);
  const truth = lab.world.ipv4(name);
  must(!truth.some((ip) => here.includes(ip)), `${name} is answered properly: ${here}`);
  must(
    truth.some((ip) => elsewhere.includes(ip)),
    `1.1.1.1 says ${elsewhere} for ${name}`,
  );
  must(control.startsWith('NOERROR '), `www.google.com: ${control}`);
  return `${name}: ${here} here, ${elsewhere} at 1.1.1.1`;
}
