import { describe, expect, test } from 'vitest';
import type { LinkDns, Texts } from '../../../model/change.ts';
import { captured, ended, hurtfulNames, recording, waiting } from '../recording.fixture.ts';
import { dnsNetworksetup } from './dns-networksetup.ts';
import { proxyNetworksetup } from './proxy-networksetup.ts';

const { signal } = waiting;
const tool = '/usr/sbin/networksetup';
const order = (...names: readonly string[]) =>
  names
    .map((name, index) => `(${index + 1}) ${name}\n(Hardware Port: Wi-Fi, Device: en${index})\n\n`)
    .join('');
const writesOf = (ran: readonly (readonly string[])[]) =>
  ran.filter(([, verb]) => verb?.startsWith('-set'));

const answers = (name: string, said: string) => ({
  [`${tool} -listnetworkserviceorder`]: order(name),
  [`${tool} -getdnsservers`]: said,
  [`${tool} -setdnsservers`]: '',
});

describe('name servers of a service', () => {
  const after: LinkDns = { v4: ['1.1.1.1', '1.0.0.1'], v6: 'automatic' };

  test.each([
    {
      when: 'the network hands them out',
      said: "There aren't any DNS Servers set on Wi-Fi.\n",
      before: { v4: 'automatic', v6: 'automatic' },
      undo: ['Empty'],
    },
    {
      when: 'somebody set some',
      said: '192.168.1.1\n',
      before: { v4: ['192.168.1.1'], v6: 'automatic' },
      undo: ['192.168.1.1'],
    },
    {
      when: 'both families are set, IPv4 first',
      said: '9.9.9.9\n2620:fe::fe\n',
      before: { v4: ['9.9.9.9'], v6: ['2620:fe::fe'] },
      undo: ['9.9.9.9', '2620:fe::fe'],
    },
    {
      when: 'the families are mixed',
      said: '2620:fe::fe\n9.9.9.9\n',
      before: { v4: ['9.9.9.9'], v6: ['2620:fe::fe'], raw: { order: '2620:fe::fe 9.9.9.9' } },
      undo: ['2620:fe::fe', '9.9.9.9'],
    },
  ])('are read, changed and put back when $when', async ({ said, before, undo }) => {
    const { host, ran } = recording(answers('Wi-Fi', said));
    const handler = dnsNetworksetup(host);
    const reading = await handler.read('Wi-Fi', signal);
    expect(reading).toEqual({ kind: 'value', value: before });
    expect(ran).toEqual([
      [tool, '-listnetworkserviceorder'],
      [tool, '-getdnsservers', 'Wi-Fi'],
    ]);
    if (reading.kind !== 'value') return;
    expect(handler.objection('Wi-Fi', reading.value)).toBeUndefined();
    expect(await handler.write('Wi-Fi', after, signal)).toEqual({ kind: 'written' });
    expect(await handler.write('Wi-Fi', reading.value, signal)).toEqual({ kind: 'written' });
    expect(writesOf(ran)).toEqual([
      [tool, '-setdnsservers', 'Wi-Fi', '1.1.1.1', '1.0.0.1'],
      [tool, '-setdnsservers', 'Wi-Fi', ...undo],
    ]);
  });

  test.each(hurtfulNames)('a service may be called anything: %s', async (name) => {
    const { host, ran } = recording(answers(name, "There aren't any DNS Servers set on it.\n"));
    await dnsNetworksetup(host).write(name, after, signal);
    expect(writesOf(ran)).toEqual([[tool, '-setdnsservers', name, '1.1.1.1', '1.0.0.1']]);
  });

  test.each([
    { when: 'no service has the name', services: ['Wi-Fi'], on: 'Ethernet' },
    { when: 'two services have it', services: ['Wi-Fi', 'Wi-Fi'], on: 'Wi-Fi' },
  ])('nothing is started when $when', async ({ services, on }) => {
    const { host, ran } = recording({
      [`${tool} -listnetworkserviceorder`]: order(...services),
    });
    expect((await dnsNetworksetup(host).read(on, signal)).kind).toBe('unknown');
    expect((await dnsNetworksetup(host).write(on, after, signal)).kind).toBe('refused');
    expect(writesOf(ran)).toEqual([]);
  });

  test.each([
    {
      when: 'it says so on standard output',
      answer: ended('** Error: Command requires admin privileges.\n', 14),
      kind: 'refused',
    },
    {
      when: 'it says so and ends with 0',
      answer: ended('** Error: Command requires admin privileges.\n'),
      kind: 'refused',
    },
    {
      when: 'it does not know the words',
      answer: ended('** Error: The parameters were not valid.\n', 4),
      kind: 'failed',
    },
    { when: 'it hangs', answer: { kind: 'late' as const, stdout: '', stderr: '' }, kind: 'failed' },
  ])('an error is an error when $when', async ({ answer, kind }) => {
    const { host } = recording({ ...answers('Wi-Fi', ''), [`${tool} -setdnsservers`]: answer });
    expect((await dnsNetworksetup(host).write('Wi-Fi', after, signal)).kind).toBe(kind);
  });

  test('an interface is set by the service that owns it, if its name is its own', async () => {
    const { host } = recording({ [`${tool} -listnetworkserviceorder`]: order('Wi-Fi', 'USB') });
    expect(await dnsNetworksetup(host).placeOf?.('en1', signal)).toBe('USB');
    expect(await dnsNetworksetup(host).placeOf?.('en9', signal)).toBeUndefined();
    const twice = recording({ [`${tool} -listnetworkserviceorder`]: order('LAN', 'LAN') });
    expect(await dnsNetworksetup(twice.host).placeOf?.('en1', signal)).toBeUndefined();
  });

  test('an answer in another language or shape is unknown', async () => {
    const { host } = recording(answers('Wi-Fi', captured('service-list', 'german-sentence')));
    expect((await dnsNetworksetup(host).read('Wi-Fi', signal)).kind).toBe('unknown');
    const names = recording(answers('Wi-Fi', '*.local\n'));
    expect((await dnsNetworksetup(names.host).read('Wi-Fi', signal)).kind).toBe('unknown');
  });

  test.each([
    { when: 'a server is an option', value: { v4: ['--help'], v6: 'automatic' } },
    { when: 'a server is of the other family', value: { v4: ['::1'], v6: 'automatic' } },
    { when: 'a list is empty', value: { v4: [], v6: 'automatic' } },
    {
      when: 'the order hides another server',
      value: { v4: ['1.1.1.1'], v6: 'automatic', raw: { order: '6.6.6.6' } },
    },
  ])('is objected to when $when', ({ value }) => {
    const handler = dnsNetworksetup(recording().host);
    expect(handler.objection('Wi-Fi', value as LinkDns)).toBeTypeOf('string');
    expect(handler.objection('two\nlines', { v4: 'automatic', v6: 'automatic' })).toBeTypeOf(
      'string',
    );
  });
});

/** Keeps what it is told, as far as these tests write. */
const mac = (service: string, start: Texts) => {
  const state: Record<string, string> = {};
  for (const [verb, text] of Object.entries(start)) state[verb] = text ?? '';
  const recorded = recording({
    [`${tool} -listnetworkserviceorder`]: order(service),
    ...Object.fromEntries(
      Object.keys(start).map((verb) => [`${tool} -get${verb}`, () => `${state[verb]}\n`]),
    ),
    ...Object.fromEntries(
      [
        'webproxystate',
        'securewebproxystate',
        'socksfirewallproxystate',
        'autoproxystate',
        'webproxy',
        'securewebproxy',
        'autoproxyurl',
        'proxyautodiscovery',
        'proxybypassdomains',
      ].map((verb) => [`${tool} -set${verb}`, '']),
    ),
  });
  return { ...recorded, state };
};

describe('proxies of a service', () => {
  const off = 'Enabled: No\nServer: \nPort: 0\nAuthenticated Proxy Enabled: 0';
  const on =
    'Enabled: Yes\nServer: proxy.company.example\nPort: 3128\nAuthenticated Proxy Enabled: 0';
  const before: Texts = {
    webproxy: on,
    securewebproxy: on,
    socksfirewallproxy: off,
    autoproxyurl: 'URL: http://wpad.company.example/p.pac\nEnabled: Yes',
    proxyautodiscovery: 'Auto Proxy Discovery: On',
    proxybypassdomains: '*.local\n169.254/16',
  };

  test('are read whole, in networksetup’s own words', async () => {
    const { host, ran } = mac('Wi-Fi', before);
    expect(await proxyNetworksetup(host).read('Wi-Fi', signal)).toEqual({
      kind: 'value',
      value: before,
    });
    expect(ran.slice(1)).toEqual(Object.keys(before).map((verb) => [tool, `-get${verb}`, 'Wi-Fi']));
  });

  test.each([
    {
      when: 'one is switched off',
      after: { ...before, securewebproxy: on.replace('Yes', 'No') },
      doing: [['-setsecurewebproxystate', 'off']],
      undoing: [['-setsecurewebproxystate', 'on']],
    },
    {
      when: 'the script and the search are switched off',
      after: {
        ...before,
        autoproxyurl: 'URL: http://wpad.company.example/p.pac\nEnabled: No',
        proxyautodiscovery: 'Auto Proxy Discovery: Off',
      },
      doing: [
        ['-setautoproxystate', 'off'],
        ['-setproxyautodiscovery', 'off'],
      ],
      undoing: [
        ['-setautoproxystate', 'on'],
        ['-setproxyautodiscovery', 'on'],
      ],
    },
    {
      when: 'the address was another',
      after: { ...before, webproxy: on.replace('3128', '8080') },
      doing: [
        ['-setwebproxy', 'proxy.company.example', '8080'],
        ['-setwebproxystate', 'on'],
      ],
      undoing: [
        ['-setwebproxy', 'proxy.company.example', '3128'],
        ['-setwebproxystate', 'on'],
      ],
    },
    {
      when: 'nothing is to go around it',
      after: { ...before, proxybypassdomains: "There aren't any bypass domains set on Wi-Fi." },
      doing: [['-setproxybypassdomains', 'Empty']],
      undoing: [['-setproxybypassdomains', '*.local', '169.254/16']],
    },
  ])('are changed and put back, only what differs: $when', async ({ after, doing, undoing }) => {
    for (const service of ['Wi-Fi', ...hurtfulNames]) {
      const { host, ran, state } = mac(service, before);
      const handler = proxyNetworksetup(host);
      expect(handler.objection(service, after)).toBeUndefined();
      expect(await handler.write(service, after, signal)).toEqual({ kind: 'written' });
      Object.assign(state, after);
      expect(await handler.write(service, before, signal)).toEqual({ kind: 'written' });
      const expected = [...doing, ...undoing].map(([verb, ...words]) => [
        tool,
        verb,
        service,
        ...words,
      ]);
      expect(writesOf(ran)).toEqual(expected);
    }
  });

  test('a password that would be lost is a reason to leave it', async () => {
    const withPassword = { ...before, webproxy: on.replace('Enabled: 0', 'Enabled: 1') };
    const { host, ran } = mac('Wi-Fi', withPassword);
    const other = { ...before, webproxy: on.replace('3128', '8080') };
    expect((await proxyNetworksetup(host).write('Wi-Fi', other, signal)).kind).toBe('refused');
    expect(writesOf(ran)).toEqual([]);
  });

  test('half of it written is known as ours', () => {
    const after = {
      ...before,
      webproxy: on.replace('Yes', 'No'),
      securewebproxy: on.replace('Yes', 'No'),
    };
    const handler = proxyNetworksetup(recording().host);
    const half = { ...before, webproxy: after.webproxy };
    expect(handler.isTorn?.(half, { before, after })).toBe(true);
    const owners = { ...before, webproxy: on.replace('3128', '9999') };
    expect(handler.isTorn?.(owners, { before, after })).toBe(false);
  });

  test.each([
    { when: 'a key is foreign', value: { ...before, webproxystate: 'off' } },
    {
      when: 'a server is an option',
      value: { ...before, webproxy: on.replace('proxy.company.example', '--help') },
    },
    {
      when: 'a server is code',
      value: { ...before, webproxy: on.replace('proxy.company.example', '$(id)') },
    },
    { when: 'a name without proxy is an option', value: { ...before, proxybypassdomains: '-x' } },
    { when: 'a text is missing', value: { webproxy: on } },
  ])('is objected to when $when', ({ value }) => {
    expect(proxyNetworksetup(recording().host).objection('Wi-Fi', value)).toBeTypeOf('string');
  });
});
