/** What must never leave: planted in every field, looked for on every face. */
export interface Canary {
  readonly text: string;
  /** The parts by which somebody or something could be found; in small letters. */
  readonly secrets: readonly string[];
}

const whole = (...texts: readonly string[]): readonly Canary[] =>
  texts.map((text) => ({ text, secrets: [text.toLowerCase()] }));

const hiding = (secret: string, ...texts: readonly string[]): readonly Canary[] =>
  texts.map((text) => ({ text, secrets: [secret.toLowerCase()] }));

const numbers = (count: number): readonly number[] => [...Array(count).keys()];

const addresses: readonly Canary[] = [
  ...numbers(12).map((n) => `10.66.${n * 17}.${n * 19 + 3}`),
  ...numbers(12).map((n) => `192.168.${n * 20 + 1}.${n * 13 + 66}`),
  ...numbers(10).map((n) => `172.${16 + n}.77.${n + 101}`),
  ...numbers(6).map((n) => `100.${64 + n}.9.${n + 201}`),
  ...numbers(6).map((n) => `169.254.${n + 31}.77`),
  ...numbers(14).map(
    (n) => `${[84, 91, 62, 37, 109, 151, 185][n % 7] ?? 1}.${n * 11 + 5}.${n * 3 + 33}.${n + 142}`,
  ),
  ...numbers(4).map((n) => `203.0.113.${n + 71}`),
  ...numbers(10).map(
    (n) => `fe80::dcad:beff:fe${(n + 16).toString(16)}:${(n * 999 + 4097).toString(16)}`,
  ),
  ...numbers(10).map((n) => `fd12:3456:789a:${(n + 1).toString(16)}::${(n + 170).toString(16)}`),
  ...numbers(14).map(
    (n) => `2a02:8109:b4c0:${(n * 77 + 4096).toString(16)}::${(n + 200).toString(16)}`,
  ),
  ...numbers(4).map((n) => `2001:db8:cafe:${n + 1}::66`),
].flatMap((text) => whole(text));

/** The same address in other dresses. */
const dressed: readonly Canary[] = [
  ...whole(
    'dhcp-192-168-0-66',
    'ip-10-66-17-22.eu-west.compute.internal',
    '66.0.168.192.in-addr.arpa',
    'host-84-5-33-142.dynamic.telco.example',
    '6.6.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.e.f.a.c.8.b.d.0.1.0.0.2.ip6.arpa',
    '192_168_0_66',
    '2a02-8109-b4c0-1000--c8.ipv6-literal.net',
  ),
  ...whole('192.168.0.66:3128', '[2a02:8109:b4c0:1000::c8]:443').map(({ text }) => ({
    text,
    secrets: [text.includes('[') ? '2a02:8109:b4c0:1000::c8' : '192.168.0.66'],
  })),
  ...hiding('192.168.0.66', 'connect ECONNREFUSED 192.168.0.66:443 - Local (0.0.0.0:0)'),
  ...hiding(
    '10.66.17.22',
    'DNAT to 10.66.17.22-10.66.17.30',
    '::ffff:10.66.17.22',
    'via 10.66.17.22%eth0',
  ),
  ...hiding('fe80::dcad:beff:fe10:1001', 'fe80::dcad:beff:fe10:1001%wlp2s0'),
];

const hardware: readonly Canary[] = numbers(16)
  .map((n) => ['d4', '3b', '04', (n + 170).toString(16), 'c1', (n + 16).toString(16)])
  .flatMap((bytes, at) => whole(bytes.join([':', '-'][at % 2]), `enx${bytes.join('')}`));

const ada = 'lovelace';

const names: readonly Canary[] = hiding(
  ada,
  'ada-lovelace-laptop',
  'LOVELACE-PC',
  'nas.lovelace.example',
  'intranet.lovelace-werke.de',
  '*.corp.lovelace.internal',
  '.lovelace.lan',
  'proxy01.lovelace.local:3128',
  'lovelace.zoom.us',
  'sso.lovelace.okta.com',
  'gateway.lovelace.zscaler.net',
  'CN=Lovelace Root CA, O=Lovelace Werke AG',
  'Lovelace Family 5G',
  'wg-lovelace',
  'br-lovelace0',
  'ada.lovelace@analytical.example',
  'mailto:ada.lovelace@analytical.example',
  '/home/lovelace/.config/zoomus.conf',
  '/Users/lovelace/Library/Logs',
  String.raw`C:\Users\Lovelace\AppData\Roaming\Zoom`,
  String.raw`\\fileserver-lovelace\share$`,
  'missing:/home/lovelace/zoom/ZoomLauncher',
  '/srv/lovelace/backup.sh',
  'lovelace-backup.exe',
  'Antivirus of Lovelace Werke',
  'http://lovelace:geheim@proxy.example:8080',
  'https://portal.example/login?user=lovelace&mac=1',
  'https://lovelace.example/wpad.dat#lovelace',
  'PROXY proxy.lovelace.example:3128; DIRECT',
  'squid on lovelace-gw (1.1)',
  'ldap://dc1.lovelace.example/ou=people',
  'HKEY_CURRENT_USER\\Software\\Lovelace',
  'Bearer lovelace-1815',
  'lovelace',
  'LoveLace',
  'xn--lovelace-90a.example',
);

const secrets: readonly Canary[] = [
  ...whole(
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxODE1In0.Zm9vYmFyYmF6',
    'sk_live_51HxQkLmNoPqRsTuVw',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'AKIAIOSFODNN7EXAMPLQ',
    'YWRhLmxvdmVsYWNl',
    'bG92ZWxhY2U6Z2VoZWlt',
    '%6C%6F%76%65%6C%61%63%65',
    'l%6fvelace%2ewerke',
    '6c6f76656c616365',
    'QKxwvZ7590',
    '+49 151 23456789',
    '0049-151-2345678',
    '987 6543 2109',
    '4111 1111 1111 1111',
    'Дом-Лавлейс',
    'ラブレス家のネット',
    'Müllerstraße',
    '陳大文的電腦',
    'Zażółćgęślą',
    'ecalevoL adA nov zteN',
    'S-1-5-21-3623811015-3361044348-30300820-1013',
    'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
    'FG200E4Q17900123',
    'BSSID_d43b04aac110',
  ),
  ...numbers(20).map((n) => ({
    text: `https://portal-qx${n}.example/start?session=zq${n}wkj&next=%2Fhome`,
    secrets: [`zq${n}wkj`, `portal-qx${n}`],
  })),
  ...numbers(12).map((n) => ({ text: `qwzk${n}-vjxp`, secrets: [`qwzk${n}-vjxp`, 'vjxp'] })),
];

export const canaries: readonly Canary[] = [
  ...addresses,
  ...dressed,
  ...hardware,
  ...names,
  ...secrets,
];

/** Those of which a part can be read in the text. */
export const escaped = (text: string, among: readonly Canary[] = canaries): readonly string[] => {
  const small = text.toLowerCase();
  return among
    .filter(({ secrets: parts }) => parts.some((part) => hasWhole(small, part)))
    .map((canary) => canary.text);
};

/** `10.66.0.3` is not in `210.66.0.33`. */
const hasWhole = (text: string, part: string): boolean => {
  const isNumber = /^[\d.]+$/u.test(part);
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + part.length]];
    if (!isNumber || !(/\d/u.test(before) || /\d/u.test(after))) return true;
  }
  return false;
};
