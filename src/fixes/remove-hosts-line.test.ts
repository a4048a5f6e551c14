/** Which bytes of the hosts file go, and when it is left alone. */
import { describe, expect, test } from 'vitest';
import { parseHostsFile } from '../platform/portable/parse-hosts-file.ts';
import { zoom } from '../profiles/zoom.ts';
import { fact, finding, planIn, textFile, told, type Standing } from './names.fixture.ts';
import { removeHostsLine } from './remove-hosts-line.ts';

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

/** Bytes that are no UTF-8, mixed line ends, no last one. */
const file = (middle: string): string =>
  `127.0.0.1 localhost\r\n\n${middle}\n# Gr\xf6\xdfe \xff\n10.0.0.5 nas`;

const wide = (content: string): Buffer => Buffer.from(`\uFEFF${content}`, 'utf16le');

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
