import type { Lab } from '../topology/lab.ts';
import { nftLever } from './filter.ts';
import { idleProgram } from './laptop.ts';
import { type Lever, leverName } from './lever.ts';
import { pythonServer } from './server.ts';

/**
 * A program against censorship that rewrites every ClientHello beyond recognition: servers answer with an alert. It is
 * seen among the processes under the name of its kind, and plain web pages are left alone.
 */
export async function mangledHellos(lab: Lab, program = 'tpws'): Promise<Lever> {
  await pythonServer(lab.laptop, 'mangle', { port: 9444, mark: 78 });
  await idleProgram(lab, program);
  const name = leverName();
  await lab.laptop.nft(`table inet ${name} {
  counter hits { }
  chain divert {
    type nat hook output priority -100; policy accept;
    meta mark 78 accept
    tcp dport 443 counter name "hits" redirect to :9444
  }
}`);
  return nftLever(lab.laptop, name);
}
