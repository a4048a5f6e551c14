import { describe, expect, test } from 'vitest';

import type { Quality } from '../model/quality-facts.ts';
import { figureRows } from './figures.ts';
import { figuresSection } from './terminal-figures.ts';

const by = { by: 'reflector', target: 'far.example.test' } as const;
const nothing: Quality = { sources: {}, remarks: [] };
const valueOf = (quality: Partial<Quality>, id: string): string | undefined =>
  figureRows({ ...nothing, ...quality }).find((row) => row.id === id)?.value;

describe('the figures of a report', () => {
  test('nothing measured, no row: never a zero, never a dash', () => {
    expect(figureRows(nothing)).toEqual([]);
  });

  test.each([
    {
      when: 'both ways',
      quality: { lossUpRatio: 0, lossDownRatio: 0.0123 },
      says: '0 % of what is sent, 1.2 % of what comes back',
    },
    { when: 'one way only', quality: { lossDownRatio: 0.0004 }, says: '0 % of what comes back' },
    { when: 'not told apart', quality: { lossRatio: 0.05 }, says: '5 % in all' },
  ])('loss $when', ({ quality, says }) => {
    expect(valueOf(quality, 'loss')).toBe(says);
  });

  test('a lower bound is called one', () => {
    const quality = { upMbps: 3.54, upIsLowerBound: true, downMbps: 93.7, downIsLowerBound: false };
    expect(valueOf(quality, 'capacity')).toBe('at least 3.5 Mbps up, 94 Mbps down');
  });

  test('delay under load is said in milliseconds and in the field’s own figure', () => {
    const quality = { loadedRttUpMs: 312.4, roundTripsPerMinute: 192.3 };
    expect(valueOf(quality, 'delay-under-load')).toBe(
      '312 ms while sending, 192 round trips a minute under load (RPM)',
    );
  });

  test.each([
    {
      when: 'the late answers are what is blamed',
      quality: { loadedRttUpMs: 45, queuedRttUpMs: 320, loadedRttDownMs: 40 },
      says: '45 ms while sending (late answers 320 ms), 40 ms while receiving',
    },
    {
      when: 'every answer waits',
      quality: { loadedRttDownMs: 320.4, queuedRttDownMs: 320 },
      says: '320 ms while receiving',
    },
  ])('delay under load where $when', ({ quality, says }) => {
    expect(valueOf(quality, 'delay-under-load')).toBe(says);
  });

  test.each([
    {
      when: 'both ways were measured',
      quality: { fallbackMos: 4.4, fallbackTlsMos: 4.4, fallbackTcpMos: 3.2 },
      says: 'TLS: very good, 4.4 of 5 (MOS), TCP: poor, 3.2 of 5 (MOS)',
    },
    {
      when: 'one way passed',
      quality: { fallbackMos: 3.7, fallbackTcpMos: 3.7 },
      says: 'TCP: fair, 3.7 of 5 (MOS)',
    },
    {
      when: 'an earlier version measured',
      quality: { fallbackMos: 4.1 },
      says: 'good, 4.1 of 5 (MOS)',
    },
  ])('a voice without UDP, where $when', ({ quality, says }) => {
    expect(valueOf(quality, 'voice-fallback')).toBe(says);
  });

  test.each([
    { mos: 4.4, says: 'very good' },
    { mos: 4.1, says: 'good' },
    { mos: 3.7, says: 'fair' },
    { mos: 3.2, says: 'poor' },
    { mos: 1.4, says: 'bad' },
  ])('a score of $mos is $says', ({ mos, says }) => {
    expect(valueOf({ mos }, 'voice')).toMatch(new RegExp(`^${says}, ${mos} of 5`, 'u'));
  });

  test('a row says once against whom it was measured, and what that cannot say', () => {
    const source = { ...by, cannotSay: 'It is nearer than the meeting.' };
    const [row] = figureRows({
      ...nothing,
      rttMs: 30,
      jitterMs: 2,
      sources: { rttMs: source, jitterMs: source },
    });
    expect(row?.against).toEqual([
      'measured against the reflector far.example.test',
      'It is nearer than the meeting.',
    ]);
  });

  test.each([
    { target: 'udp:198.51.100.7:8801/+160', host: '198.51.100.7' },
    { target: 'udp:[2001:db8::7]:3478/rfc5389', host: '[2001:db8::7]' },
    { target: 'https://speed.cloudflare.com/__down', host: 'speed.cloudflare.com' },
    { target: 'https://198.51.100.7:443/@198.51.100.7', host: '198.51.100.7' },
    { target: 'https://[2001:db8::7]:443/', host: '[2001:db8::7]' },
    { target: 'far.example.test', host: 'far.example.test' },
  ])('of the target $target the host is named', ({ target, host }) => {
    const [row] = figureRows({ ...nothing, rttMs: 30, sources: { rttMs: { ...by, target } } });
    expect(row?.against).toEqual([`measured against the reflector ${host}`]);
  });

  test('at a terminal: a heading, the rows, the sources below', () => {
    const quality = {
      ...nothing,
      rttMs: 31.4,
      sources: { rttMs: by },
      remarks: ['The computer was busy.'],
    };
    expect(figuresSection({ quality }, 80, (text) => text)).toEqual([
      'What the line carries',
      '  Delay               31 ms there and back',
      '    measured against the reflector far.example.test',
      '    The computer was busy.',
    ]);
  });
});
