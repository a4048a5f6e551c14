import type { Lab } from './topology/lab.ts';

/**
 * Waits until what a shell line on the laptop prints changes, then reacts, once: for networks and programs that answer
 * a repair. A reaction that fails shows as a repair that was kept.
 */
export async function onceChanged(
  lab: Lab,
  look: string,
  react: () => Promise<unknown>,
): Promise<void> {
  const script = `
    before=$(eval "$1"); echo watching
    while [ "$(eval "$1")" = "$before" ]; do sleep 0.03; done
    echo changed; exec sleep 100000`;
  await lab.laptop.start(['sh', '-c', script, 'sh', look], {
    ready: /watching/,
    onLine: (line) => void (line === 'changed' && react().catch(() => undefined)),
  });
}

const keptCopy = '/run/lab/looked-after';

/** Looks every two milliseconds: a repair that is proven before the program has acted would be kept. */
const guard = `
import os, shutil, sys, time
file, copy = sys.argv[1:3]
shutil.copy2(file, copy)
def stamp():
    try:
        now = os.stat(file)
    except FileNotFoundError:
        return None
    return now.st_ino, now.st_mtime_ns
was = stamp()
print("watching", flush=True)
while stamp() == was:
    time.sleep(0.002)
shutil.copy2(copy, file + ".new")
os.rename(file + ".new", file)
time.sleep(100000)
`;

/** A program that looks after one file: as soon as anybody changes it, its own version stands there again. */
export async function looksAfter(lab: Lab, file: string): Promise<void> {
  await lab.laptop.start(['python3', '-c', guard, file, keptCopy], { ready: /watching/ });
}

/** Somebody's other firewall, empty until it acts. Its table is no part of what a repair may touch. */
export async function otherFirewall(lab: Lab, look: string, match: string): Promise<void> {
  const chain = 'chain output {\n    type filter hook output priority 5; policy accept;\n  }';
  await lab.laptop.nft(`table inet other_firewall {\n  ${chain}\n}`);
  await onceChanged(lab, look, () =>
    lab.laptop.nft(`add rule inet other_firewall output ${match} drop`),
  );
}

/** Rules as text, without those of `otherFirewall`. */
export const withoutOther = (rules: string): string =>
  rules.replace(/^table inet other_firewall \{\n[^]*?^\}\n/mu, '');
