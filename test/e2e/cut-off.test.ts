/** What a person gets on a computer without any network, and what replaying that report gives. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

import type { Report } from '../../src/model/report.ts';
import { DEADLINE_MS, run, whyNoNamespace } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

const folder = mkdtempSync(join(tmpdir(), 'linecheck-e2e-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A verdict is asked for, not speed: a starved machine may need longer than the default for it. */
const patiently = ['--budget', '60'] as const;

const file = (name: string): string => join(folder, name);
/** The reason stands in the title, where the list of skipped tests shows it. */
const reason = whyNoNamespace === undefined ? '' : `: ${whyNoNamespace}`;

describe.skipIf(whyNoNamespace !== undefined)(`without any network${reason}`, () => {
  test('the verdict is blocked by no-link, on stdout only, quietly', async () => {
    const { status, stdout, stderr } = await run([], { isCutOff: true });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^BLOCKED {2}Zoom will not work from here/u);
    expect(stdout).toContain('(no-link)');
    expect(stdout).not.toContain('\u001B');
    expect(stderr).toBe('linecheck: checking Zoom, at most 10 s\n');
  });

  test.each(['zoom', 'teams', 'meet', 'webex'])(
    '--service %s gives the same cause',
    async (service) => {
      const { status, stdout } = await run(
        ['check', '--service', service, '--json', ...patiently],
        {
          isCutOff: true,
        },
      );
      const report = JSON.parse(stdout);
      expect(status).toBe(2);
      expect(report.schema).toBe('linecheck.report/1');
      expect(report.service.id).toBe(service);
      expect(report.verdict).toBe('blocked');
      expect(report.diagnosis.findings.map(({ cause }: { cause: string }) => cause)).toEqual([
        'no-link',
      ]);
    },
  );

  test('--events is one JSON object a line, the last one the result', async () => {
    const { status, stdout } = await run(['check', '--events', ...patiently], { isCutOff: true });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(2);
    expect(events.length).toBeGreaterThan(2);
    expect(events.at(-1).kind).toBe('result');
    expect(events.at(-1).report.verdict).toBe('blocked');
    expect(
      events.slice(0, -1).every(({ kind }) => typeof kind === 'string' && kind !== 'result'),
    ).toBe(true);
  });

  test('--save writes every form, for the owner only, and a replay judges the same, byte for byte', async () => {
    const saves = ['r.json', 'r.html', 'r.md'].flatMap((name) => ['--save', file(name)]);
    const checked = await run(['check', '--json', ...saves, ...patiently], { isCutOff: true });
    expect(checked.status).toBe(2);
    expect(readFileSync(file('r.json'), 'utf8')).toBe(checked.stdout);
    expect(readFileSync(file('r.html'), 'utf8')).toMatch(/^<!doctype html>/u);
    expect(readFileSync(file('r.md'), 'utf8')).toContain('`no-link`');
    expect(statSync(file('r.json')).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);

    const replayed = await run(['replay', file('r.json'), '--json']);
    expect(replayed.status).toBe(2);
    expect(replayed.stdout).toBe(checked.stdout);
    const piped = await run(['replay', '-', '--json'], { input: checked.stdout });
    expect(piped.stdout).toBe(checked.stdout);

    const compared = await run(['replay', file('r.json'), '--against', file('r.json')]);
    expect(compared.status).toBe(2);
    expect(compared.stdout).toContain('still there');
  });

  test('an interrupt tells what is known and still exits by a verdict', async () => {
    const { status, stdout } = await run(['check', '--json'], {
      isCutOff: true,
      signal: { name: 'SIGINT', after: 'checking' },
    });
    const report = JSON.parse(stdout);
    expect(status).toBe(
      { ready: 0, degraded: 1, blocked: 2, unknown: 3 }[report.verdict as string],
    );
  });

  test('an interrupt before the program is half loaded is owed the same', async () => {
    // Raised as the program's first listener appears: long before the check itself is loaded.
    const impatient = `process.on('newListener', function raise(name) {
      if (name !== 'SIGTERM') return;
      process.off('newListener', raise);
      setImmediate(() => process.kill(process.pid, 'SIGINT'));
    });`;
    const { status, stdout } = await run(['check', '--json'], {
      isCutOff: true,
      environment: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(impatient)}`,
      },
    });
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'unknown', run: { isInterrupted: true } });
  });

  test('-v shows every answer, another budget and fewer questions are obeyed', async () => {
    const { status, stdout } = await run(
      ['-v', '--budget', '20', '--only', 'links,routes', '--skip=routes'],
      { isCutOff: true },
    );
    expect(status).toBe(2);
    expect(stdout).toContain('(links)');
    expect(stdout).not.toContain('(routes)');
  });

  test('--long has nothing to watch where nothing connects, and says so at once', async () => {
    const { status, stdout } = await run(['--long', '--json', ...patiently], { isCutOff: true });
    expect(status).toBe(2);
    const { verdict, observations } = JSON.parse(stdout) as Pick<
      Report,
      'verdict' | 'observations'
    >;
    expect(verdict).toBe('blocked');
    const measuring = observations.filter(({ probe }) =>
      /capacity|call-packets|endurance/u.test(probe),
    );
    expect(measuring).toEqual([]);
  });

  test('a reader that goes away ends nothing badly', async () => {
    writeFileSync(
      file('head.sh'),
      '"$@" --json | head -c 10 >/dev/null; echo "${PIPESTATUS[0]}"\n',
    );
    const { spawnSync } = await import('node:child_process');
    const { program } = await import('./program.ts');
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-rn', 'bash', file('head.sh'), process.execPath, program],
      { encoding: 'utf8' },
    );
    expect(stdout.trim()).toBe('2');
    expect(stderr).not.toContain('EPIPE');
  });
});
