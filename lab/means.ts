import { type Means, usualDoctor } from './attempt.ts';
import { namespaceArguments } from './programs.ts';
import { buildWorld } from './topology/build-world.ts';
import { makeTrust } from './topology/start.ts';

/** What all labs of a run share. */
export function prepareMeans(doctor: readonly string[] = usualDoctor): Means {
  const namespaces = namespaceArguments();
  if (!namespaces) throw new Error('namespaces cannot be made here');
  buildWorld();
  return { trust: makeTrust(), namespaces, doctor };
}
