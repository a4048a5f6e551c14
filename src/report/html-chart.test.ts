import { describe, expect, test } from 'vitest';

import type { Chart } from './chart-series.ts';
import { chartHtml } from './html-chart.ts';

const loss = (...values: readonly (number | null)[]): Chart => ({
  title: 'Lost packets',
  unit: '%',
  lines: [{ name: 'Test call', points: values.map((value, at) => [at, value] as const) }],
});

describe('a chart', () => {
  test('names each line beside a sample of it, and says its range in words', () => {
    const html = chartHtml(loss(0, 12, 4), 'chart-1');
    const legend = /<ul class="legend">(.*?)<\/ul>/u.exec(html)?.[1] ?? '';
    expect(legend.match(/<li><svg/gu)).toHaveLength(1);
    expect(legend).toContain('Test call: between 0 and 12 %');
  });

  test.each([
    { when: 'nothing was lost at all', values: [0, 0, 0], pictures: 0 },
    { when: 'nothing was lost where something was heard', values: [0, null, 0], pictures: 0 },
    { when: 'one packet was lost', values: [0, 3, 0], pictures: 1 },
  ])('is drawn only if there is something to see: $when', ({ values, pictures }) => {
    const html = chartHtml(loss(...values), 'chart-1');
    expect(html.match(/role="img"/gu) ?? []).toHaveLength(pictures);
    expect(html).toContain(pictures === 0 ? 'Test call: 0 % throughout' : 'Test call: between');
  });

  test.each([
    { most: 243, top: '300' },
    { most: 8.36, top: '10' },
    { most: 3.9, top: '4' },
  ])('ends at a round number not far above $most', ({ most, top }) => {
    const html = chartHtml(loss(0, most), 'chart-1');
    expect(html).toContain(`text-anchor="end">${top}</text>`);
  });
});
