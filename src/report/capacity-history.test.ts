import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { measured } from '../model/outcome.ts';
import type { Quality } from '../model/quality-facts.ts';
import type { Report } from '../model/report.ts';
import { observed } from '../probes/probe.fixture.ts';
import { capacityHistory } from './capacity-history.ts';
import { someProfile, someReport } from './report.fixture.ts';

const needs = [{ activity: 'video-720p', upMbps: 2.6, downMbps: 1.8, source: 'own' }] as const;

const routes = (gateway: string): AnyObservation =>
  observed(
    'routes',
    { kind: 'computer' },
    measured({
      routes: [
        {
          family: 4,
          destination: '0.0.0.0/0',
          gateway,
          device: 'eth0',
          kind: 'unicast',
          table: 'main',
        },
      ],
    }),
  );

interface Day {
  readonly day: number;
  readonly gateway?: string;
  readonly quality?: Partial<Quality>;
  readonly causes?: readonly string[];
}

const reportOf = ({ day, gateway = '192.168.1.1', quality = {}, causes = [] }: Day): Report => {
  const report = someReport();
  return {
    ...report,
    startedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
    profile: { ...someProfile, needs },
    observations: [routes(gateway)],
    quality: { sources: {}, remarks: [], ...quality },
    diagnosis: {
      ...report.diagnosis,
      findings: causes.map((cause) => ({ cause })) as unknown as Report['diagnosis']['findings'],
    },
  };
};

const slow = { upMbps: 1.1, downMbps: 20 };
const fast = { upMbps: 3.7, upIsLowerBound: true, downMbps: 20 };

const habit = (...days: readonly Day[]) => {
  const [newest, ...earlier] = days.map(reportOf);
  return newest === undefined ? [] : capacityHistory(newest, earlier);
};

describe('the capacity of a line over the days', () => {
  test('below the need as a habit is proof for a faster plan', () => {
    const days = [5, 4, 3, 2].map((day) => ({ day, quality: day === 3 ? fast : slow }));
    expect(habit(...days)).toEqual([
      {
        message: 'history.capacity-up',
        values: { below: 3, checks: 4, since: '2026-11-02', mbps: 1.1, needMbps: 2.6 },
        from: [],
      },
    ]);
  });

  test.each([
    {
      when: 'it was slow only twice',
      days: [
        { day: 2, quality: slow },
        { day: 1, quality: slow },
      ],
    },
    {
      when: 'it was slow one evening in four',
      days: [{ day: 4, quality: slow }, ...[3, 2, 1].map((day) => ({ day, quality: fast }))],
    },
    {
      when: 'the other checks were made on another network',
      days: [
        { day: 3, quality: slow },
        { day: 2, gateway: '10.0.0.1', quality: slow },
        { day: 1, gateway: '10.0.0.1', quality: slow },
      ],
    },
    {
      when: 'the Wi-Fi was at fault on those days',
      days: [3, 2, 1].map((day) => ({
        day,
        quality: slow,
        causes: ['wifi-weak', 'uplink-too-slow'],
      })),
    },
    { when: 'nothing was measured', days: [3, 2, 1].map((day) => ({ day })) },
    {
      when: 'the test was only sure of less than the need',
      days: [3, 2, 1].map((day) => ({ day, quality: { upMbps: 1.1, upIsLowerBound: true } })),
    },
  ])('says nothing when $when', ({ days }) => {
    expect(habit(...days)).toEqual([]);
  });

  test('the line’s own faults do not spoil the proof', () => {
    const days = [3, 2, 1].map((day) => ({ day, quality: slow, causes: ['uplink-too-slow'] }));
    expect(habit(...days)).toHaveLength(1);
  });
});
