import { describe, expect, it } from 'vitest';

import { chooseScenarios, readWishes } from './choose.ts';
import type { Scenario } from './scenario.ts';
import { sideBySide } from './side-by-side.ts';

const named = (id: string): Scenario => ({
  id,
  tells: '',
  kind: 'healthy',
  confirms: [],
  control: async () => '',
});
const all = ['healthy-v4-only', 'healthy-far', 'hotel-portal'].map(named);

describe('choosing scenarios', () => {
  it.each([
    { when: 'nothing is asked', only: [], ids: ['healthy-v4-only', 'healthy-far', 'hotel-portal'] },
    { when: 'one is named', only: ['hotel-portal'], ids: ['hotel-portal'] },
    { when: 'a pattern fits two', only: ['healthy-*'], ids: ['healthy-v4-only', 'healthy-far'] },
    {
      when: 'patterns overlap',
      only: ['*far', 'healthy-*'],
      ids: ['healthy-far', 'healthy-v4-only'],
    },
  ])('takes $ids when $when', ({ only, ids }) => {
    expect(chooseScenarios(all, only).map((one) => one.id)).toEqual(ids);
  });

  it('names what it does not know', () => {
    expect(() => chooseScenarios(all, ['hotel'])).toThrow('no scenario is called hotel');
  });
});

describe('the command line', () => {
  it('splits lists and repeats', () => {
    expect(readWishes(['--only', 'a,b', '--only', 'c*']).only).toEqual(['a', 'b', 'c*']);
  });

  it.each(['0', '-1', 'many'])('refuses --seeds %s', (value) => {
    expect(() => readWishes([`--seeds=${value}`])).toThrow('--seeds wants');
  });
});

describe('two texts', () => {
  it('stand beside each other where there is room, and below each other where not', () => {
    expect(sideBySide('left', 'right', 120)).toMatch(/^left {42}│ right$/);
    expect(sideBySide('left', 'right', 80)).toBe('left\n\nright');
  });

  it('are wrapped by words, keeping the indent', () => {
    expect(
      sideBySide(`  ${'word '.repeat(20)}`, '', 40)
        .split('\n')
        .slice(0, 2),
    ).toEqual(['  word word word word word word word', '  word word word word word word word']);
  });
});
