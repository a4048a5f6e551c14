/**
 * `security dump-trust-settings`: `Cert 0: NAME`, then how many settings it has, then those. Without
 * any setting, or with one that trusts, the certificate is a root here; one that denies makes it none.
 */
import { wholeLines } from '../text-lines.ts';

/** A certificate whose settings are not all there is left out: the missing one may deny. */
export const parseTrustedNames = (text: string): readonly string[] =>
  wholeLines(text)
    .join('\n')
    .split(/^(?=Cert \d+: )/mu)
    .slice(1)
    .flatMap((block) => {
      const name = /^Cert \d+: (.+?)\s*$/mu.exec(block)?.[1];
      const announced = /^\s+Number of trust settings : (\d+)\s*$/mu.exec(block)?.[1];
      const settings = block.split(/^\s+Trust Setting \d+:/mu).slice(1);
      const isWhole = announced !== undefined && settings.length === Number(announced);
      const isDenied = /kSecTrustSettingsResult(?:Deny|Unspecified)/u.test(block);
      return name === undefined || !isWhole || isDenied ? [] : [name];
    });
