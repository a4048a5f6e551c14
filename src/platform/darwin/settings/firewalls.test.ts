import { describe, expect, test } from 'vitest';
import type { FirewallRule } from '../../../model/change.ts';
import { captured, ended, recording, waiting } from '../recording.fixture.ts';
import { alfApp, alfState } from './application-firewall.ts';
import { pfAnchor } from './pf-anchor.ts';

const { signal } = waiting;
const pfctl = '/sbin/pfctl';
const firewall = '/usr/libexec/ApplicationFirewall/socketfilterfw';

describe('our rule in pf', () => {
  const name = 'linecheck-media';
  const anchor = `com.apple/${name}`;
  const rule: FirewallRule = {
    protocol: 'udp',
    ports: ['3478', '8801-8810'],
    destinations: ['170.114.0.0/16', '2407:30c0:180::/48'],
  };
  const lines = [
    ['170.114.0.0/16', '3478'],
    ['170.114.0.0/16', '8801-8810'],
    ['2407:30c0:180::/48', '3478'],
    ['2407:30c0:180::/48', '8801-8810'],
  ].map(
    ([to, port]) =>
      `pass out quick proto udp from any to ${to} port ${port?.replace('-', ':')} keep state label "lc udp ${port} ${to} 777"\n`,
  );
  /** As pf prints it: the family named, a single port as `port = 3478`. */
  const printed = lines
    .map((line) =>
      line.replace('quick proto', 'quick inet proto').replace('port 3478 ', 'port = 3478 '),
    )
    .join('');
  const noise = 'No ALTQ support in kernel\nALTQ related functions disabled\n';
  const mac = (standing: { rules: string }, main = 'anchor "com.apple/*" all\n') =>
    recording({
      [`${pfctl} -a ${anchor} -s rules`]: () => ended(standing.rules, 0, noise),
      [`${pfctl} -s info`]: captured('pf-status'),
      [`${pfctl} -s rules`]: main,
      [`${pfctl} -E`]: () => ended('', 0, `${noise}pf enabled\nToken : 777\n`),
      [`${pfctl} -X`]: '',
      [`${pfctl} -a ${anchor} -f -`]: () =>
        ended(
          '',
          0,
          'pfctl: Use of -f option, could result in flushing of rules\npresent in the main ruleset added by the system at startup.\nSee /etc/pf.conf for further details.\n\n',
        ),
      [`${pfctl} -a ${anchor} -F rules`]: 'rules cleared\n',
    });

  test('is brought in with a token of its own, read back, and taken away with it', async () => {
    const standing = { rules: '' };
    const { host, ran, inputs } = mac(standing);
    const handler = pfAnchor(host);
    expect(handler.objection(name, rule)).toBeUndefined();
    expect(await handler.read(name, signal)).toEqual({ kind: 'value', value: null });
    expect(await handler.write(name, rule, signal)).toEqual({ kind: 'written' });
    expect(inputs).toEqual([lines.join('')]);
    standing.rules = printed;
    expect(await handler.read(name, signal)).toEqual({ kind: 'value', value: rule });
    expect(await handler.write(name, null, signal)).toEqual({ kind: 'written' });
    expect(ran.filter(([, , , verb]) => verb !== '-s')).toEqual([
      [pfctl, '-s', 'info'],
      [pfctl, '-s', 'rules'],
      [pfctl, '-E'],
      [pfctl, '-a', anchor, '-f', '-'],
      [pfctl, '-X', '777'],
      [pfctl, '-a', anchor, '-F', 'rules'],
    ]);
  });

  test('written twice it takes no second token; taken away twice it harms nobody', async () => {
    const { host, ran } = mac({ rules: printed });
    expect(await pfAnchor(host).write(name, rule, signal)).toEqual({ kind: 'written' });
    expect(ran).toEqual([[pfctl, '-a', anchor, '-s', 'rules']]);
    const empty = mac({ rules: '' });
    expect(await pfAnchor(empty.host).write(name, null, signal)).toEqual({ kind: 'written' });
    expect(empty.ran.length).toBe(1);
  });

  test.each([
    { when: 'pf does not look there', main: 'block drop all\n', info: captured('pf-status') },
    { when: 'pf is off', main: 'anchor "com.apple/*" all\n', info: captured('pf-status', 'odd') },
  ])('nothing is written when $when', async ({ main, info }) => {
    const { host, ran } = recording({
      [`${pfctl} -a ${anchor} -s rules`]: '',
      [`${pfctl} -s info`]: info,
      [`${pfctl} -s rules`]: main,
    });
    expect((await pfAnchor(host).write(name, rule, signal)).kind).toBe('refused');
    expect(ran.length).toBe(3);
  });

  test('a token for rules that were not taken is given back', async () => {
    const { host, ran } = recording({
      [`${pfctl} -a ${anchor} -s rules`]: '',
      [`${pfctl} -s info`]: captured('pf-status'),
      [`${pfctl} -s rules`]: 'anchor "com.apple/*" all\n',
      [`${pfctl} -E`]: 'Token : 5\n',
      [`${pfctl} -X`]: '',
      [`${pfctl} -a ${anchor} -f -`]: ended('', 1, 'stdin:1: syntax error\n'),
    });
    expect((await pfAnchor(host).write(name, rule, signal)).kind).toBe('failed');
    expect(ran.at(-1)).toEqual([pfctl, '-X', '5']);
  });

  test.each([
    { when: 'rights are missing', answer: ended('', 1, 'pfctl: /dev/pf: Permission denied\n') },
    { when: 'somebody else’s rules stand there', answer: ended('block drop all\n') },
    { when: 'pfctl hangs', answer: { kind: 'late' as const, stdout: '', stderr: '' } },
  ])('is unknown when $when', async ({ answer }) => {
    const { host } = recording({ [pfctl]: answer });
    expect((await pfAnchor(host).read(name, signal)).kind).toBe('unknown');
    expect((await pfAnchor(host).write(name, rule, signal)).kind).toBe('refused');
  });

  test.each([
    { when: 'the name is not ours', on: 'com.apple', value: rule },
    { when: 'the name leads elsewhere', on: 'linecheck-../x', value: rule },
    { when: 'the name is too long for pf', on: `linecheck-${'a'.repeat(50)}`, value: rule },
    { when: 'a port is code', on: name, value: { ...rule, ports: ['80 }\npass all'] } },
    {
      when: 'a destination is code',
      on: name,
      value: { ...rule, destinations: ['any\npass all'] },
    },
    { when: 'a program is named', on: name, value: { ...rule, program: '/x' } },
  ])('is objected to when $when', ({ on, value }) => {
    expect(pfAnchor(recording().host).objection(on, value)).toBeTypeOf('string');
  });
});

describe('the Application Firewall for one program', () => {
  const app = '/Applications/zoom.us.app';
  test.each([
    {
      before: 'block',
      after: 'allow',
      listed: `1 :  ${app} \n\t ( Block incoming connections ) \n`,
      doing: ['--add', '--unblockapp'],
      undoing: ['--add', '--blockapp'],
    },
    {
      before: 'allow',
      after: 'block',
      listed: `1 :  ${app} \n\t ( Allow incoming connections ) \n`,
      doing: ['--add', '--blockapp'],
      undoing: ['--add', '--unblockapp'],
    },
    {
      before: null,
      after: 'allow',
      listed: '',
      doing: ['--add', '--unblockapp'],
      undoing: ['--remove'],
    },
  ] as const)(
    'is read, set to $after and back to $before',
    async ({ before, after, listed, doing, undoing }) => {
      const { host, ran } = recording({
        [`${firewall} --listapps`]: `ALF: total number of apps = ${listed === '' ? 0 : 1} \n\n${listed}`,
        [firewall]: '',
      });
      const handler = alfApp(host);
      expect(await handler.read(app, signal)).toEqual({ kind: 'value', value: before });
      await handler.write(app, after, signal);
      await handler.write(app, before, signal);
      expect(ran).toEqual([
        [firewall, '--listapps'],
        ...[...doing, ...undoing].map((verb) => [firewall, verb, app]),
      ]);
    },
  );

  test.each(['/Applications/say "hi" $(id).app', '/Applications/-x.app', '/a b/\u202Etxt.app'])(
    'a path is one argument: %s',
    async (path) => {
      const { host, ran } = recording({ [firewall]: '' });
      expect(alfApp(host).objection(path, 'allow')).toBeUndefined();
      await alfApp(host).write(path, null, signal);
      expect(ran).toEqual([[firewall, '--remove', path]]);
    },
  );

  test.each(['relative.app', '--help', '/a/../b', '/a\nb', '/a '])('no path: %j', (path) => {
    expect(alfApp(recording().host).objection(path, 'allow')).toBeTypeOf('string');
  });

  test('a list of names alone cannot tell which copy is meant', async () => {
    const { host } = recording({ [firewall]: captured('alf-programs', 'odd-names-only') });
    expect((await alfApp(host).read(app, signal)).kind).toBe('unknown');
    expect(await alfApp(host).read('/usr/sbin/cupsd', signal)).toEqual({
      kind: 'value',
      value: 'allow',
    });
    expect(await alfApp(host).read('/Applications/Webex.app', signal)).toEqual({
      kind: 'value',
      value: null,
    });
  });

  test('a managed Mac says no', async () => {
    const { host } = recording({
      [firewall]:
        'Firewall settings cannot be modified from command line on managed Mac computers.\n',
    });
    expect((await alfApp(host).write(app, 'allow', signal)).kind).toBe('refused');
  });
});

describe('the Application Firewall as a whole', () => {
  const off = ['--setglobalstate off'];
  const on = ['--setglobalstate on', '--setblockall off'];
  const all = ['--setglobalstate on', '--setblockall on'];
  test.each([
    { state: 0, whole: 'good-off', blockAll: 'good', undo: off },
    { state: 1, whole: 'good', blockAll: 'good', undo: on },
    { state: 2, whole: 'odd', blockAll: 'odd', undo: all },
  ] as const)(
    'is read as $state and put back after a pause',
    async ({ state, whole, blockAll, undo }) => {
      const { host, ran } = recording({
        [`${firewall} --getglobalstate`]: captured('alf-state', whole),
        [`${firewall} --getblockall`]: captured('block-all', blockAll),
        [firewall]: '',
      });
      const handler = alfState(host);
      expect(await handler.read('system', signal)).toEqual({ kind: 'value', value: { state } });
      await handler.write('system', { state: 0 }, signal);
      await handler.write('system', { state }, signal);
      expect(ran.slice(2).map(([, ...words]) => words.join(' '))).toEqual([...off, ...undo]);
    },
  );

  test.each([
    { when: 'the two answers disagree', whole: 'good', blockAll: 'good-on' },
    { when: 'it speaks otherwise', whole: 'german-plain', blockAll: 'good' },
    { when: 'half is missing', whole: 'good', blockAll: 'german' },
  ])('is unknown when $when', async ({ whole, blockAll }) => {
    const { host } = recording({
      [`${firewall} --getglobalstate`]: captured('alf-state', whole),
      [`${firewall} --getblockall`]: captured('block-all', blockAll),
    });
    expect((await alfState(host).read('system', signal)).kind).toBe('unknown');
  });
});
