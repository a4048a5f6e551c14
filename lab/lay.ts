import type { Lab } from './topology/lab.ts';
import { unpackedFolder } from './unpacked.ts';

/** Packages that are only unpacked, laid over the laptop's own system; the machine's stays as it is. */
export async function lay(lab: Lab, ...packages: readonly string[]): Promise<void> {
  const script = `
    to=/run/packages; from=$1; shift; mkdir -p $to
    for name; do
      for part in lib sbin bin; do
        [ ! -d $from/$name/$part ] || { mkdir -p $to/$part; cp -rn $from/$name/$part/. $to/$part/; }
      done
      [ ! -d $from/$name/usr ] || cp -rn $from/$name/usr/. $to/
      [ ! -d $from/$name/etc ] || cp -rn $from/$name/etc/. /etc/
    done
    mount -t overlay packages -o lowerdir=$to:/usr /usr`;
  await lab.laptop.must(['sh', '-ec', script, 'sh', unpackedFolder, ...packages]);
}
