import { describe, expect, it, test } from 'vitest';
import { causeIds } from '../../model/cause-id.ts';
import { pageAddress } from '../../platform/page-address.ts';
import { areas } from '../../text/english/index.ts';
import { isMessage, render } from '../../text/render.ts';
import type { GuidedStep } from '../fix.ts';
import { facts, situation, systems } from '../fixes.fixture.ts';
import { fixes } from '../index.ts';

const everywhere = Object.entries(systems);

const stepsOn = async (desks: (typeof systems)[keyof typeof systems]): Promise<GuidedStep[]> => {
  const asked = [situation({ desks }), situation({ desks, cause: 'captive-portal-hidden' })];
  const free = { ...facts, tunnels: { tunnels: [], programs: [] } };
  const hidden = situation({ desks, machine: { facts: free }, cause: 'captive-portal-hidden' });
  const safari = { browser: 'safari', id: 'ab', name: 'Blocker', rights: [], isByPolicy: false };
  const extensions = { browsers: [], extensions: [safari], settings: [] };
  const inSafari = situation({
    desks,
    machine: { facts: { ...facts, 'browser-extensions': extensions } },
  });
  const plans = await Promise.all(
    [...asked, hidden, inSafari].flatMap((one) => fixes.map((fix) => fix.plan(one))),
  );
  return plans.flat().flatMap((plan) => (plan.kind === 'guided' ? plan.steps : []));
};

describe('the catalogue of fixes', () => {
  it.each(causeIds)('has something for %s', (cause) => {
    expect(fixes.filter(({ mends }) => mends.includes(cause)).map(({ id }) => id)).not.toEqual([]);
  });

  it('has no id twice', () => {
    const ids = fixes.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(fixes.map(({ id }) => id))('says what %s is, does and risks', (id) => {
    for (const part of ['title', 'does', 'risk']) {
      expect(isMessage(`fix.${id}.${part}`)).toBe(true);
    }
    expect(render(`fix.${id}.title`)).not.toMatch(/[.!]$/);
  });
});

describe.each(everywhere)('the guided steps on %s', (_name, desks) => {
  it('are all written, with every value they need', async () => {
    const steps = await stepsOn(desks);
    expect(steps.length).toBeGreaterThan(40);
    for (const { id, values } of steps) expect(render(`guide.${id}`, values)).not.toBe('');
  });

  it('open only what may be opened', async () => {
    const addresses = (await stepsOn(desks)).flatMap(({ opens }) =>
      opens === undefined ? [] : [opens],
    );
    expect(addresses.filter((address) => pageAddress(address) === undefined)).toEqual([]);
  });
});

test('no guided sentence is written for nobody', async () => {
  const steps = await Promise.all(everywhere.map(([, desks]) => stepsOn(desks)));
  const used = new Set(steps.flat().map(({ id }) => `guide.${id}`));
  const { fixesClient, guidesComputer, guidesNetwork, guidesPeople, guidesSecurity } = areas;
  const own = {
    ...fixesClient,
    ...guidesComputer,
    ...guidesNetwork,
    ...guidesPeople,
    ...guidesSecurity,
  };
  const written = Object.keys(own).filter((id) => id.startsWith('guide.'));
  expect(written.filter((id) => !used.has(id))).toEqual([]);
});
