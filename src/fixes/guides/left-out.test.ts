import { describe, expect, it } from 'vitest';
import { facts, situation } from '../fixes.fixture.ts';
import { fixes } from '../index.ts';

describe('a step is left out', () => {
  it.each([
    {
      when: 'nothing of the kind is there',
      fix: 'switch-vpn-off',
      facts: { tunnels: { tunnels: [], programs: [] } },
    },
    {
      when: 'no security software runs',
      fix: 'exempt-in-security-software',
      facts: { 'security-software': { products: [] } },
    },
    {
      when: 'no program is in the way',
      fix: 'close-program',
      facts: { processes: { ...facts.processes!, top: [] } },
    },
    {
      when: 'the sandbox lacks nothing',
      fix: 'sandbox-permissions',
      facts: { client: { ...facts.client!, installs: [] } },
    },
    { when: 'the computer is not a Mac', fix: 'stop-airdrop', facts },
  ])('when $when', async ({ fix: id, facts: given }) => {
    const fix = fixes.find((one) => one.id === id);
    expect(await fix?.plan(situation({ machine: { facts: given } }))).toEqual([]);
  });

  it('when the meeting app itself is the busy program', async () => {
    const top = [{ name: 'zoom', pid: 1, cores: 3, memoryBytes: 1 }];
    const machine = { facts: { processes: { ...facts.processes!, top } } };
    const fix = fixes.find(({ id }) => id === 'close-program');
    expect(await fix?.plan(situation({ machine }))).toEqual([]);
  });
});
