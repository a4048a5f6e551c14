/**
 * `security dump-trust-settings`: `Cert 0: NAME`, then its settings. Without any setting, or with one
 * that trusts, the certificate is a root here; one that denies makes it none.
 */
export const parseTrustedNames = (text: string): readonly string[] =>
  text
    .split(/^(?=Cert \d+: )/mu)
    .slice(1)
    .flatMap((block) => {
      const name = /^Cert \d+: (.+?)\s*$/mu.exec(block)?.[1];
      const isDenied = /kSecTrustSettingsResult(?:Deny|Unspecified)/u.test(block);
      return name === undefined || isDenied ? [] : [name];
    });
