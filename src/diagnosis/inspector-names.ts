/**
 * Who signs in the place of public authorities, by the words in their certificates.
 *
 * Programs on the computer (antivirus web shields, ad blockers, debugging proxies) are
 * kept apart from boxes in the network, because the cure lies with different people. A
 * name that is not here is "a private issuer" and nothing more: never guess a vendor.
 * Source: issuer texts collected in public bug reports and the vendors' own pages,
 * November 2026; compared case-insensitively with common name and organisation.
 */
export interface Inspector {
  readonly words: string;
  readonly product: string;
}

const named = (product: string, ...words: readonly string[]): readonly Inspector[] =>
  words.map((one) => ({ words: one, product }));

/** Their root is made on the computer itself when they are installed. */
const onThisComputer: readonly Inspector[] = [
  ...named('Kaspersky', 'Kaspersky Anti-Virus Personal Root', 'Kaspersky Personal Root'),
  ...named('ESET', 'ESET SSL Filter CA'),
  ...named('Avast', 'Avast Web/Mail Shield', 'avast! Web/Mail Shield'),
  ...named('AVG', 'AVG Web/Mail Shield'),
  ...named('Norton', 'Norton Web/Mail Shield', 'Norton Web Shield'),
  ...named('Bitdefender', 'Bitdefender Personal CA', 'Bitdefender CA SSL'),
  ...named('Dr.Web', 'Dr.Web'),
  ...named('AdGuard', 'AdGuard Personal CA', 'Adguard Personal Root CA'),
  ...named('BullGuard', 'BullGuard SSL Proxy CA'),
  ...named('Fiddler', 'DO_NOT_TRUST_FiddlerRoot'),
  ...named('Charles Proxy', 'Charles Proxy CA'),
  ...named('Proxyman', 'Proxyman CA'),
  ...named('Burp Suite', 'PortSwigger CA'),
  ...named('OWASP ZAP', 'OWASP Zed Attack Proxy Root CA', 'OWASP Root CA'),
  ...named('HTTP Toolkit', 'HTTP Toolkit CA'),
  ...named('Superfish', 'Superfish'),
];

const inTheNetwork: readonly Inspector[] = [
  ...named('Zscaler', 'Zscaler'),
  ...named('Netskope', 'goskope.com', 'netskope.com'),
  ...named('Fortinet', 'Fortinet', 'FortiGate CA'),
  ...named('Palo Alto Networks', 'Palo Alto Networks', 'Prisma Access'),
  ...named('Cisco Umbrella', 'Cisco Umbrella'),
  ...named('Symantec / Blue Coat', 'Symantec Web Security', 'ProxySG', 'Blue Coat'),
  ...named('Sophos', 'Sophos'),
  ...named('Check Point', 'Check Point'),
  ...named('Forcepoint', 'Forcepoint Cloud CA', 'Websense'),
  ...named('Cloudflare Zero Trust', 'Gateway CA - Cloudflare', 'Cloudflare for Teams'),
  ...named('Skyhigh / McAfee Web Gateway', 'McAfee Web Gateway', 'Skyhigh', 'Trellix'),
  ...named('SonicWall', 'DPI-SSL', 'SonicWall'),
  ...named('WatchGuard', 'Fireware HTTPS Proxy', 'WatchGuard'),
  ...named('Barracuda', 'Barracuda'),
  ...named('Smoothwall', 'Smoothwall'),
  ...named('Securly', 'Securly'),
  ...named('Lightspeed', 'Lightspeed Systems'),
  ...named('Cato Networks', 'Cato Networks'),
  ...named('iboss', 'iboss'),
  ...named('Menlo Security', 'Menlo Security'),
];

const find = (list: readonly Inspector[], issuers: readonly string[]): string | undefined => {
  const text = issuers.join('\n').toLowerCase();
  return list.find(({ words }) => text.includes(words.toLowerCase()))?.product;
};

/** The program on this computer that signs with these issuers, if they are one's known words. */
export const programBehind = (issuers: readonly string[]): string | undefined =>
  find(onThisComputer, issuers);

/** The network box that signs with these issuers. */
export const boxBehind = (issuers: readonly string[]): string | undefined =>
  find(inTheNetwork, issuers);
