/** Which lines of the hosts file and which proxies are taken out of the way, and which are not. */
import { describe, expect, test } from 'vitest';
import type { Texts } from '../model/change.ts';
import type { Facts } from '../model/facts.ts';
import type { ProxySetting } from '../model/machine-facts.ts';
import { parseHostsFile } from '../platform/portable/parse-hosts-file.ts';
import { zoom } from '../profiles/zoom.ts';
import { fact, finding, own, planIn, textFile, told, type Standing } from './names.fixture.ts';
import { removeHostsLine } from './remove-hosts-line.ts';
import { removeStaleProxyWith } from './remove-stale-proxy.ts';

const path = '/etc/hosts';

const accusing = (names: readonly string[]) =>
  finding('hosts-file-override', [
    {
      message: 'hosts-file-override.line',
      values: { names, addresses: ['0.0.0.0'], lines: [] },
      from: [],
    },
  ]);

/** As the reader sees the file at the time of the check. */
const seen = (text: string) => [fact('hosts-file', { path, entries: parseHostsFile(text, zoom) })];

const hosts = (text: string | Buffer): Standing => ({
  'file.hosts': { [path]: { ...textFile(''), base64: Buffer.from(text).toString('base64') } },
});

describe('a line of the hosts file', () => {
  test.each([
    {
      when: 'it names only the service',
      line: '0.0.0.0 zoom.us www3.zoom.us',
      becomes: '# Linecheck: 0.0.0.0 zoom.us www3.zoom.us',
    },
    {
      when: 'it names others as well',
      line: '0.0.0.0 ads.example zoom.us tracker.example',
      becomes: '0.0.0.0 ads.example tracker.example',
    },
    {
      when: 'it is written with tabs, capitals and a last dot',
      line: '0.0.0.0\tZoom.US.\t\twww3.zoom.us',
      becomes: '# Linecheck: 0.0.0.0\tZoom.US.\t\twww3.zoom.us',
    },
    {
      when: 'it has a comment of its own',
      line: '  0.0.0.0 zoom.us # from the list',
      becomes: '# Linecheck:   0.0.0.0 zoom.us # from the list',
    },
    {
      when: 'it names one of the service’s that nobody tried',
      line: '0.0.0.0 zoom.us us99web.zoom.us',
      becomes: '# Linecheck: 0.0.0.0 zoom.us us99web.zoom.us',
    },
    {
      when: 'a similar name stands beside',
      line: '0.0.0.0 zoom.us notzoom.us',
      becomes: '0.0.0.0 notzoom.us',
    },
    {
      when: 'the line ends as on Windows',
      line: '0.0.0.0 zoom.us\r',
      becomes: '# Linecheck: 0.0.0.0 zoom.us\r',
    },
  ])('becomes a comment, or loses only these names, when $when', async ({ line, becomes }) => {
    const file = (middle: string) =>
      `127.0.0.1 localhost\r\n\n${middle}\n# Gr\xf6\xdfe \xff\n10.0.0.5 nas`;
    const plans = await planIn(removeHostsLine, {
      observations: seen(file(line)),
      standing: hosts(Buffer.from(file(line), 'latin1')),
      finding: accusing(['zoom.us']),
    });
    const [plan] = plans;
    const after = plan?.kind === 'changes' ? plan.changes[0]?.after : undefined;
    const expected = Buffer.from(file(becomes), 'latin1').toString('base64');
    expect(after).toEqual({ ...textFile(''), base64: expected });
  });

  test('keeps a byte order mark, also in front of the very line', async () => {
    const text = '\uFEFF0.0.0.0 zoom.us\r\n';
    const plans = await planIn(removeHostsLine, {
      observations: seen(text),
      standing: hosts(text),
      finding: accusing(['zoom.us']),
    });
    expect(told(plans)).toEqual([
      [
        {
          setting: 'file.hosts',
          on: path,
          after: textFile('\uFEFF# Linecheck: 0.0.0.0 zoom.us\r\n'),
        },
      ],
    ]);
  });

  test('stays UTF-16 where it was UTF-16', async () => {
    const text = '127.0.0.1 localhost\r\n0.0.0.0 zoom.us\r\n';
    const wide = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le');
    const plans = await planIn(removeHostsLine, {
      observations: seen(text),
      standing: hosts(wide(text)),
      finding: accusing(['zoom.us']),
    });
    const base64 = wide(text.replace('0.0.0.0', '# Linecheck: 0.0.0.0')).toString('base64');
    expect(told(plans)).toMatchObject([[{ after: { base64 } }]]);
  });

  const text = '0.0.0.0 zoom.us\n';
  test.each([
    {
      when: 'nothing accuses it',
      plans: ['remove-hosts-line.not-accused'],
      standing: hosts(text),
      names: undefined,
    },
    {
      when: 'the accused name stands nowhere',
      plans: ['remove-hosts-line.no-line'],
      standing: hosts(text),
      names: ['other.zoom.us'],
    },
    {
      when: 'somebody has taken it out since',
      plans: ['remove-hosts-line.gone'],
      standing: hosts('127.0.0.1 localhost\n'),
      names: ['zoom.us'],
    },
    {
      when: 'somebody has moved the lines since',
      plans: ['remove-hosts-line.gone'],
      standing: hosts(`# new\n${text}`),
      names: ['zoom.us'],
    },
    {
      when: 'the file is gone',
      plans: ['remove-hosts-line.gone'],
      standing: { 'file.hosts': { [path]: null } } satisfies Standing,
      names: ['zoom.us'],
    },
    {
      when: 'the file is a link that a program keeps',
      plans: ['remove-hosts-line.link'],
      standing: {
        'file.hosts': { [path]: { kind: 'link', target: '/nix/store/x' } },
      } satisfies Standing,
      names: ['zoom.us'],
    },
    {
      when: 'its encoding is none we know',
      plans: ['remove-hosts-line.no-text'],
      standing: hosts(Buffer.from('0\0.\0')),
      names: ['zoom.us'],
    },
    {
      when: 'it cannot be read',
      plans: ['remove-hosts-line.unreadable'],
      standing: { 'file.hosts': {} } satisfies Standing,
      names: ['zoom.us'],
    },
    {
      when: 'this system has no hands',
      plans: ['remove-hosts-line.no-place'],
      standing: {},
      names: ['zoom.us'],
    },
  ])('is left alone when $when', async ({ plans, standing, names }) => {
    const asked = names === undefined ? {} : { finding: accusing(names) };
    expect(
      told(await planIn(removeHostsLine, { observations: seen(text), standing, ...asked })),
    ).toEqual(plans);
  });
});

const setting = (
  from: ProxySetting['from'],
  key: string,
  rest: Partial<ProxySetting> = {},
): ProxySetting => ({
  from,
  key,
  proxy: 'http://10.1.1.1:8080',
  hasCredentials: false,
  isAutoDetect: false,
  bypass: [],
  ...rest,
});

const gnome = 'org.gnome.system.proxy';
const kde = '/home/me/.config/kioslaverc';
const stale = (...keys: readonly string[]) =>
  finding('proxy-unreachable', [
    {
      message: 'proxy-unreachable.nobody-there',
      values: { keys, proxies: ['10.1.1.1:8080'] },
      from: [],
    },
  ]);

const gnomeTexts: Texts = {
  [`${gnome} mode`]: "'manual'",
  [`${gnome}.https host`]: "'10.1.1.1'",
  [`${gnome}.https port`]: '8080',
};
const kdeTexts: Texts = { ProxyType: '1', httpsProxy: 'http://10.1.1.1 8080', NoProxyFor: null };
const service: Texts = {
  webproxy: 'Enabled: Yes\nServer: 10.1.1.1\nPort: 8080\nAuthenticated Proxy Enabled: 0',
  securewebproxy: 'Enabled: Yes\nServer: 10.1.1.1\nPort: 8080\nAuthenticated Proxy Enabled: 0',
};
const winInet: Texts = {
  ProxyEnable: '1',
  ProxyServer: '10.1.1.1:8080',
  ProxyOverride: null,
  AutoConfigURL: null,
  AutoDetect: null,
  DefaultConnectionSettings: null,
  SavedLegacySettings: null,
};
const winHttp =
  '{"ProxyIsEnabled":true,"Proxy":"10.1.1.1:8080","AutoDetect":true,"PerUserProxySettings":true}';

const direct = {
  id: 'tls-handshake@zoom.us#1',
  probe: 'tls-handshake',
  target: {
    kind: 'name-at-address',
    role: 'signalling',
    name: 'zoom.us',
    ip: own,
    port: 443,
    hello: 'small',
    purpose: 'own',
  },
  at: 0,
  tookMs: 1,
  outcome: {
    kind: 'measured',
    value: { isNameMatching: true, chainsToPublicRoot: true } as Facts['tls-handshake'],
  },
} as const;

describe('a stale proxy', () => {
  test.each([
    {
      when: 'GNOME has it',
      settings: [setting('desktop', `${gnome}.https`)],
      standing: { 'proxy.gnome': { [gnome]: gnomeTexts } },
      after: {
        setting: 'proxy.gnome',
        on: gnome,
        after: { ...gnomeTexts, [`${gnome} mode`]: null },
      },
    },
    {
      when: 'KDE has it',
      settings: [setting('desktop', 'kioslaverc httpsProxy')],
      standing: { 'proxy.kde': { [kde]: kdeTexts } },
      after: { setting: 'proxy.kde', on: kde, after: { ...kdeTexts, ProxyType: '0' } },
    },
    {
      when: 'a service of a Mac has it, whose name has a colon',
      settings: [setting('system', 'Büro: WLAN: securewebproxy')],
      standing: { 'proxy.networksetup': { 'Büro: WLAN': service } },
      after: {
        setting: 'proxy.networksetup',
        on: 'Büro: WLAN',
        after: { ...service, securewebproxy: service['securewebproxy']?.replace('Yes', 'No') },
      },
    },
    {
      when: 'the person’s Windows settings have it',
      settings: [setting('desktop', 'Internet Settings ProxyServer')],
      standing: { 'proxy.wininet': { user: winInet } },
      after: { setting: 'proxy.wininet', on: 'user', after: { ...winInet, ProxyEnable: '0' } },
    },
    {
      when: 'the services of Windows have it',
      settings: [setting('winhttp', 'WinHTTP Proxy')],
      standing: { 'proxy.winhttp': { machine: winHttp } },
      after: {
        setting: 'proxy.winhttp',
        on: 'machine',
        after: winHttp
          .replace('IsEnabled":true', 'IsEnabled":false')
          .replace('AutoDetect":true', 'AutoDetect":false'),
      },
    },
  ] satisfies { when: string; settings: ProxySetting[]; standing: Standing; after: unknown }[])(
    'is switched off and keeps its address when $when',
    async ({ settings, standing, after }) => {
      const observations = [fact('proxy-settings', { settings })];
      const fix = removeStaleProxyWith(async () => []);
      const asked = { observations, standing, finding: stale(...settings.map(({ key }) => key)) };
      expect(told(await planIn(fix, asked))).toEqual([[after]]);
    },
  );

  test.each([
    {
      when: 'it stands in a file of the login',
      found: [{ path: '/etc/environment', line: 2 }],
      step: {
        id: 'proxy-variable-line',
        values: { names: ['HTTPS_PROXY', 'http_proxy'], places: ['/etc/environment:2'] },
      },
    },
    {
      when: 'no file sets it',
      found: [],
      step: { id: 'proxy-variable-unset', values: { names: ['HTTPS_PROXY', 'http_proxy'] } },
    },
  ])('is shown to the person when it is a variable and $when', async ({ found, step }) => {
    const other = setting('environment', 'ALL_PROXY', { proxy: 'socks5://10.2.2.2:1080' });
    const settings = [
      setting('environment', 'HTTPS_PROXY'),
      setting('system', '/etc/environment http_proxy'),
      other,
    ];
    const asked: string[] = [];
    let places: readonly { path: string; line: number }[] = found;
    const fix = removeStaleProxyWith(async (names) => {
      asked.push(...names);
      return places;
    });
    const plans = await planIn(fix, {
      observations: [fact('proxy-settings', { settings })],
      finding: stale('HTTPS_PROXY'),
    });
    expect(told(plans)).toEqual([[step]]);
    expect(asked).toEqual(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']);
    const [plan] = plans;
    const isDone = plan?.kind === 'guided' ? plan.steps[0]?.isDone : undefined;
    places = [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (found.length > 0) expect(await isDone?.({} as never)).toBe(true);
  });

  test('in both places: first what can be undone, then the person', async () => {
    const settings = [
      setting('environment', 'HTTPS_PROXY'),
      setting('desktop', 'kioslaverc httpsProxy'),
    ];
    const plans = await planIn(
      removeStaleProxyWith(async () => []),
      {
        observations: [fact('proxy-settings', { settings })],
        standing: { 'proxy.kde': { [kde]: kdeTexts } },
        finding: stale('HTTPS_PROXY', 'kioslaverc httpsProxy'),
      },
    );
    expect(plans.map(({ kind }) => kind)).toEqual(['changes', 'guided']);
  });

  const kdeSetting = [setting('desktop', 'kioslaverc httpsProxy')];
  const differs = finding('proxy-differs', [
    { message: 'proxy-differs.one-fails', values: { keys: ['kioslaverc httpsProxy'] }, from: [] },
    { message: 'proxy-differs.other-works', values: { keys: ['HTTPS_PROXY'] }, from: [] },
  ]);
  test.each([
    { when: 'nothing accuses it', settings: kdeSetting, plans: ['remove-stale-proxy.not-accused'] },
    {
      when: 'a policy of the organisation sets it',
      settings: [setting('policy', 'chrome.json ProxyMode')],
      finding: stale('chrome.json ProxyMode'),
      plans: ['remove-stale-proxy.policy'],
    },
    {
      when: 'the meeting client keeps it for itself',
      settings: [setting('client', 'zoomus.conf [x] proxy')],
      finding: stale('zoomus.conf [x] proxy'),
      plans: ['remove-stale-proxy.by-hand'],
    },
    {
      when: 'it is off already',
      settings: kdeSetting,
      standing: { 'proxy.kde': { [kde]: { ...kdeTexts, ProxyType: '0' } } },
      finding: stale('kioslaverc httpsProxy'),
      plans: ['remove-stale-proxy.off-already'],
    },
    {
      when: 'it cannot be read',
      settings: kdeSetting,
      standing: { 'proxy.kde': {} },
      finding: stale('kioslaverc httpsProxy'),
      plans: ['remove-stale-proxy.unreadable'],
    },
    {
      when: 'another proxy works and the direct way does not',
      settings: kdeSetting,
      standing: { 'proxy.kde': { [kde]: kdeTexts } },
      finding: differs,
      plans: ['remove-stale-proxy.proxy-needed'],
    },
  ] satisfies {
    when: string;
    settings: ProxySetting[];
    standing?: Standing;
    finding?: ReturnType<typeof finding>;
    plans: unknown[];
  }[])('is left alone when $when', async ({ settings, plans, ...asked }) => {
    const observations = [fact('proxy-settings', { settings })];
    expect(
      told(
        await planIn(
          removeStaleProxyWith(async () => []),
          { observations, ...asked },
        ),
      ),
    ).toEqual(plans);
  });

  test('is switched off although another proxy works, where the direct way was seen to work', async () => {
    const observations = [fact('proxy-settings', { settings: kdeSetting }), direct];
    const plans = await planIn(
      removeStaleProxyWith(async () => []),
      { observations, standing: { 'proxy.kde': { [kde]: kdeTexts } }, finding: differs },
    );
    expect(plans).toMatchObject([{ kind: 'changes' }]);
  });
});
