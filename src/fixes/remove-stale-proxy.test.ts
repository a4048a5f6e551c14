/** Which proxies are switched off, which are shown to the person, which are left alone. */
import { describe, expect, test } from 'vitest';
import type { Texts } from '../model/change.ts';
import type { Facts } from '../model/facts.ts';
import type { ProxySetting } from '../model/machine-facts.ts';
import { fact, finding, own, planIn, told, type Standing } from './names.fixture.ts';
import { removeStaleProxyWith } from './remove-stale-proxy.ts';

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
    const step0 = plan?.kind === 'guided' ? plan.steps[0] : undefined;
    places = [];
    // Where no file sets it there is nothing to be noticed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    expect(await step0?.isDone?.({} as never)).toBe(found.length > 0 ? true : undefined);
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
