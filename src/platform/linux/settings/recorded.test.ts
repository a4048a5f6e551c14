/**
 * What cannot run here (a radio, systemd, the clock) against a recording executor: the exact
 * program, arguments and order, for reading, writing and undoing. Nothing is ever run.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { ProgramResult } from '../../run-program.ts';
import { clockStep } from '../actions/clock-step.ts';
import { networkTime } from './network-time.ts';
import { computerWith, ended, forget, recorder, words, type Answers } from './recorder.fixture.ts';
import { wifiPowerSave } from './wifi-power-save.ts';

const { signal } = new AbortController();

afterEach(forget);

describe('power saving of the radio', () => {
  test.each(['wlan0', '-h', '$(id)', `a"b'c`, '‮abc'])(
    'on %j is read, set and set back',
    async (on) => {
      const { host, commands } = recorder({ iw: 'Power save: on\n' });
      const handler = wifiPowerSave(host);
      expect(handler.objection(on, false)).toBeUndefined();
      expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: true });
      expect(await handler.write(on, false, signal)).toEqual({ kind: 'written' });
      expect(await handler.write(on, true, signal)).toEqual({ kind: 'written' });
      expect(commands).toEqual(
        words(
          ['iw', 'dev', on, 'get', 'power_save'],
          ['iw', 'dev', on, 'set', 'power_save', 'off'],
          ['iw', 'dev', on, 'set', 'power_save', 'on'],
        ),
      );
    },
  );

  test.each<{ when: string; answer: string | ProgramResult; reading: object }>([
    { when: 'off', answer: 'Power save: off\n', reading: { kind: 'value', value: false } },
    {
      when: 'the driver does not know',
      answer: ended(161, '', 'command failed: Operation not supported (-95)'),
      reading: { kind: 'unknown' },
    },
    { when: 'another word', answer: 'Power save: maybe', reading: { kind: 'unknown' } },
    { when: 'iw is not installed', answer: { kind: 'absent' }, reading: { kind: 'unknown' } },
    {
      when: 'iw hangs',
      answer: { kind: 'late', stdout: '', stderr: '' },
      reading: { kind: 'unknown' },
    },
  ])('reads as $reading.kind when $when', async ({ answer, reading }) => {
    const handler = wifiPowerSave(recorder({ iw: answer }).host);
    expect(await handler.read('wlan0', signal)).toMatchObject(reading);
  });

  test('is refused without rights', async () => {
    const answer = ended(255, '', 'command failed: Operation not permitted (-1)');
    const handler = wifiPowerSave(recorder({ iw: answer }).host);
    expect(await handler.write('wlan0', false, signal)).toMatchObject({ kind: 'refused' });
    expect(handler.objection('a b', false)).toBeDefined();
    expect(handler.objection('wlan0', 'off')).toBeDefined();
  });
});

describe('network time', () => {
  test('is read, switched on and off again', async () => {
    const { host, commands } = recorder({ timedatectl: 'CanNTP=yes\nNTP=no\n' });
    const handler = networkTime(host);
    expect(await handler.read('system', signal)).toEqual({ kind: 'value', value: false });
    await handler.write('system', true, signal);
    await handler.write('system', false, signal);
    expect(commands).toEqual(
      words(
        ['timedatectl', 'show', '--property=CanNTP', '--property=NTP'],
        ['timedatectl', '--no-ask-password', 'set-ntp', 'true'],
        ['timedatectl', '--no-ask-password', 'set-ntp', 'false'],
      ),
    );
  });

  test.each<{ when: string; answer: string | ProgramResult }>([
    { when: 'no time service is installed', answer: 'CanNTP=no\nNTP=no\n' },
    { when: 'there is no message bus', answer: ended(1, '', 'Failed to connect to bus') },
    { when: 'it says nothing', answer: '' },
  ])('is unknown when $when', async ({ answer }) => {
    const handler = networkTime(recorder({ timedatectl: answer }).host);
    expect(await handler.read('system', signal)).toMatchObject({ kind: 'unknown' });
    expect(handler.objection('wlan0', true)).toBeDefined();
  });

  test('is refused where the policy wants a password', async () => {
    const answer = ended(1, '', 'Failed to set ntp: Interactive authentication required.');
    const handler = networkTime(recorder({ timedatectl: answer }).host);
    expect(await handler.write('system', true, signal)).toMatchObject({ kind: 'refused' });
  });
});

const isActive = (unit: string): string => `systemctl is-active --quiet ${unit}`;

describe('the clock is set once', () => {
  test.each<{
    when: string;
    files: readonly string[];
    answers: Answers;
    commands: readonly (readonly string[])[];
    end: string;
  }>([
    {
      when: 'chrony runs',
      files: ['/run/chrony/chronyd.pid'],
      answers: { chronyc: '200 OK' },
      commands: [
        ['chronyc', 'burst', '4/4'],
        ['chronyc', 'waitsync', '10', '0', '0', '1'],
        ['chronyc', 'makestep'],
      ],
      end: 'done',
    },
    {
      when: 'chrony does not let us',
      files: ['/run/chrony/chronyd.pid'],
      answers: { chronyc: ended(1, '501 Not authorised') },
      commands: [
        ['chronyc', 'burst', '4/4'],
        ['chronyc', 'waitsync', '10', '0', '0', '1'],
        ['chronyc', 'makestep'],
      ],
      end: 'failed',
    },
    {
      when: 'systemd’s own runs',
      files: [],
      answers: { systemctl: '' },
      commands: [
        ['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service'],
        ['systemctl', '--no-ask-password', 'restart', 'systemd-timesyncd.service'],
      ],
      end: 'done',
    },
    {
      when: 'only ntpd runs',
      files: [],
      answers: {
        systemctl: '',
        [isActive('systemd-timesyncd.service')]: ended(3),
        [isActive('ntpsec.service')]: ended(3),
      },
      commands: [
        ['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service'],
        ['systemctl', 'is-active', '--quiet', 'ntpsec.service'],
        ['systemctl', 'is-active', '--quiet', 'ntp.service'],
        ['systemctl', '--no-ask-password', 'restart', 'ntp.service'],
      ],
      end: 'done',
    },
    {
      when: 'there is no systemd',
      files: [],
      answers: {},
      commands: [['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service']],
      end: 'refused',
    },
  ])('or not: $end when $when', async ({ files, answers, commands: expected, end }) => {
    const { host, commands } = recorder(answers, computerWith(...files));
    expect(await clockStep(host).act({ by: 'system' }, signal)).toMatchObject({ kind: end });
    expect(commands).toEqual(words(...expected));
  });
});
